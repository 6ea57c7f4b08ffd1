import { Inject, Injectable } from '@nestjs/common';
import { dateInJakarta, type Rulebook } from '#app/kernel';
import { CLOCK, RuleHistory, type Clock, type Moment } from '#app/platform';
import { ReadModels, type Ledger } from '#app/read-model';
import { flags as all } from '../flags/all.js';
import type { Flag, RaisedFlag } from '../flags/flag.js';
import { NAME } from '../projection/flags.projection.js';
import type { LateRecording } from '../rulesets.js';
import { FlagFactsReader } from './flag-facts.js';

/** Which flags of whom, as known when. */
export interface FlagsQuestion {
  readonly agencyId: string;
  /** Null: every flag. */
  readonly flag: string | null;
  readonly knownAt: Moment;
  readonly minPosition: string | null;
}

/** The flags that were raised by a day, as known at a moment; newest first. */
export interface RaisedFlags {
  readonly flags: readonly RaisedFlag[];
  readonly day: string;
  readonly ledger: Ledger;
}

/** Computes flags from what was recorded: none is stored, so that the same question has the same answer on any later day. */
@Injectable()
export class FlagReader {
  constructor(
    private readonly readModels: ReadModels,
    private readonly facts: FlagFactsReader,
    private readonly rules: RuleHistory,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws BehindError · VaultError · StoreError */
  async of({ agencyId, flag, knownAt, minPosition }: FlagsQuestion): Promise<RaisedFlags> {
    const rulebook = await this.rules.rulesKnownAt(knownAt);
    const asked = all.filter((one) => flag === null || one.flag === flag);
    const parts = new Set(asked.flatMap(({ needs }) => needs));
    const question = { agencyId, parts, knownAt, leastDays: leastDays(rulebook) };
    const { value, ledger } = await this.readModels.read(NAME, { minPosition }, (manager, { position }) =>
      this.facts.of(manager, question, position),
    );
    const day = this.dayOf(knownAt, value.lastOn);
    const raised = asked.flatMap((one: Flag) => one.raise(value.facts, rulebook, day));
    return { flags: raised.toSorted(newestFirst), day, ledger };
  }

  /** The civil day that the moment is in: of a place in the log, that of the last fact known. */
  private dayOf(knownAt: Moment, lastOn: string | null): string {
    const today = dateInJakarta(this.clock.now());
    if (knownAt.at === 'position') return lastOn ?? today;
    const asked = knownAt.at === 'instant' ? dateInJakarta(knownAt.instant) : today;
    // nobody knows yet what will be past its clock
    return asked < today ? asked : today;
  }
}

/** The least days that any version calls late: what is later is looked at, and judged by the version of its day. */
const leastDays = (rulebook: Rulebook): number =>
  Math.min(
    ...rulebook
      .all()
      .filter(({ rule }) => rule === 'flag.late-recording')
      .map(({ values }) => (values as LateRecording).days),
  );

const newestFirst = (a: RaisedFlag, b: RaisedFlag): number => (isAfter([a.raisedOn, a.id], b) ? -1 : 1);

/** True when a flag stands behind a place in the list: raised earlier, or on the same day with an id further on. */
export const isAfter = ([raisedOn, id]: readonly [string, string], flag: RaisedFlag): boolean =>
  flag.raisedOn === raisedOn ? flag.id > id : flag.raisedOn < raisedOn;
