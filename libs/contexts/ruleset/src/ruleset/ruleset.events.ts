import {
  civilDate,
  code,
  decisionFields,
  defineEvent,
  json,
  line,
  nullable,
  oneOf,
  pub,
  SURENESS,
  type EventOf,
} from '#app/kernel';

/**
 * A dated version of a rule was published (`aturan ditetapkan`). From its recording on, decisions of its days are judged by
 * it. `effectiveFrom` and `effectiveUntil` say the same as `validFrom` and `validTo`; the law is in `legalBasis`.
 */
export const RulesetPublished = defineEvent(
  'RulesetPublished',
  1,
  'A dated version of a rule was published (aturan ditetapkan).',
  {
    rule: pub(code, 'the rule that decisions are judged by; every version of it stands in its stream'),
    validFrom: pub(civilDate, 'first day of validity; with the rule it makes the name that decisions cite'),
    validTo: pub(
      nullable(civilDate),
      'last day of validity, where the version says so itself; null: until the next version begins',
    ),
    values: pub(json, 'the values, in the shape that the rule has'),
    sureness: pub(
      oneOf(SURENESS),
      'A read in the law · B, C secondary sources · D unconfirmed · own: a choice of ours',
    ),
    replaces: pub(nullable(line), 'the version in force on its first day before it; null: there was none'),
    ...decisionFields,
  },
);
export type RulesetPublished = EventOf<typeof RulesetPublished>;
