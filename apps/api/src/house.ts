import { contexts } from '#app/contexts';
import { decisionRulesets, lifeEvents, lifeSentences } from '#app/decision-life';
import {
  assertDurable,
  claimEvents,
  Decisions,
  EventCodec,
  EventRegistry,
  migrateLog,
  PostgresEventStore,
} from '#app/event-store';
import type { Rulebook } from '#app/kernel';
import { SettableClock, systemClock, type Clock, type Config, type Sentences } from '#app/platform';
import { ReadModels } from '#app/read-model';
import { webSentences } from '#app/web';
import { decisionHistorySentences } from '#views/decision-history';
import { timelineSentences } from '#views/timeline';
import { projections } from '../../projector/src/projections.js';
import { rulebookOf } from './rulebook.js';

/** What every process that writes or projects stands on, opened once. */
export interface House {
  readonly config: Config;
  readonly databaseUrl: string;
  readonly clock: Clock;
  readonly rulebook: Rulebook;
  readonly sentences: Sentences;
  readonly store: PostgresEventStore;
  readonly codec: EventCodec;
  readonly decisions: Decisions;
  readonly readModels: ReadModels;
  close(): Promise<void>;
}

/** All facts that may stand in the log. */
export const registry = (): EventRegistry =>
  new EventRegistry([...contexts, { name: 'decision', events: [...lifeEvents, ...claimEvents] }]);

/** What every refusal says, in both languages. */
const sentences = (): Sentences => {
  const own = contexts.map((context) => context.sentences);
  return Object.assign(
    {},
    webSentences,
    lifeSentences,
    decisionHistorySentences,
    timelineSentences,
    ...own,
  ) as Sentences;
};

/**
 * Migrates the log, checks that it keeps what it acknowledges, and opens it.
 * @throws Error in plain words when the database cannot be trusted with decisions
 */
export async function openHouse(
  config: Config,
  databaseUrl: string,
  clock: Clock = clockOf(config),
): Promise<House> {
  const rulebook = rulebookOf(
    [...decisionRulesets, ...contexts.flatMap((context) => context.rulesets)],
    config.rulesFile,
  );
  await migrateLog(databaseUrl, { clock: config.clock });
  await assertDurable(databaseUrl);
  const store = await PostgresEventStore.open(databaseUrl, config.clock === 'simulated' ? { clock } : {});
  const codec = new EventCodec(registry());
  const readModels = await ReadModels.open(databaseUrl, projections);
  return {
    config,
    databaseUrl,
    clock,
    rulebook,
    sentences: sentences(),
    store,
    codec,
    decisions: new Decisions(store, codec),
    readModels,
    async close() {
      await readModels.close();
      await store.close();
    },
  };
}

const clockOf = (config: Config): Clock =>
  config.clock === 'simulated' ? new SettableClock(new Date().toISOString()) : systemClock;
