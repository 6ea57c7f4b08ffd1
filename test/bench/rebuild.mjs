import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { projections } from '../../dist/apps/projector/src/projections.js';
import { fillLog, sampleOf, withHouse } from './fill.mjs';
import { row } from './measure.mjs';

const cli = join(import.meta.dirname, '../../dist/apps/cli/src/main.js');
/** A read model of fewer events is over before its rate means anything. */
const FEWEST = 1_000;

/**
 * Each read model built anew from the whole log, by the command line; each must come out equal to the one that served.
 * @param sizes the log is filled up to each of these numbers of events in turn, and all is measured there, the later ones
 *   beside the first: a rate that falls with the size of the log shows as a ratio below 1. None: as it is
 */
export async function rebuildRows({ dataDir, databaseUrl, sizes, say }) {
  const rows = [];
  const first = new Map();
  for (const size of sizes.length > 0 ? sizes : [null]) {
    if (size !== null) {
      say(`filling the log up to ${size} events …`);
      await withHouse({ dataDir, databaseUrl }, (house) => fill(house, databaseUrl, size));
    }
    for (const { of, events, rate } of rebuildAll(dataDir, say)) {
      rows.push(row(`rebuild of ${of}, ${events}`, rate, 'events/s', first.get(of)));
      if (!first.has(of)) first.set(of, rate);
    }
  }
  return rows;
}

/** Of each read model, and of all together: what it was, of how many events, and events per second. */
function rebuildAll(dataDir, say) {
  const measured = [];
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
    measured.push({ of: name, events: `${rebuilt.events} events`, rate: rebuilt.eventsPerSecond });
  }
  if (measured.length > 0)
    measured.push({ of: 'all', events: `${events} events applied`, rate: events / seconds });
  return measured;
}

/** Appends what is missing, and waits until every read model serves it. */
async function fill({ store, codec }, databaseUrl, size) {
  await fillLog(store, codec, await sampleOf({ store, codec }), size);
  const { position } = await store.head();
  const client = new pg.Client(databaseUrl);
  await client.connect();
  try {
    const behind = `select name, halted_error from jejak_read.projection
      where position is null or position < $1 or status <> 'live'`;
    for (;;) {
      const { rows } = await client.query(behind, [position]);
      if (rows.length === 0) return;
      const halted = rows.find(({ halted_error: error }) => error !== null);
      if (halted) throw new Error(`${halted.name} halted: ${halted.halted_error}`);
      await sleep(200);
    }
  } finally {
    await client.end();
  }
}
