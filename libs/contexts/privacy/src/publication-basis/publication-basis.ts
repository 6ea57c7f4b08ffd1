import {
  citedVersions,
  decisionBreaches,
  living,
  stateOf,
  type Aggregate,
  type Living,
} from '#app/decision-life';
import { versionOf, type Breach, type Rulebook } from '#app/kernel';
import { NAMES_OF_JPT, type NamesOfJpt } from '../rulesets.js';
import { PublicationBasisRecorded } from './publication-basis.events.js';

type Basis = PublicationBasisRecorded['data'];

const aggregate: Aggregate<Basis | null, PublicationBasisRecorded> = {
  category: 'privacy.publicationBasis',
  events: [PublicationBasisRecorded],
  initialState: null,
  evolve: (_, { data }) => data,
  standing: (basis) =>
    basis === null
      ? { status: 'none' }
      : { status: 'standing', fieldClass: basis.fieldClass, ground: basis.ground },
  // another ground, another class and another person are another decision
  fixedFields: ['basisId', 'fieldClass', 'ground', 'article', 'personRef'],
  breaches: ({ data }, rulebook) => [...decisionBreaches(data, rulebook), ...consentBreaches(data, rulebook)],
  citations: ({ data }, rulebook) => citedVersions([NAMES_OF_JPT], data.decidedOn, rulebook),
};

/** Publication basis (dasar pengumuman), stream `privacy.publicationBasis-<basisId>`. */
export const publicationBasis = living(aggregate);

export type LivingBasis = Living<Basis | null, PublicationBasisRecorded>;

/** Effect F: a consent is given in writing. @see UU 14/2008 art. 18(2)(a) */
function consentBreaches(basis: Basis, rulebook: Rulebook): Breach[] {
  const ruleset = rulebook.inForce<NamesOfJpt>(NAMES_OF_JPT, basis.decidedOn);
  if (!ruleset || isProven(basis, ruleset.values)) return [];
  const { rule, values } = ruleset;
  return [
    {
      code: 'privacy.consent-not-written',
      rule,
      version: versionOf(ruleset),
      pointer: '/evidence',
      values: { kind: values.consentEvidence },
    },
  ];
}

const isProven = ({ ground, evidenceKinds }: Basis, { consentEvidence }: NamesOfJpt): boolean =>
  ground !== 'consent' || evidenceKinds.includes(consentEvidence);

/**
 * The basis, where it opens its fields on a day: it has begun, has not ended and stands; its ground suffices and, where it is a consent, is
 * proven. One that was recorded as taken against the rule opens nothing.
 * @param rule by which publishing is judged
 */
export function openOn(
  { entries }: Pick<LivingBasis, 'entries'>,
  day: string,
  rule: NamesOfJpt,
): Basis | null {
  const basis = stateOf(aggregate, entries, day);
  if (basis === null || (basis.effectiveUntil !== null && basis.effectiveUntil < day)) return null;
  const suffices = rule.grounds.some(({ ground }) => ground === basis.ground);
  return suffices && isProven(basis, rule) ? basis : null;
}
