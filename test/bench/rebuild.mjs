import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { EventCodec, PostgresEventStore } from '#app/event-store';
import { registry } from '../../dist/apps/api/src/house.js';
import { projections } from '../../dist/apps/projector/src/projections.js';
import { fillLog } from './fill.mjs';
import { row } from './measure.mjs';

const cli = join(import.meta.dirname, '../../dist/apps/cli/src/main.js');
/** A read model of fewer events is over before its rate means anything. */
const FEWEST = 1_000;

/**
 * Each read model built anew from the whole log, by the command line; each must come out equal to the one that served.
 * @param sizes the log is filled up to each of these numbers of events in turn, and all is measured there; none: as it is
 */
export async function rebuildRows({ dataDir, databaseUrl, sizes, say }) {
  const rows = [];
  for (const size of sizes.length > 0 ? sizes : [null]) {
    if (size !== null) {
      say(`filling the log up to ${size} events …`);
      await fill(databaseUrl, size);
    }
    rows.push(...rebuildAll(dataDir, say));
  }
  return rows;
}

function rebuildAll(dataDir, say) {
  const rows = [];
  let events = 0;
  let seconds = 0;
  for (const { name } of projections) {
    say(`rebuild ${name} …`);
    const printed = execFileSync(process.execPath, [cli, 'rebuild', name, '--json'], {
      env: { ...process.env, DATA_DIR: dataDir },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const rebuilt = JSON.parse(printed);
    if (!rebuilt.equal) throw new Error(`${name} came out different.`);
    if (rebuilt.events < FEWEST) continue;
    events += rebuilt.events;
    seconds += rebuilt.events / rebuilt.eventsPerSecond;
    rows.push(row(`rebuild of ${name}, ${rebuilt.events} events`, rebuilt.eventsPerSecond, 'events/s'));
  }
  if (rows.length > 0)
    rows.push(row(`rebuild of all, ${events} events applied`, events / seconds, 'events/s'));
  return rows;
}

/** Appends what is missing, and waits until every read model serves it. */
async function fill(databaseUrl, size) {
  const store = await PostgresEventStore.open(databaseUrl);
  const client = new pg.Client(databaseUrl);
  await client.connect();
  try {
    await fillLog(store, new EventCodec(registry()), size);
    const { position } = await store.head();
    const behind = `select from jejak_read.projection where position is null or position < $1 or status <> 'live'`;
    while ((await client.query(behind, [position])).rowCount > 0) await sleep(200);
  } finally {
    await client.end();
    await store.close();
  }
}
