import { decisionBreaches, type Living } from '#app/decision-life';
import {
  findingsOf,
  periodsOf,
  RuleViolation,
  versionOf,
  type Rulebook,
  type Ruleset,
  type StatedVersion,
} from '#app/kernel';
import type { RulesetPublished } from './ruleset.events.js';
import { checkValues, statedVersions, type PublishedVersions } from './ruleset.js';

/** A version before it was judged. */
export type Publishing = Omit<RulesetPublished['data'], 'findings' | 'replaces'>;

/**
 * Publishes a version of a rule. It may begin in the past: a law holds from its day, however late it is recorded; what was
 * judged before keeps the version that it cites.
 * @param shipped the versions of the rule that came with the program; one of the same first day is replaced
 * @throws RuleViolation `ruleset.rule-unknown`, `ruleset.values-invalid`, `ruleset.period`, `ruleset.overlap`, and, unless
 *   recorded as taken, `decision.pertek-after-sk`, `decision.inauguration-before-sk`
 */
export function publishRuleset(
  living: Living<PublishedVersions, RulesetPublished>,
  stated: Publishing,
  shipped: readonly Ruleset[],
  rulebook: Rulebook,
): RulesetPublished[] {
  checkValues(stated, rulebook);
  const { validFrom, validTo } = stated;
  if (validTo !== null && validTo < validFrom)
    throw new RuleViolation('ruleset.period', {
      pointer: '/validTo',
      values: { from: validFrom, to: validTo },
    });
  const published = statedVersions(living);
  const known = [...shipped.map((ruleset) => ({ ruleset, fallsFrom: null })), ...published];
  const clash =
    published.find(({ ruleset }) => ruleset.validFrom === validFrom) ??
    known.find(({ ruleset }) => begins(ruleset, stated)) ??
    known.find((version) => version === before(known, validFrom) && reaches(version, validFrom));
  if (clash)
    throw new RuleViolation('ruleset.overlap', {
      taken: true,
      pointer: clash.ruleset.validFrom > validFrom ? '/validTo' : '/validFrom',
      values: { version: versionOf(clash.ruleset), from: clash.ruleset.validFrom },
    });
  const replaced = periodsOf(known).find(
    (period) => period.validFrom <= validFrom && validFrom <= (period.validTo ?? '9999'),
  );
  const findings = findingsOf(decisionBreaches(stated, rulebook), stated.recordedAsTaken);
  return [
    {
      type: 'RulesetPublished',
      data: { ...stated, replaces: replaced ? versionOf(replaced) : null, findings },
    },
  ];
}

/** True for a version that begins while the stated one would still be valid. */
const begins = ({ validFrom }: Ruleset, stated: Pick<Publishing, 'validFrom' | 'validTo'>): boolean =>
  stated.validFrom < validFrom && validFrom <= (stated.validTo ?? '9999');

/** The version that a new one of that day follows: the last to begin, and of two of one day the one published. */
const before = (known: readonly StatedVersion[], day: string): StatedVersion | undefined =>
  known
    .filter(({ ruleset, fallsFrom }) => ruleset.validFrom < day && (fallsFrom === null || day < fallsFrom))
    .reduce<StatedVersion | undefined>(
      (last, version) => (last && last.ruleset.validFrom > version.ruleset.validFrom ? last : version),
      undefined,
    );

/** True for a version that says of itself that it is valid on that day; one without an end is ended by the next. */
const reaches = ({ ruleset: { validTo } }: StatedVersion, day: string): boolean =>
  validTo !== null && day <= validTo;
