import { addDays } from '#app/kernel';
import { ofTypes, standingOn, textOf, type Decided } from './decisions.js';

/** Days on which nothing changes about who is in a post; both included. */
export interface Stretch {
  readonly from: string;
  readonly until: string;
  /** The assignment under which somebody holds it; null: nobody does. */
  readonly holder: Decided | null;
  /** The appointment under which somebody acts in it; null: nobody does. */
  readonly acting: Decided | null;
}

/** A post in the law of a day; undefined: it was not there. */
interface Seat {
  readonly created: Decided;
  readonly holder: Decided | null;
  readonly acting: Decided | null;
}

const whoOf = ({ recorded }: Decided): string | undefined => recorded.who;
const firstDay = (decided: Decided): string => textOf(decided, 'effectiveFrom') ?? '';
const isOver = (decided: Decided, day: string): boolean => {
  const until = textOf(decided, 'effectiveUntil');
  return until !== null && until < day;
};

/** The post in the law of a day. Who left it is who held it only where both are the same person. */
export function seatOn(decisions: readonly Decided[], day: string): Seat | undefined {
  const alive = standingOn(decisions, day);
  const created = alive.find(({ corrected }) => corrected.type === 'PostCreated');
  if (!created || ofTypes(alive, 'PostAbolished').length > 0) return undefined;
  return { created, holder: holderOn(alive, day), acting: actingOn(alive, day) };
}

function holderOn(alive: readonly Decided[], day: string): Decided | null {
  const turns = ofTypes(alive, 'PostAssigned', 'PostVacated');
  const last = turns.findLastIndex(({ corrected }) => corrected.type === 'PostAssigned');
  const assigned = turns[last];
  if (!assigned || isOver(assigned, day)) return null;
  const left = turns.slice(last + 1).some((turn) => whoOf(turn) === whoOf(assigned));
  return left ? null : assigned;
}

function actingOn(alive: readonly Decided[], day: string): Decided | null {
  const acting = ofTypes(alive, 'ActingAppointed').at(-1);
  if (!acting || isOver(acting, day)) return null;
  const filled = ofTypes(alive, 'PostAssigned').some((turn) => firstDay(turn) >= firstDay(acting));
  return filled ? null : acting;
}

/** Who was in a post from its first day on, in order, as far as a day; days on which it was not there are left out. */
export function stretchesOf(decisions: readonly Decided[], asOf: string): readonly Stretch[] {
  const stretches: Stretch[] = [];
  const days = turnsOf(decisions).filter((day) => day <= asOf);
  for (const [i, from] of days.entries()) {
    const seat = seatOn(decisions, from);
    if (!seat) continue;
    const { holder, acting } = seat;
    const until = days[i + 1] === undefined ? asOf : addDays(days[i + 1]!, -1);
    const last = stretches.at(-1);
    const same = last && addDays(last.until, 1) === from && last.holder === holder && last.acting === acting;
    if (same) stretches.pop();
    stretches.push({ from: same ? last.from : from, until, holder, acting });
  }
  return stretches;
}

/** Every day on which something may change: decisions take effect, end by themselves, or fall. */
function turnsOf(decisions: readonly Decided[]): string[] {
  const days = decisions.flatMap((decided) => {
    const until = textOf(decided, 'effectiveUntil');
    const fallen = decided.death?.data.effectFrom ?? [];
    return [textOf(decided, 'effectiveFrom') ?? [], until === null ? [] : addDays(until, 1), fallen].flat();
  });
  return [...new Set(days)].toSorted();
}

/** Days from one to another, both included. */
export const daysIn = ({ from, until }: Stretch): number =>
  (Date.parse(`${until}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000 + 1;
