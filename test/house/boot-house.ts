import 'reflect-metadata';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { readConfig, SettableClock } from '#app/platform';
import { httpOptions, logLineOf } from '#app/process';
import { testDatabase } from '#app/testing';
import { createHttpApp, LocalKey } from '#app/web';
import { openHouse } from '../../apps/api/src/house.js';
import { startProjector } from '../../apps/projector/src/start-projector.js';
import { StandaloneModule } from '../../apps/standalone/src/standalone.module.js';
import { Client, type Person } from './client.js';

/** A busy machine takes its time to boot; no test of the house judges speed. */
jest.setTimeout(60_000);

/** The booted service, as a user meets it: an address, and tokens. */
export interface BootedHouse {
  readonly base: string;
  /** Set at boot where a simulated clock was asked for. */
  readonly clock: SettableClock | undefined;
  /** Lines of the service's log, as they were written. */
  readonly log: readonly string[];
  /** Where it keeps its key. */
  readonly dataDir: string;
  /** Everything the log holds, for counting what was really recorded. */
  readonly house: Awaited<ReturnType<typeof openHouse>>;
  readonly app: Awaited<ReturnType<typeof createHttpApp>>;
  /** A client signed in as somebody; without an argument: the public. */
  as(person?: Person): Promise<Client>;
  /** Ends the service and starts it again on the same database. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** Boots the whole standalone service on a database of its own and a free port. Boot once a spec file. */
export async function bootHouse(options: { readonly simulatedFrom?: string } = {}): Promise<BootedHouse> {
  const dataDir = await mkdtemp(join(tmpdir(), 'jejak-house-'));
  const database = await testDatabase();
  const clock = options.simulatedFrom === undefined ? undefined : new SettableClock(options.simulatedFrom);
  const config = readConfig({
    PORT: '0',
    DATA_DIR: dataDir,
    SAMPLE: 'off',
    JEJAK_CLOCK: clock ? 'simulated' : 'database',
  });
  const log: string[] = [];
  const start = async () => {
    const house = await openHouse(config, database.url, clock);
    const app = await createHttpApp(StandaloneModule.of(house), {
      ...(await httpOptions(config)),
      docs: false,
      log: { level: 'info', format: 'json', write: (line) => void log.push(line) },
    });
    const runner = await startProjector(house, logLineOf(app));
    await app.listen(config.port, config.host);
    const base = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
    const stop = async (): Promise<void> => {
      await app.close();
      await runner.stop();
      await house.close();
    };
    return { house, app, base, stop };
  };
  let running = await start();
  return {
    get base() {
      return running.base;
    },
    get house() {
      return running.house;
    },
    get app() {
      return running.app;
    },
    clock,
    log,
    dataDir,
    async as(person) {
      const key = await LocalKey.open(dataDir);
      const token = person && (await key.issue({ ttlSeconds: 3600, ...person }));
      return new Client(() => running.base, token);
    },
    async restart() {
      await running.stop();
      running = await start();
    },
    async close() {
      await running.stop();
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
