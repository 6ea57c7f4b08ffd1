import { citedVersions } from '#app/decision-life';
import { findingsOf, RuleViolation, versionOf, type Rulebook } from '#app/kernel';
import { NAMES_OF_JPT, type NamesOfJpt } from '../rulesets.js';
import type { PublicationBasisRecorded } from './publication-basis.events.js';
import { publicationBasis, type LivingBasis } from './publication-basis.js';

/** What is stated of a basis: the article follows from its ground, the findings from the rules. */
export type StatedBasis = Omit<PublicationBasisRecorded['data'], 'article' | 'findings'>;

/**
 * Records a basis to publish.
 * @param isOnRecord the agency recorded something about who agreed
 * @throws RuleViolation `privacy.basis-exists`, `privacy.consent-of-nobody`, `privacy.office-of-somebody`, `privacy.person-unknown`,
 *   `privacy.ground-insufficient`; unless recorded as taken `privacy.consent-not-written`
 */
export function recordPublicationBasis(
  living: LivingBasis,
  stated: StatedBasis,
  isOnRecord: boolean,
  rulebook: Rulebook,
): PublicationBasisRecorded[] {
  if (living.entries.length > 0) throw new RuleViolation('privacy.basis-exists', { taken: true });
  const { ground, personRef, decidedOn } = stated;
  const ruleset = rulebook.inForce<NamesOfJpt>(NAMES_OF_JPT, decidedOn);
  const refused = (code: string): RuleViolation =>
    new RuleViolation(code, {
      rule: NAMES_OF_JPT,
      ...(ruleset && { version: versionOf(ruleset) }),
      pointer: code === 'privacy.ground-insufficient' ? '/ground' : '/personRef',
      values: { ground, date: decidedOn },
    });
  if (ground === 'consent' && personRef === null) throw refused('privacy.consent-of-nobody');
  if (ground !== 'consent' && personRef !== null) throw refused('privacy.office-of-somebody');
  if (personRef !== null && !isOnRecord) throw refused('privacy.person-unknown');
  const accepted = ruleset?.values.grounds.find((one) => one.ground === ground);
  // without a ground that the rule of that day accepts there is no article, and nothing to publish on
  if (!accepted) throw refused('privacy.ground-insufficient');
  const data = {
    ...stated,
    article: accepted.article,
    legalBasis: [...stated.legalBasis, ...citedVersions([NAMES_OF_JPT], decidedOn, rulebook)],
    findings: [],
  };
  const event = { type: 'PublicationBasisRecorded' as const, data };
  const breaches = publicationBasis.aggregate.breaches!(event, rulebook, []);
  return [{ ...event, data: { ...data, findings: findingsOf(breaches, data.recordedAsTaken) } }];
}
