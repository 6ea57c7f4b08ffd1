import { interleave, row, workers } from '../measure.mjs';
import { newEvents, newStream } from './events.mjs';

const LENGTH = 1_000;
const APPEND = 250;
/** Read on from where the reader is, by one step of a slice. */
const PAGES = 10;
const PAGE = 500;
const COLUMNS = 'position, stream, revision, event_id, type, schema_version, recorded_at, data, metadata';

/** Events of one stream, and of the whole log by a cursor, beside the same rows read by the driver in pages of the same size. */
export async function readRows(engines, raw) {
  const streams = {};
  for (const { of, store } of engines) streams[of] = await filled(store);
  const one = await interleave({
    raw: (seconds) => workers(1, seconds, () => rawStream(raw, streams[''])),
    ...contendersOf(
      engines,
      ({ of, store }) =>
        () =>
          drain(store.readStream(streams[of])),
    ),
  });
  const all = await interleave({
    raw: (seconds) => workers(1, seconds, rawLog(raw)),
    ...contendersOf(engines, ({ store }) => log(store)),
  });
  return engines.flatMap(({ of }) => [
    row(`read of a stream of ${LENGTH} events${of}`, one[of], 'events/s', one.raw),
    row(`read of all${of}`, all[of], 'events/s', all.raw),
  ]);
}

const contendersOf = (engines, stepOf) =>
  Object.fromEntries(
    engines.map((engine) => {
      const step = stepOf(engine);
      return [engine.of, (seconds) => workers(1, seconds, step)];
    }),
  );

async function filled(store) {
  const stream = newStream();
  for (let revision = 'no_stream', length = 0; length < LENGTH; length += APPEND)
    ({ revision } = await store.append(stream, revision, newEvents(APPEND)));
  return stream;
}

async function drain(events, note = () => {}) {
  let count = 0;
  for await (const event of events) {
    count++;
    note(event);
  }
  return count;
}

/** At the end of the log it begins anew. */
function log(store) {
  let after = {};
  return async () => {
    const count = await drain(
      store.readAll({ ...after, limit: PAGES * PAGE }),
      ({ position }) => (after = { after: position }),
    );
    if (count < PAGES * PAGE) after = {};
    return count;
  };
}

async function rawStream(raw, stream) {
  let count = 0;
  for (let size = PAGE; size === PAGE; count += size) {
    const page = `select ${COLUMNS} from jejak_log.event where stream = $1 and revision >= $2 order by revision limit ${PAGE}`;
    size = (await raw.read(0, 'raw-stream', page, [stream, count])).length;
  }
  return count;
}

function rawLog(raw) {
  let position = 0;
  return async () => {
    const page = `select ${COLUMNS} from jejak_log.event where position > $1 order by position limit ${PAGE}`;
    const rows = await raw.read(0, 'raw-log', page, [position]);
    position = rows.length < PAGE ? 0 : rows.at(-1).position;
    return rows.length;
  };
}
