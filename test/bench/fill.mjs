import { randomUUID } from 'node:crypto';
import { randomId, readConfig } from '#app/platform';
import { openHouse } from '../../dist/apps/api/src/house.js';

const WRITERS = 32;
/** Of twenty events of a lap thirteen are about formations, three about promotions and four about ratings. */
const STREAMS = { 'recruitment.formation': 4, 'promotion.rankPromotion': 3, 'appraisal.appraisal': 4 };

/** A person of the laps is rated once for each of these years. */
const YEARS = { first: 1985, count: 40 };

/** Does something with the log and the keys of a service, beside that service. */
export async function withHouse({ dataDir, databaseUrl }, work) {
  const house = await openHouse(readConfig({ ...process.env, DATA_DIR: dataDir }), databaseUrl);
  try {
    return await work(house);
  } finally {
    await house.close();
  }
}

/**
 * The first streams of each kind of a service that loaded its sample, as the rules see them: every value opened. Without those of
 * a ranking: of one round in a log there are few, and a copy would bring hundreds of places with each.
 */
export async function sampleOf({ store, codec }) {
  const found = new Map();
  for await (const event of store.readAll({ categories: Object.keys(STREAMS), limit: 1_000 })) {
    const fact = codec.decode(event);
    const known = found.get(fact.stream);
    if (known) known.facts.push(fact);
    else found.set(fact.stream, { category: fact.category, facts: [fact] });
  }
  const plain = [...found.values()].filter(
    ({ facts }) => !facts.some(({ type }) => type === 'RankingPublished'),
  );
  const streams = Object.entries(STREAMS).flatMap(([category, most]) =>
    plain.filter((stream) => stream.category === category).slice(0, most),
  );
  return Promise.all(
    streams.map(async ({ category, facts }) => ({ category, facts: await codec.open(facts) })),
  );
}

/**
 * Appends at least as many events as are missing to `events`: the sample's own streams again, lap after lap, each lap
 * under ids of its own. They are valid facts, sealed by the codec that the service seals with, and a lap holds
 * corrections, revocations and what is not published.
 * @param codec of the house whose keys shall open them
 * @returns the streams written
 */
export async function fillLog(store, codec, sample, events) {
  let left = events - Number((await store.head()).position);
  const streams = [];
  // A log that is filled further gets other persons than before.
  const filling = randomUUID().slice(0, 8);
  let laps = 0;
  await Promise.all(
    Array.from({ length: WRITERS }, async () => {
      while (left > 0) {
        left -= countOf(sample);
        for (const [stream, copies] of await lapOf(sample, codec, filling, laps++)) {
          await store.append(stream, 'no_stream', copies);
          streams.push(stream);
        }
      }
    }),
  );
  return streams;
}

const countOf = (sample) => sample.reduce((sum, { facts }) => sum + facts.length, 0);

function lapOf(sample, codec, filling, lap) {
  const ids = new Map(
    sample
      .flatMap(({ facts }) => facts.flatMap(({ data }) => data.decisionId ?? []))
      .map((id) => [id, randomId()]),
  );
  const year = YEARS.first + (lap % YEARS.count);
  return Promise.all(
    sample.map(async ({ category, facts }, place) => {
      const person = `p-contoh-${filling}-${place}-${Math.floor(lap / YEARS.count)}`;
      // The stream of a rating is named after whom and which year it rates.
      const key = category === 'appraisal.appraisal' ? `${person}.${year}` : randomUUID();
      const given = { stream: `${category}-${key}`, key, person, year, ids };
      return [given.stream, await Promise.all(facts.map((fact) => copyOf(fact, given, codec)))];
    }),
  );
}

function copyOf({ type, data: stated, agencyId, ...fact }, { stream, key, person, year, ids }, codec) {
  const data = { ...stated };
  for (const name of ['decisionId', 'refDecisionId']) if (data[name]) data[name] = ids.get(data[name]);
  if (data.formationId) data.formationId = key;
  if (data.personRef) data.personRef = person;
  if (data.year) data.year = year;
  const subject = fact.subject === null ? null : person;
  return codec.encode({ type, data }, 0, { ...fact, commandId: randomUUID() }, { stream, agencyId, subject });
}
