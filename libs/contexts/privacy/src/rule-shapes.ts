import { code, line, listOf, oneOf, record, shapeFor, type RuleShapes } from '#app/kernel';
import { POST_LEVELS } from '#app/personnel';
import { PUBLICATION_GROUNDS } from './publication-basis/publication-basis.events.js';
import { NAMES_OF_JPT, type NamesOfJpt } from './rulesets.js';

/** The shape of the values of each rule of publication. */
export const ruleShapes: RuleShapes = {
  [NAMES_OF_JPT]: shapeFor<NamesOfJpt>()(
    record({
      levels: listOf(oneOf(POST_LEVELS), POST_LEVELS.length),
      grounds: listOf(record({ ground: oneOf(PUBLICATION_GROUNDS), article: line }), 10),
      consentEvidence: code,
    }),
  ),
};
