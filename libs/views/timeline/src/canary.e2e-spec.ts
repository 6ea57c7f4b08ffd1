import { contexts } from '#app/contexts';
import { CANARY, canaryEvent } from './canary.fixture.js';
import { families, life, type Family } from './facts.fixture.js';
import { openHouse, type House } from './house.fixture.js';

/** Everything anyone may read without an account, after one event of every kind with canaries in all private fields. */
async function publicBytes(house: House, own: readonly Family[]): Promise<{ path: string; text: string }[]> {
  const [acts, decisions] = [
    own.filter((f) => f.name === 'decision'),
    own.filter((f) => f.name !== 'decision'),
  ];
  const ids: string[] = [];
  for (const definition of decisions.flatMap((family) => family.events)) {
    const id = `d-${definition.type}`;
    ids.push(id);
    await house.record(id, canaryEvent(definition, id), { subject: 'CANARY-person' });
    for (const act of acts.flatMap((family) => family.events))
      await house.record(id, canaryEvent(act, id), { subject: 'CANARY-person' });
  }
  house.clock.set('2030-01-01T00:00:00.000Z');
  await house.record('last', canaryEvent(decisions[0]!.events[0]!, 'last'));
  const leaves = (
    (await (await house.get('/v1/feed?limit=100')).json()) as { items: { id: string }[] }
  ).items.map((item) => item.id);
  const pages = [...ids, ...leaves].flatMap((id) => [`/keputusan/${id}`, `/en/decisions/${id}`]);
  const lists = [
    '/',
    '/en',
    '/linimasa?limit=100',
    '/instansi/kota-contoh-a',
    '/en/agencies/kota-contoh-a',
    '/v1/feed?limit=100',
    '/v1/feed.csv?limit=100',
    '/feed.json?limit=100',
    '/feed.atom?limit=100&lang=en',
  ];
  const bytes = [];
  for (const path of [...lists, ...pages]) {
    const response = await house.get(path);
    bytes.push({ path, text: `${JSON.stringify([...response.headers])}${await response.text()}` });
  }
  return [...bytes, { path: 'events', text: await streamed(house, leaves.length) }];
}

async function streamed(house: House, count: number): Promise<string> {
  const gone = new AbortController();
  const response = await fetch(`${house.base}/v1/feed/events?lastEventId=first`, { signal: gone.signal });
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  while (text.split('event: decision').length - 1 < count) text += (await reader.read()).value;
  gone.abort();
  return text;
}

describe.each([
  ['invented contexts', families],
  [
    'the contexts of this service',
    [
      ...contexts
        .map(({ name, events, publication }) => ({ name, events, publication }))
        .filter((c) => c.name !== 'decision'),
      life,
    ],
  ],
])('private fields of %s', (_, own) => {
  it('never reach a public byte', async () => {
    if (own.length === 1) return;
    const known = new Set<string>();
    const once = own.map((f) => ({
      ...f,
      events: f.events
        .filter((e) => f.name === 'decision' || !life.events.some((l) => l.type === e.type))
        .filter((e) => !known.has(e.type) && known.add(e.type)),
    }));
    const house = await openHouse(null, once);
    try {
      const bytes = await publicBytes(house, once);
      expect(bytes.length).toBeGreaterThan(20);
      expect(bytes.some(({ text }) => text.includes('Contoh terbuka') || text.includes('contoh'))).toBe(true);
      expect(
        bytes.filter(({ text }) => CANARY.test(text)).map(({ path, text }) => [path, CANARY.exec(text)]),
      ).toEqual([]);
    } finally {
      await house.close();
    }
  }, 60_000);
});

describe('the canaries', () => {
  it('are really planted', () => {
    for (const definition of families.flatMap((f) => f.events)) {
      const { data } = canaryEvent(definition, 'd');
      const hidden = Object.entries(definition.visibility)
        .filter(([name, v]) => v !== 'P' && name !== 'refDecisionId')
        .map(([name]) => data[name]);
      if (hidden.length > 0) expect(JSON.stringify(hidden)).toMatch(CANARY);
    }
  });
});
