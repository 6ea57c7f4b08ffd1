import { interleave, row, workers } from '../measure.mjs';
import { newEvents, newStream } from './events.mjs';

const BATCH = 100;
/** Of events of 1 KiB, as many as one append takes (512 KiB). */
const LARGEST = 400;
/** In flight at once, in the import and in COPY: enough that neither the client nor the server waits for the other. */
const BULK_WRITERS = 4;

const batches = (store, count) => async () => {
  await store.append(newStream(), 'no_stream', newEvents(count));
  return count;
};

/** Many events an append, beside COPY of as many rows by as many writers. */
export async function bulkRows(engines, raw) {
  const measures = [
    { name: `store append in batches of ${BATCH}, 8 writers`, writers: 8, count: BATCH },
    { name: 'bulk import through the port', writers: BULK_WRITERS, count: LARGEST },
  ];
  const rows = [];
  for (const { name, writers, count } of measures) {
    const contenders = { copy: (seconds) => workers(writers, seconds, (worker) => raw.copy(worker, count)) };
    for (const { of, store } of engines)
      contenders[of] = (seconds) => workers(writers, seconds, batches(store, count));
    const { copy, ...rates } = await interleave(contenders);
    for (const { of } of engines) rows.push(row(`${name}, beside COPY${of}`, rates[of], 'events/s', copy));
  }
  return rows;
}
