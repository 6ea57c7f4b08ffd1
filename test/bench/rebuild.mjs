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

/** Of each read model by itself, and of all together: what it was, of how many events, and events per second. */
function rebuildAll(dataDir, say) {
  const measured = projections
    .flatMap(({ name }) => rebuildBy(dataDir, say, name))
    .filter(({ events }) => events >= FEWEST)
    .map(({ projection, events, eventsPerSecond }) => ({
      of: projection,
      events: `${events} events`,
      rate: eventsPerSecond,
    }));
  if (measured.length === 0) return [];
  const all = rebuildBy(dataDir, say, '--all');
  const events = all.reduce((sum, each) => sum + each.events, 0);
  // They are built in threads that begin together; whichever ends last ends the whole.
  const seconds = Math.max(...all.map((each) => each.seconds));
  measured.push({ of: 'all', events: `${events} events applied`, rate: events / seconds });
  return measured;
}

/** Read models rebuilt by the command line. @param settings of its environment, beside DATA_DIR */
export function rebuildBy(dataDir, say, what, settings = {}) {
  say(`rebuild ${what} …`);
  const printed = execFileSync(process.execPath, [cli, 'rebuild', what, '--json'], {
    env: { ...process.env, ...settings, DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'ignore'],
    encoding: 'utf8',
  });
  const rebuilt = printed
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const different = rebuilt.find(({ equal }) => !equal);
  if (different) throw new Error(`${different.projection} came out different.`);
  return rebuilt;
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
