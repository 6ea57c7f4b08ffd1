import { contexts } from '#app/contexts';
import { PostgresEventStore } from '#app/event-store';
import { replayStream } from '#views/decision-history';
import { exceptVault } from '../../../dist/libs/views/decision-history/src/replay/shown.js';
import { fillLog, sampleOf, withHouse } from '../fill.mjs';
import { interleave, quantile, row, workers } from '../measure.mjs';
import { scratchDatabase } from '../scratch.mjs';
import { newEvents, newStream } from './events.mjs';

const SMALL = 10_000;
/** Events of the histories that are replayed, in either log; what else the large log holds stands between them. */
const REPLAYED = 6_000;
/** The histories come in so many parts, spread over the log. */
const PARTS = 20;
/** A prime: from each history to one that stands elsewhere, until all had their turn. */
const STRIDE = 7919;
const BALLAST = { writers: 4, batch: 100 };
const deciders = contexts.flatMap((context) => context.deciders);

/**
 * One history after the other, read, opened and folded as it was known at a moment, from a small log and a large one in
 * turn. The histories are alike; what may make the large log slower is only its size.
 */
export async function asOfRows({ dataDir, databaseUrl, events, say }) {
  const logs = {};
  try {
    await withHouse({ dataDir, databaseUrl }, async (house) => {
      const sample = await sampleOf(house);
      for (const [name, size] of Object.entries({ small: SMALL, large: events })) {
        say(`store: filling a log up to ${size} events …`);
        const store = await PostgresEventStore.open(await scratchDatabase(databaseUrl, `bench_${name}`));
        logs[name] = { store, took: [] };
        logs[name].streams = await filled(store, house.codec, sample, size);
      }
    });
    say('store: replays …');
    // Opened anew: it remembers no key of either log.
    return await withHouse({ dataDir, databaseUrl }, ({ codec }) => measured(logs, codec, events));
  } finally {
    for (const { store } of Object.values(logs)) await store.close();
  }
}

/** Sealed histories among events of no interest. @returns the streams of the histories */
async function filled(store, codec, sample, size) {
  const streams = [];
  let place = 0;
  for (let part = 1; part <= PARTS; part++) {
    streams.push(...(await fillLog(store, codec, sample, place + REPLAYED / PARTS)));
    place = Number((await store.head()).position);
    const ballast = Array.from({ length: BALLAST.writers }, async () => {
      while (place < (size * part) / PARTS) {
        place += BALLAST.batch;
        await store.append(newStream(), 'no_stream', newEvents(BALLAST.batch));
      }
    });
    await Promise.all(ballast);
  }
  return streams;
}

async function measured({ small, large }, codec, events) {
  const contenderOf = ({ store, streams, took }) => {
    const moment = { knownAt: { at: 'instant', instant: new Date().toISOString() }, validAt: null };
    let next = 0;
    const replay = async () => {
      next = (next + STRIDE) % streams.length;
      const stream = streams[next];
      const known = await asOf(store, codec, stream, moment);
      if (known.length === 0) throw new Error(`${stream} came out empty.`);
    };
    return (seconds) => workers(1, seconds, replay, took);
  };
  await interleave({ small: contenderOf(small), large: contenderOf(large) });
  return [0.5, 0.99].flatMap((share) => {
    const name = `as-of replay of one history, p${share * 100}`;
    const [few, many] = [quantile(small.took, share), quantile(large.took, share)];
    return [
      row(`${name}, log of ${events} events beside ${SMALL}`, many, 'ms', few),
      row(`${name}, log of ${SMALL} events`, few, 'ms'),
    ];
  });
}

/** As an inspector is answered. */
async function asOf(store, codec, stream, question) {
  const facts = [];
  for await (const event of store.readStream(stream)) facts.push(codec.decode(event));
  const opened = await codec.open(facts, exceptVault);
  const decider = deciders.find(({ category }) => category === facts[0]?.category);
  return replayStream(decider, opened, question).known;
}
