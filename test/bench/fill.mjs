import { randomUUID } from 'node:crypto';
import { randomId } from '#app/platform';

const WRITERS = 32;
/** Of twenty events of a lap thirteen are about formations, three about promotions and four about ratings. */
const STREAMS = { 'recruitment.formation': 4, 'promotion.rankPromotion': 3, 'appraisal.appraisal': 4 };

/**
 * Appends at least as many events as are missing to `events`: the sample's own streams again, lap after lap, each lap
 * under ids of its own. They are valid facts, and a lap holds corrections, revocations and what is not published.
 * @param store open, of a service that loaded its sample
 */
export async function fillLog(store, codec, events) {
  const streams = await sampleOf(store, codec);
  let left = events - Number((await store.head()).position);
  await Promise.all(
    Array.from({ length: WRITERS }, async () => {
      while (left > 0) {
        left -= streams.reduce((sum, { facts }) => sum + facts.length, 0);
        for (const [stream, copies] of lapOf(streams, codec)) await store.append(stream, 'no_stream', copies);
      }
    }),
  );
}

async function sampleOf(store, codec) {
  const streams = new Map();
  for await (const event of store.readAll({ categories: Object.keys(STREAMS), limit: 1_000 })) {
    const { category } = codec.decode(event);
    const known = streams.get(event.stream);
    if (known) known.facts.push(codec.decode(event));
    else if ([...streams.values()].filter((other) => other.category === category).length < STREAMS[category])
      streams.set(event.stream, { category, facts: [codec.decode(event)] });
  }
  return [...streams.values()];
}

function lapOf(streams, codec) {
  const ids = new Map(
    streams
      .flatMap(({ facts }) => facts.flatMap(({ data }) => data.decisionId ?? []))
      .map((id) => [id, randomId()]),
  );
  return streams.map(({ category, facts }) => [
    `${category}-${randomUUID()}`,
    facts.map((fact) => copyOf(fact, ids, codec)),
  ]);
}

function copyOf(fact, ids, codec) {
  const data = { ...fact.data };
  for (const name of ['decisionId', 'refDecisionId']) if (data[name]) data[name] = ids.get(data[name]);
  const context = { ...fact, commandId: randomUUID() };
  return codec.encode({ type: fact.type, data }, 0, context, fact);
}
