import { join } from 'node:path';
import { bulkSentences } from '#app/bulk';
import { contexts } from '#app/contexts';
import {
  decisionRuleShapes,
  decisionRulesets,
  lifeEvents,
  lifeSentences,
  outsideEvents,
} from '#app/decision-life';
import {
  assertDurable,
  ChainWatch,
  claimEvents,
  Decisions,
  EventCodec,
  EventRegistry,
  migrateLog,
  EventStoreDbEventStore,
  PostgresEventStore,
  StartupError,
  type EventStore,
  type OperatedEventStore,
} from '#app/event-store';
import type { Rulebook, RuleShapes, WorkingCalendar } from '#app/kernel';
import { SettableClock, systemClock, type Clock, type Config, type Sentences } from '#app/platform';
import { personnelSentences } from '#app/personnel';
import { orClose, plainFailure } from '#app/process';
import { misfitOf, ReadModels } from '#app/read-model';
import { FileKeyStore, Vault } from '#app/vault';
import { metrics, webSentences } from '#app/web';
import { ErasureRegister, KeyDestruction } from '#contexts/privacy';
import { KnownRules, shippedCalendars, type Shipped } from '#contexts/ruleset';
import { appointmentSentences } from '#processes/appointment';
import { recordedPersons } from '#views/decision-history';
import { flagRuleShapes, flagRulesets } from '#views/flags';
import { timelineSentences } from '#views/timeline';
import { projections } from '../../projector/src/projections.js';
import { clockSentences } from './clock.controller.js';
import { configuredRulesets } from './configured-rulesets.js';
import { MeasuredStore } from './measured-store.js';
import { gaugeHouse } from './readiness.js';

/** What every process that writes or projects stands on, opened once. */
export interface House {
  readonly config: Config;
  readonly databaseUrl: string;
  readonly clock: Clock;
  /** Rules and calendars: what came with the program, and what the log published. */
  readonly rules: KnownRules;
  readonly rulebook: Rulebook;
  readonly workingCalendar: WorkingCalendar;
  readonly sentences: Sentences;
  readonly store: OperatedEventStore;
  /** The same store as commands see it: its appends are measured. */
  readonly measured: EventStore;
  readonly codec: EventCodec;
  /** Seals and opens; in a process without keys it only knows who was erased. */
  readonly vault: Vault;
  /** Who was erased. */
  readonly erasures: ErasureRegister;
  /** Null in a process without keys: it destroys none. */
  readonly keyDestruction: KeyDestruction | null;
  readonly decisions: Decisions;
  readonly readModels: ReadModels;
  /** Looks at the chain of the log while the process runs; null: its engine keeps none. */
  readonly chain: ChainWatch | null;
  close(): Promise<void>;
}

/** All facts that may stand in the log. */
export const registry = (): EventRegistry =>
  new EventRegistry([
    ...contexts,
    { name: 'decision', events: [...lifeEvents, ...outsideEvents, ...claimEvents] },
  ]);

/** What every refusal says, in both languages. */
const sentences = (): Sentences => {
  const own = contexts.map((context) => context.sentences);
  return Object.assign(
    {},
    webSentences,
    clockSentences,
    lifeSentences,
    personnelSentences,
    bulkSentences,
    appointmentSentences,
    timelineSentences,
    ...own,
  ) as Sentences;
};

/** The rules and calendars that came with the program, as this installation configures them. @throws Error in plain words */
function shippedRules({ rulesFile }: Config): Shipped {
  const shapes = Object.assign(
    {},
    decisionRuleShapes,
    flagRuleShapes,
    ...contexts.map((c) => c.ruleShapes),
  ) as RuleShapes;
  const rulesets = [...decisionRulesets, ...contexts.flatMap((context) => context.rulesets), ...flagRulesets];
  return {
    rulesets: configuredRulesets(rulesets, shapes, rulesFile),
    shapes,
    calendars: shippedCalendars,
  };
}

/**
 * Migrates the log, checks that it keeps what it acknowledges, and opens it. Keys are destroyed last, once the log was
 * judged, and in a process that keeps them only.
 * @param keys `none`: the process neither records nor shows private values, and need not see the keys
 * @throws Error in plain words when the database cannot be trusted with decisions, or the keys are not those of the log
 */
