import { findingsOf, RuleViolation, type DecisionData, type Rulebook } from '#app/kernel';
import { refusal } from '../refusal.js';
import { AMENDABLE, checkContent, type Announcement } from './announcement.js';
import type {
  AnnouncementAmended,
  FormationDefined,
  FormationEvent,
  VacancyAnnounced,
  VacancyCancelled,
} from './formation.events.js';
import { formationBreaches } from './formation-rules.js';
import { weightsMissing } from './weights.js';
import { formation, statusOf, type LivingFormation } from './formation.js';

/** A decision before it was judged. */
type Unjudged<D> = Omit<D, 'findings'>;

/** The findings of a decision, written into it. */
const judged = <E extends FormationEvent>(event: E, rulebook: Rulebook): E => ({
  ...event,
  data: {
    ...event.data,
    findings: findingsOf(formationBreaches(event, rulebook), event.data.recordedAsTaken),
  },
});

/**
 * Sets a formation (penetapan formasi). The same row of the same source again records nothing, whoever brings it.
 * @throws RuleViolation `formation.already-defined`, `import.row-differs`, `formation.weights`, `formation.salary-order` and
 *   the rules of every decision
 */
export function defineFormation(
  { entries }: LivingFormation,
  data: Unjudged<FormationDefined['data']>,
  rulebook: Rulebook,
): FormationDefined[] {
  const before = entries.map(({ recorded }) => recorded).find((event) => event.type === 'FormationDefined');
  if (before) {
    if (!data.source || !before.data.source)
      throw new RuleViolation('formation.already-defined', { taken: true });
    if (data.source.rowSha256 === before.data.source.rowSha256) return [];
    throw new RuleViolation('import.row-differs', { taken: true, pointer: '/formasi_id' });
  }
  if (data.weights === null && data.source === null) throw weightsMissing(data.decidedOn, rulebook);
  return [judged({ type: 'FormationDefined', data: { ...data, findings: [] } }, rulebook)];
}

/** An announcement, before what it announces is added from the formation itself. */
export type Announcing = Unjudged<Omit<VacancyAnnounced['data'], 'postTitle' | 'seats'>>;

/**
 * Announces the vacancy (pengumuman lowongan): post and seats are the formation's, never typed again.
 * @throws RuleViolation `formation.unknown`, `vacancy.frozen`, `vacancy.incomplete`, `vacancy.schedule-order`
 */
export function publishVacancy(
  { state }: LivingFormation,
  data: Announcing,
  rulebook: Rulebook,
): VacancyAnnounced[] {
  if (!state.definition) throw new RuleViolation('formation.unknown');
  if (state.announcement) throw frozen(data.decidedOn, rulebook);
  const { postTitle, seats, weights } = state.definition;
  const content = { ...data, postTitle, seats, findings: [] };
  checkContent(content, weights, data.announcedOn, data.decidedOn, rulebook);
  return [judged({ type: 'VacancyAnnounced', data: content }, rulebook)];
}

/** Sets a formation and announces it in one recording; nothing when that was done before. */
export function defineAndPublish(
  living: LivingFormation,
  definition: Unjudged<FormationDefined['data']>,
  announcing: Announcing,
  rulebook: Rulebook,
): FormationEvent[] {
  const defined = defineFormation(living, definition, rulebook);
  return defined.flatMap((event) => [
    event,
    ...publishVacancy(formation.evolve(living, event), announcing, rulebook),
  ]);
}

/** An amendment: the new values, and why. */
export type Amending = DecisionData & {
  readonly formationId: string;
  readonly changes: Partial<Announcement>;
  readonly reason: string | null;
};

/**
 * Amends an announcement (ralat pengumuman), with a reason.
 * @throws RuleViolation `vacancy.not-announced`, `vacancy.frozen` without a reason, `vacancy.incomplete`, `vacancy.schedule-order`
 */
export function amendAnnouncement(
  { state }: LivingFormation,
  data: Amending,
  rulebook: Rulebook,
): AnnouncementAmended[] {
  const { announcement, definition } = state;
  if (statusOf(state) !== 'announced' || !announcement) throw new RuleViolation('vacancy.not-announced');
  const { changes: stated, reason, ...decision } = data;
  if (reason === null || reason.trim() === '') throw frozen(decision.decidedOn, rulebook);
  const changed = AMENDABLE.filter(
    (field) =>
      stated[field] !== undefined && JSON.stringify(stated[field]) !== JSON.stringify(announcement[field]),
  );
  if (changed.length === 0) return [];
  checkContent(
    { ...announcement, ...stated },
    definition?.weights ?? null,
    announcement.announcedOn,
    decision.decidedOn,
    rulebook,
  );
  const changes = changed.map((field) => ({ field, from: announcement[field], to: stated[field] }));
  const amended = { ...decision, refDecisionId: announcement.decisionId, changes, reason };
  return [judged({ type: 'AnnouncementAmended', data: amended }, rulebook)];
}

/** A cancellation, before the announcement that it ends is named. */
export type Cancelling = Unjudged<Omit<VacancyCancelled['data'], 'refDecisionId'>>;

/**
 * Cancels an announced vacancy (pembatalan lowongan).
 * @throws RuleViolation `vacancy.not-announced`
 */
export function cancelVacancy(
  { state }: LivingFormation,
  data: Cancelling,
  rulebook: Rulebook,
): VacancyCancelled[] {
  const { announcement } = state;
  if (statusOf(state) !== 'announced' || !announcement) throw new RuleViolation('vacancy.not-announced');
  const cancelled = { ...data, refDecisionId: announcement.decisionId, findings: [] };
  return [judged({ type: 'VacancyCancelled', data: cancelled }, rulebook)];
}

const frozen = (day: string, rulebook: Rulebook): RuleViolation =>
  refusal('vacancy.frozen', 'recruitment.announcement.frozen', day, rulebook, { pointer: '/reason' });
