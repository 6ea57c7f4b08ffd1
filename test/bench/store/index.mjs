import { EventStoreDbEventStore, PostgresEventStore } from '#app/event-store';
import { scratchDatabase } from '../scratch.mjs';
import { appendRows } from './append.mjs';
import { asOfRows } from './as-of.mjs';
import { bulkRows } from './bulk.mjs';
import { memoryRows } from './memory.mjs';
import { Raw } from './raw.mjs';
import { readRows } from './read.mjs';

/**
 * The log alone, on databases of its own beside the service's: appends, reads, replays and memory.
 * @param events so many are in the large log of the replays, and are appended and read where memory is measured
 * @param eventStoreUrl the same appends and reads on that EventStoreDB too, in the same turns; undefined: not
 */
export async function storeRows({ dataDir, databaseUrl, events, eventStoreUrl, say }) {
  const rows = [];
  const url = await scratchDatabase(databaseUrl, 'bench');
  const engines = [{ of: '', store: await PostgresEventStore.open(url) }];
  const raw = await Raw.open(url);
  try {
    if (eventStoreUrl)
      engines.push({ of: ', EventStoreDB', store: await EventStoreDbEventStore.open(eventStoreUrl) });
    say('store: appends …');
    rows.push(...(await appendRows(engines, raw)), ...(await bulkRows(engines, raw)));
    say('store: reads …');
    rows.push(...(await readRows(engines, raw)));
  } finally {
    await raw.close();
    for (const { store } of engines) await store.close();
  }
  rows.push(...(await asOfRows({ dataDir, databaseUrl, events, say })));
  rows.push(...(await memoryRows({ url: await scratchDatabase(databaseUrl, 'bench_memory'), events, say })));
  return rows;
}
