import { ofTypes, standingOn, textOf, type Decided } from './decisions.js';

/** A unit on a day. */
export interface UnitOn {
  readonly unitId: string;
  readonly name: string;
  readonly kind: string;
  readonly parentUnitId: string | null;
  readonly since: string;
  /** How and when it ended; null: it stands. */
  readonly ended: {
    readonly on: string;
    readonly intoUnitId: string | null;
    readonly decisionId: string;
  } | null;
}

/** A unit in the law of a day; undefined: it was not there yet, or its establishment fell. */
export function unitOn(decisions: readonly Decided[], day: string): UnitOn | undefined {
  const alive = standingOn(decisions, day);
  const established = alive.find(({ corrected }) => corrected.type === 'UnitEstablished');
  if (!established) return undefined;
  const named = ofTypes(alive, 'UnitRenamed').at(-1) ?? established;
  const ended = ofTypes(alive, 'UnitMerged', 'UnitAbolished').at(-1);
  return {
    unitId: textOf(established, 'unitId')!,
    name: textOf(named, 'name')!,
    kind: textOf(established, 'kind')!,
    parentUnitId: textOf(established, 'parentUnitId'),
    since: textOf(established, 'effectiveFrom')!,
    ended: ended
      ? {
          on: textOf(ended, 'effectiveFrom')!,
          intoUnitId: textOf(ended, 'intoUnitId'),
          decisionId: textOf(ended, 'decisionId')!,
        }
      : null,
  };
}

/** The name that a unit bore last, whether it stands or not. */
export function lastNameOf(decisions: readonly Decided[]): string | null {
  const naming = ofTypes(decisions, 'UnitEstablished', 'UnitRenamed').at(-1);
  return naming ? textOf(naming, 'name') : null;
}
