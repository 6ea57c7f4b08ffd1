import {
  EventStoreDbLogTarget,
  openEventStoreDbForReading,
  openForReading,
  PostgresLogTarget,
  type LogTarget,
  type OperatedEventStore,
  type StoreInfo,
} from '#app/event-store';
import { readConfig, type Config } from '#app/platform';
import { CommandFailure, EXIT } from './exit.js';

type Clock = StoreInfo['clock'];

/** How a log is opened, by the protocol of its address. */
interface Engine {
  read(url: string, clock: Clock): Promise<OperatedEventStore>;
  fill(url: string, clock: Clock): Promise<LogTarget>;
}

const postgres: Engine = {
  read: openForReading,
  fill: (url, clock) => PostgresLogTarget.open(url, { clock }),
};
const eventStoreDb: Engine = {
  read: openEventStoreDbForReading,
  fill: (url, clock) => EventStoreDbLogTarget.open(url, clock),
};
const ENGINES: Readonly<Record<string, Engine>> = {
  'postgres:': postgres,
  'postgresql:': postgres,
  'esdb:': eventStoreDb,
  'esdb+discover:': eventStoreDb,
};

/** @throws CommandFailure when no engine has such addresses */
export function engineOf(url: string): Engine {
  const engine = ENGINES[/^[a-z+]+:/.exec(url)?.[0] ?? ''];
  if (engine) return engine;
  throw new CommandFailure(
    EXIT.usage,
    'A log stands at an address such as postgres://user:password@host:5432/jejak or esdb://host:2113?tls=false.',
  );
}

/** The clock the settings say a log was created with; PostgreSQL knows it by itself. */
export const clockOf = (): Clock => readConfig(process.env).clock;

/** @throws CommandFailure when the log of these settings stands elsewhere and keeps no chain */
export function onlyOnPostgres({ eventStore }: Config): void {
  if (eventStore.engine === 'postgres') return;
  throw new CommandFailure(
    EXIT.usage,
    'This log stands on EventStoreDB, which keeps no chain. Copy it to PostgreSQL first, with jejak copy-log --to postgres://…, and set EVENT_STORE=postgres and DATABASE_URL to the copy.',
  );
}
