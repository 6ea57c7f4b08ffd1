import { isConflict } from '#app/event-store';
import { interleave, quantile, row, workers } from '../measure.mjs';
import { newEvent, newStream } from './events.mjs';

/** Each writer appends one event after the other to a stream of its own. */
export function ownStreams(store) {
  const ends = [];
  return async (worker) => {
    const end = (ends[worker] ??= { stream: newStream(), revision: 'no_stream' });
    end.revision = (await store.append(end.stream, end.revision, [newEvent()])).revision;
  };
}

/** All append to one stream, as commands on one case do: who was too late takes the revision it is told, and tries again. */
export function hotStream(store) {
  const stream = newStream();
  let last = 'no_stream';
  return async (_worker, _n, isOver) => {
    const events = [newEvent()];
    for (let expected = last; ;)
      try {
        const { revision } = await store.append(stream, expected, events);
        if (last === 'no_stream' || revision > last) last = revision;
        return 1;
      } catch (error) {
        if (!isConflict(error)) throw error;
        if (isOver()) return 0;
        expected = error.body.actual;
      }
  };
}

/** Appends of one event beside raw one-row autocommit inserts. @param engines `{ of, store }`; `of` ends the rows' names */
export async function appendRows(engines, raw) {
  const rows = [];
  for (const size of [1, 8, 32, 128]) {
    const writers = `${size} writer${size > 1 ? 's' : ''}`;
    const took = { raw: [] };
    const contenders = { raw: (seconds) => workers(size, seconds, (w, n) => raw.insert(w, n), took.raw) };
    for (const { of, store } of engines) {
      const [own, hot] = [ownStreams(store), hotStream(store)];
      took[of] = [];
      contenders[`own${of}`] = (seconds) => workers(size, seconds, own, took[of]);
      contenders[`hot${of}`] = (seconds) => workers(size, seconds, hot);
    }
    const rates = await interleave(contenders);
    for (const { of } of engines) {
      const name = `store append, ${writers}`;
      const part = (share) => [quantile(took[of], share), 'ms', quantile(took.raw, share)];
      rows.push(
        row(`${name}${of}`, rates[`own${of}`], 'events/s', rates.raw),
        row(`${name}, p50${of}`, ...part(0.5)),
        row(`${name}, p99${of}`, ...part(0.99)),
        row(`${name}, one hot stream${of}`, rates[`hot${of}`], 'events/s', rates.raw),
      );
    }
  }
  return rows;
}
