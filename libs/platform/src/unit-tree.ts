import type { Moment } from './moment.js';

/** A unit of an agency as it stood on a day. */
export interface UnitOn {
  readonly unitId: string;
  readonly name: string;
  /** The unit above it; null: at the top of the agency. */
  readonly parentUnitId: string | null;
}

/**
 * What a context may ask about the units of an agency (struktur organisasi) without knowing the context that keeps them. Nest
 * token: the class. The context `organisation` provides it.
 */
export abstract class UnitTree {
  /**
   * Every unit of the agency on a civil day, as known at a moment; empty: none was recorded by then.
   * @throws BehindError when the index of the log does not catch up in time
   */
  abstract unitsOn(agencyId: string, day: string, knownAt: Moment): Promise<readonly UnitOn[]>;
}