export async function openHouse(
  config: Config,
  databaseUrl: string,
  given?: Clock,
  keys: 'kept' | 'none' = 'kept',
): Promise<House> {
  const shipped = shippedRules(config);
  const clock = given ?? (config.clock === 'simulated' ? new SettableClock(EMPTY_LOG) : systemClock);
  await migrateLog(databaseUrl, { clock: config.clock });
  await assertDurable(databaseUrl);
  const opened = new Opened();
  return orClose(opened, furnished());

  async function furnished(): Promise<House> {
    const store = opened.add(await openStore(config, databaseUrl, clock));
    if (!given && clock instanceof SettableClock) clock.set(await beginningOf(store, config));
    const measured = new MeasuredStore(store, (seconds) => metrics.appendSeconds.observe(seconds));
    const facts = registry();
    const keyStore = new FileKeyStore({
      folder: join(config.dataDir, 'keys'),
      masterFile: config.masterKeyFile,
    });
    const erasures = opened.add(new ErasureRegister(store, new EventCodec(facts)));
    const vault = new Vault(keyStore, erasures);
    const codec = new EventCodec(facts, vault);
    if (keys === 'kept') await keyStore.assertFits(await isEmpty(store));
    await erasures.open();
    const rules = await opened.add(new KnownRules(store, new EventCodec(facts), shipped)).open();
    const readModels = opened.add(await ReadModels.open(databaseUrl, projections));
    await refuseOlder(store, readModels);
    if (keys === 'kept') await keyStore.assertHolds(sealedPersons(readModels, erasures));
    const chain = store instanceof PostgresEventStore ? watchChain(databaseUrl, store).start() : null;
    if (chain) opened.add(chain);
    const endGauging = gaugeHouse(store, readModels, chain);
    opened.add({ close: () => Promise.resolve(endGauging()) });
    const keyDestruction = keys === 'kept' ? opened.add(new KeyDestruction(erasures, vault)) : null;
    return {
      config,
      databaseUrl,
      clock,
      rules,
      rulebook: rules.rulebook,
      workingCalendar: rules.workingCalendar,
      sentences: sentences(),
      store,
      measured,
      codec,
      vault,
      erasures,
      keyDestruction,
      decisions: new Decisions(measured, codec),
      readModels,
      chain,
      close: () => opened.close(),
    };
  }
}

/** What was opened so far, closed in the reverse order. */
class Opened {
  private readonly parts: { close(): Promise<void> }[] = [];

  add<T extends { close(): Promise<void> }>(part: T): T {
    this.parts.push(part);
    return part;
  }

  async close(): Promise<void> {
    for (let part = this.parts.pop(); part; part = this.parts.pop()) await part.close();
  }
}

/** Everyone on record who was not erased. */
async function* sealedPersons(readModels: ReadModels, erasures: ErasureRegister): AsyncIterable<string> {
  for await (const personRef of recordedPersons(readModels))
    if (erasures.of(personRef) === undefined) yield personRef;
}

/**
 * Read models that know more than the log: it is an older copy, and what was recorded since would be numbered anew. Their
 * states are read first: the end of the log can only have moved on by then.
 * @throws StartupError
 */
export async function refuseOlder(
  store: Pick<EventStore, 'head'>,
  readModels: Pick<ReadModels, 'health'>,
): Promise<void> {
  const states = await readModels.health();
  const head = await store.head();
  const problems = states.map((state) => misfitOf(state, head)).filter((problem) => problem !== null);
  if (problems.length > 0) throw new StartupError(problems);
}

/** A log that is not what was recorded must not grow: whoever reads on would build on it. */
const watchChain = (databaseUrl: string, store: PostgresEventStore): ChainWatch =>
  new ChainWatch(databaseUrl, {
    onFault({ position, reason }) {
      store.stopWriting('The log is not what was recorded; nothing is recorded any more.');
      process.stderr.write(
        `The event at position ${position} is not what was recorded (${reason}). See docs/operating.md.\n`,
      );
    },
    onTrouble(error) {
      process.stderr.write(`The chain of the log could not be checked: ${plainFailure(error)}\n`);
    },
  });

/** The log, on the engine of the settings. The database has its control tables and read models with either. */
function openStore(
  { eventStore, clock: kind }: Config,
  databaseUrl: string,
  clock: Clock,
): Promise<OperatedEventStore> {
  const options = kind === 'simulated' ? { clock } : {};
  return eventStore.engine === 'eventstoredb'
    ? EventStoreDbEventStore.open(eventStore.url, options)
    : PostgresEventStore.open(databaseUrl, options);
}

/** True while nothing of ours was recorded; a log that others use has an end all the same. */
async function isEmpty(store: EventStore): Promise<boolean> {
  for await (const _ of store.readAll({ limit: 1 })) return false;
  return true;
}

/** What the head row of an empty log says. */
const EMPTY_LOG = '1970-01-01T00:00:00.000Z';

/** A simulated clock goes on where the log ends. An empty log begins today with the sample, and without it at 1970. */
async function beginningOf(store: OperatedEventStore, { sample }: Config): Promise<string> {
  const { recordedAt } = await store.storeInfo();
  return recordedAt === EMPTY_LOG && sample ? systemClock.now() : recordedAt;
}
