import {
  civilDate,
  code,
  flag,
  listOf,
  noValues,
  nullable,
  oneOf,
  record,
  shapeFor,
  whole,
  type RuleShapes,
} from '#app/kernel';
import { ASSIGNMENT_KINDS, ECHELONS, LADDER, POST_LEVELS, type Echelon } from '#app/personnel';
import type { ElectionLock, InspectorChoice, NewHead, RankBands, Tenure } from './rulesets.js';

const months = whole(0, 1_200);
const band = record({ lowest: oneOf(LADDER), highest: oneOf(LADDER) });
const bands = Object.fromEntries(ECHELONS.map((echelon) => [echelon, band])) as Record<Echelon, typeof band>;
const heads = { levels: listOf(oneOf(POST_LEVELS), POST_LEVELS.length), functionalHeads: flag };
const period = { from: civilDate, until: nullable(civilDate) };

/** The shape of the values of each rule of posts and assignments. */
export const ruleShapes: RuleShapes = {
  'post.vacant': noValues,
  'post.rank-band': shapeFor<{ readonly bands: RankBands }>()(record({ bands: record(bands) })),
  'assignment.tenure': shapeFor<Tenure>()(
    record({ minMonths: months, maxMonths: months, kinds: listOf(oneOf(ASSIGNMENT_KINDS), 10) }),
  ),
  'assignment.tpk': noValues,
  'assignment.imut': noValues,
  'assignment.demotion-basis': shapeFor<{ readonly contexts: readonly string[] }>()(
    record({ contexts: listOf(code, 20) }),
  ),
  'assignment.election-lock': shapeFor<ElectionLock>()(
    record({ ...heads, windows: listOf(record(period), 100) }),
  ),
  'assignment.first-six-months': shapeFor<NewHead>()(
    record({ ...heads, terms: listOf(civilDate, 500), months }),
  ),
  'assignment.official-six-months': shapeFor<{ readonly months: number }>()(record({ months })),
  'jpt.term': shapeFor<{ readonly years: number }>()(record({ years: whole(1, 100) })),
  'selection.choice': noValues,
  'selection.inspector': shapeFor<InspectorChoice>()(record({ unitKind: code, evidenceKind: code })),
};
