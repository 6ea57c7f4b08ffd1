import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { dateInJakarta, type Rulebook } from '#app/kernel';
import { CLOCK, RuleHistory, type Clock, type Moment } from '#app/platform';
import { ReadModels, type Ledger } from '#app/read-model';
import { decisionHistoryProjection, HistoryEventRow } from '#views/decision-history';
import { flags as all } from '../flags/all.js';
import type { Flag, Part, RaisedFlag } from '../flags/flag.js';
import { NAME } from '../projection/flags.projection.js';
import type { LateRecording } from '../rulesets.js';
import { FlagFactsReader } from './flag-facts.js';
import { partPosition } from './matter-rows.js';
import { RaisedMemory } from './raised-memory.js';

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

interface Raising {
  readonly agencyId: string;
  readonly flags: readonly Flag[];
  readonly knownAt: Moment;
  readonly rulebook: Rulebook;
  readonly day: string;
}

/** Computes flags from what was recorded. None is stored; what was computed is remembered until a fact that it needs is recorded. */
@Injectable()
export class FlagReader {
  private readonly memory = new RaisedMemory();

  constructor(
    private readonly readModels: ReadModels,
    private readonly facts: FlagFactsReader,
    private readonly rules: RuleHistory,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws BehindError · VaultError · StoreError */
  async of({ agencyId, flag, knownAt, minPosition }: FlagsQuestion): Promise<RaisedFlags> {
    const rulebook = await this.rules.rulesKnownAt(knownAt);
    const day = await this.dayOf(knownAt);
    const flags = all.filter((one) => flag === null || one.flag === flag);
    const { value, ledger } = await this.readModels.read(NAME, { minPosition }, (manager, known) =>
      this.raised(manager, { agencyId, flags, knownAt, rulebook, day }, known),
    );
    return { flags: value.toSorted(newestFirst), day, ledger };
  }

  /** The civil day that a moment is in; of a place in the log, that of the last event there. Nobody knows yet what will be past its clock. */
  private async dayOf(knownAt: Moment): Promise<string> {
    const today = dateInJakarta(this.clock.now());
    if (knownAt.at === 'now' || knownAt.at === 'revision') return today;
    const instant = knownAt.at === 'instant' ? knownAt.instant : await this.recordedAt(knownAt.position);
    const day = dateInJakarta(instant);
    return day < today ? day : today;
  }

  private async recordedAt(position: string): Promise<string> {
    const { value } = await this.readModels.read(decisionHistoryProjection.name, {}, (manager) =>
      manager
        .createQueryBuilder(HistoryEventRow, 'event')
        .where('event.position collate "C" <= :position', { position })
        .orderBy('event.position collate "C"', 'DESC')
        .limit(1)
        .getOne(),
    );
    return value === null ? '1970-01-01T00:00:00.000Z' : new Date(value.recordedAt).toISOString();
  }

  private async raised(
    manager: EntityManager,
    raising: Raising,
    ledger: Ledger,
  ): Promise<readonly RaisedFlag[]> {
    const { agencyId, flags, knownAt, rulebook, day } = raising;
    const keys = await keysOf(manager, raising, ledger);
    const raised = new Map(flags.map((flag) => [flag, this.memory.get(keys.get(flag)!)]));
    const missing = flags.filter((flag) => raised.get(flag) === undefined);
    if (missing.length > 0) {
      const parts = new Set(missing.flatMap(({ needs }) => needs));
      const question = { agencyId, parts, knownAt, leastDays: leastDays(rulebook) };
      const facts = await this.facts.of(manager, question, ledger.position);
      for (const flag of missing) {
        const own = flag.raise(facts, rulebook, day);
        raised.set(flag, own);
        this.memory.set(keys.get(flag)!, own);
      }
    }
    return [...raised.values()].flatMap((own) => own ?? []);
  }
}

/** Flag → all that it is computed from, in short: the agency, the moment, the rules, the day where time counts, how far its facts go. */
async function keysOf(
  manager: EntityManager,
  { agencyId, flags, knownAt, rulebook, day }: Raising,
  ledger: Ledger,
): Promise<ReadonlyMap<Flag, string>> {
  const moment =
    knownAt.at === 'instant' ? knownAt.instant : knownAt.at === 'position' ? knownAt.position : '';
  const rules = createHash('sha256').update(JSON.stringify(rulebook.all())).digest('base64url');
  const partsOf = ({ needs, follows = [] }: Flag): readonly (Part | null)[] =>
    isSettled(knownAt, ledger) ? [null] : [...needs, ...follows];
  const positions = new Map<Part | null, string>();
  for (const part of new Set(flags.flatMap(partsOf)))
    positions.set(part, await partPosition(manager, agencyId, part));
  return new Map(
    flags.map((flag) => {
      const far = partsOf(flag).map((part) => positions.get(part));
      return [flag, [flag.flag, agencyId, moment, rules, flag.timed ? day : '', ...far].join(' ')];
    }),
  );
}

/** True when nothing can be recorded any more that was known then: an erasure alone changes what is computed. */
const isSettled = (knownAt: Moment, { position, completeUntil }: Ledger): boolean =>
  (knownAt.at === 'instant' && knownAt.instant < (completeUntil ?? '')) ||
  (knownAt.at === 'position' && knownAt.position <= (position ?? ''));

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
