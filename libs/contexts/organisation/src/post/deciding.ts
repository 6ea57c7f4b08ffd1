import { overseerBreach } from '#app/decision-life';
import { findingsOf, RuleViolation, versionOf, type Breach, type Rulebook } from '#app/kernel';
import { groundlessDemotion } from './assignment-rules.js';
import { isLower } from './heights.js';
import { heldBy } from './held.js';
import { holderOn, type Post } from './occupancy.js';
import { postOn, type LivingPost } from './post.js';
import type {
  ActingAppointed,
  PostAbolished,
  PostAssigned,
  PostCreated,
  PostEvent,
  PostVacated,
} from './post.events.js';
import { postBreaches, vacancyBreaches } from './post-rules.js';

/** A decision before it was judged. */
export type Unjudged<D> = Omit<D, 'findings'>;

type PostDecision = Exclude<PostEvent, { type: 'OfficialInaugurated' }>;

/** The findings of a decision, written into it. @throws RuleViolation for the first rule of effect F unless recorded as taken */
function judged<E extends PostDecision>(
  event: E,
  { entries }: LivingPost,
  rulebook: Rulebook,
  more: readonly Breach[] = [],
): E {
  const breaches = [...more, ...postBreaches(event, rulebook, entries)];
  const findings = findingsOf(breaches, event.data.recordedAsTaken);
  return { ...event, data: { ...event.data, findings: unique(findings) } };
}

/** A rule broken twice, by a post and by what an assignment says of itself, is one finding. */
const unique = <F extends { readonly version: string }>(findings: readonly F[]): F[] =>
  findings.filter(({ version }, i) => findings.findIndex((other) => other.version === version) === i);

/** The post that every further step stands on. @throws RuleViolation `post.unknown` */
export function createdPost({ state }: LivingPost): PostCreated['data'] {
  if (!state.created) throw new RuleViolation('post.unknown');
  return state.created;
}

/** Creates a post (pembentukan jabatan). @throws RuleViolation `post.exists` and the rules of every decision */
export function createPost(
  living: LivingPost,
  data: Unjudged<PostCreated['data']>,
  rulebook: Rulebook,
): PostCreated[] {
  if (living.entries.length > 0) throw new RuleViolation('post.exists', { taken: true });
  return [judged({ type: 'PostCreated', data: { ...data, findings: [] } }, living, rulebook)];
}

/**
 * Abolishes a post (penghapusan jabatan), never while somebody holds it, and never before somebody is to come.
 * @throws RuleViolation `post.unknown`, `post.abolished`, `post.occupied`
 */
export function abolishPost(
  living: LivingPost,
  data: Unjudged<PostAbolished['data']>,
  rulebook: Rulebook,
): PostAbolished[] {
  createdPost(living);
  const { abolished, turns } = living.state;
  if (abolished)
    throw new RuleViolation('post.abolished', {
      taken: true,
      values: { Perda: abolished.regulation.number },
    });
  const day = data.effectiveFrom;
  const later = turns.find(({ type, data: turn }) => type === 'PostAssigned' && turn.effectiveFrom > day);
  const holder = holderOn(postOn(living, day), day) ?? later?.data;
  const vacant = rulebook.inForce('post.vacant', data.decidedOn);
  if (holder)
    throw new RuleViolation('post.occupied', {
      rule: 'post.vacant',
      ...(vacant && { version: versionOf(vacant) }),
      pointer: '/effectiveFrom',
      ...(holder.effectiveUntil
        ? { values: { date: holder.effectiveUntil } }
        : { sentence: 'post.occupied#since', values: { date: holder.effectiveFrom } }),
    });
  return [judged({ type: 'PostAbolished', data: { ...data, findings: [] } }, living, rulebook)];
}

/** An assignment, before the post says its unit. */
export type Assigning = Unjudged<Omit<PostAssigned['data'], 'unitId'>> & {
  /** The post held until then; null: none, or not recorded. */
  readonly from: Pick<PostCreated['data'], 'level' | 'echelon'> | null;
};

/**
 * Gives a post to somebody (pengangkatan dalam jabatan).
 * @throws RuleViolation `post.unknown` and, unless it is recorded as taken, `post.occupied`, `post.abolished`,
 *   `assignment.tenure`, `assignment.tpk-missing`, `assignment.demotion-basis`, `assignment.election-lock`,
 *   `assignment.new-head`, `jpt.not-shortlisted`, `jpt.reason-required` and the rules of every decision
 */
export function assign(living: LivingPost, { from, ...data }: Assigning, rulebook: Rulebook): PostAssigned[] {
  const created = createdPost(living);
  const day = data.effectiveFrom;
  const assigned = { ...data, unitId: created.unitId, findings: [] };
  const lower = from !== null && data.assignmentKind !== 'placement' && isLower(created, from);
  const demotion = lower ? groundlessDemotion(assigned, rulebook) : null;
  const more = [
    ...vacancyBreaches(postOn(living, day), day, data.decidedOn, rulebook),
    ...overseerBreaches(living.state, assigned, rulebook),
    ...(demotion ? [demotion] : []),
  ];
  return [judged({ type: 'PostAssigned', data: assigned }, living, rulebook, more)];
}

/** A vacancy, before the post says its unit. */
export type Vacating = Unjudged<Omit<PostVacated['data'], 'unitId'>>;

/**
 * A post falls vacant (jabatan ditinggalkan).
 * @throws RuleViolation `post.unknown`, `post.not-held` where the person does not hold it
 */
export function vacate(living: LivingPost, data: Vacating, rulebook: Rulebook): PostVacated[] {
  const { unitId } = createdPost(living);
  if (!heldBy(living, data.personRef, data.effectiveFrom))
    throw new RuleViolation('post.not-held', {
      pointer: '/effectiveFrom',
      values: { date: data.effectiveFrom },
    });
  return [judged({ type: 'PostVacated', data: { ...data, unitId, findings: [] } }, living, rulebook)];
}

/** An acting official, before the post says its unit. */
export type ActingAppointing = Unjudged<Omit<ActingAppointed['data'], 'unitId'>>;

/**
 * Appoints an acting official (Plt, Plh).
 * @throws RuleViolation `post.unknown` and, unless it is recorded as taken, `post.abolished`, `assignment.election-lock`,
 *   `assignment.new-head` and the rules of every decision
 */
export function appointActing(
  living: LivingPost,
  data: ActingAppointing,
  rulebook: Rulebook,
): ActingAppointed[] {
  const { unitId } = createdPost(living);
  const day = data.effectiveFrom;
  const gone = vacancyBreaches(postOn(living, day), day, data.decidedOn, rulebook).filter(
    ({ code }) => code === 'post.abolished',
  );
  const event: ActingAppointed = { type: 'ActingAppointed', data: { ...data, unitId, findings: [] } };
  return [judged(event, living, rulebook, gone)];
}

/** Effect F: what an overseer recommended before the decision about this post was not its to recommend. */
const overseerBreaches = (
  { recommendations }: Post,
  { decidedOn }: Pick<PostAssigned['data'], 'decidedOn'>,
  rulebook: Rulebook,
): Breach[] =>
  recommendations
    .filter(({ date, refDecisionId }) => refDecisionId === null && date <= decidedOn)
    .flatMap((recommendation) => overseerBreach(recommendation, rulebook) ?? []);
