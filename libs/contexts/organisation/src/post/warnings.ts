import { addMonths, type Finding, type Rulebook, versionOf } from '#app/kernel';
import { LADDER } from '#app/personnel';
import type { InspectorChoice, RankBands } from '../rulesets.js';
import type { Of, Post } from './occupancy.js';
import type { PostAssigned } from './post.events.js';

/** What is known of an assignment beside itself. */
export interface WarnedOf {
  readonly post: Post;
  /** Kind of the unit; null: not known. */
  readonly unitKind: string | null;
  /** The day on which it is looked at; the holder still holds the post. Null: the holding is over. */
  readonly heldOn: string | null;
}

/** Rules of effect W that an assignment does not keep: they show, and never block. */
export function warningsOf(assigned: Of<PostAssigned>, known: WarnedOf, rulebook: Rulebook): Finding[] {
  const warned: Finding[] = [];
  const warn = <V>(rule: string, isBroken: (values: V) => boolean): void => {
    const ruleset = rulebook.inForce<V>(rule, assigned.decidedOn);
    if (ruleset && isBroken(ruleset.values)) warned.push({ rule, version: versionOf(ruleset) });
  };
  const { post, unitKind, heldOn } = known;
  const { effectiveFrom, effectiveUntil, decidedOn, monthsInFormerPost: months } = assigned;
  const { created } = post;
  warn('decision.retroactive', () => decidedOn > effectiveFrom);
  warn<{ bands: RankBands }>('post.rank-band', ({ bands }) => isOutside(assigned.golongan, created, bands));
  warn('assignment.imut', () => assigned.assignmentKind !== 'placement' && !isConsidered(assigned, post));
  warn<{ months: number }>(
    'assignment.official-six-months',
    (values) => typeof months === 'number' && months < values.months,
  );
  warn<{ years: number }>(
    'jpt.term',
    ({ years }) =>
      (created?.level.startsWith('jpt-') ?? false) &&
      heldOn !== null &&
      effectiveUntil === null &&
      addMonths(effectiveFrom, years * 12) <= heldOn,
  );
  warn<InspectorChoice>(
    'selection.inspector',
    (values) =>
      unitKind === values.unitKind &&
      created?.headsUnit === true &&
      assigned.assignmentKind !== 'placement' &&
      !assigned.evidenceKinds.includes(values.evidenceKind),
  );
  return warned;
}

function isOutside(golongan: string | null, created: Post['created'], bands: RankBands): boolean {
  if (golongan === null || !created?.echelon) return false;
  const { lowest, highest } = bands[created.echelon];
  const [held, from, to] = [golongan, lowest, highest].map((rank) => LADDER.indexOf(rank as typeof lowest));
  return held! < from! || held! > to!;
}

/** BKN approved the move: cited, or received in the post's stream, about this person or nobody in particular. */
const isConsidered = (
  { pertek, personRef, decidedOn }: Of<PostAssigned>,
  { considerations }: Post,
): boolean =>
  pertek !== null ||
  considerations.some(
    (one) =>
      one.outcome === 'approved' && one.date <= decidedOn && (one.personRef ?? personRef) === personRef,
  );
