import { createHash } from 'node:crypto';
import { ProjectionRunner } from '#app/read-model';
import { ApiClient } from '../../apps/cli/src/api-client.js';
import type { Irregularity } from '../../apps/cli/src/simulate/agency/irregularity.js';
import { simulateAgency, type AgencyResult } from '../../apps/cli/src/simulate/agency/simulate-agency.js';
import { ClockOfStore } from '../../apps/cli/src/simulate/round-clock.js';
import { projections } from '../../apps/projector/src/projections.js';
import { bootHouse, type BootedHouse } from '../house/boot-house.js';
import type { Client } from '../house/client.js';

const SIZE = { agency: 'kota-contoh-s', employees: 44, years: 2, seed: 5 };
/** Of the key file of that size and seed: it changes only where what is simulated changes. */
const KEY_SHA256 = '647f1292993bf43f28596da72df43eee20b0041bd9c5d9e274cd63e71e127b13';

/** A store with a simulated clock. */
const emptyHouse = (): Promise<BootedHouse> => bootHouse({ simulatedFrom: '1970-01-01T00:00:00.000Z' });

async function simulate(house: BootedHouse, size = SIZE): Promise<AgencyResult> {
  const { token } = await house.as({ person: 'p-001', role: 'officer', agency: '*' });
  const api = new ApiClient(house.base, token!);
  return simulateAgency(api, size, new ClockOfStore(api), () => undefined);
}

interface Shown {
  readonly skNumber: string | null;
  readonly findings: readonly { readonly rule: string }[];
}

describe('a simulated agency', () => {
  let house: BootedHouse;
  let result: AgencyResult;
  let inspector: Client;
  let again: BootedHouse;
  let other: AgencyResult;
  beforeAll(async () => {
    [house, again] = await Promise.all([emptyHouse(), emptyHouse()]);
    [result, other] = await Promise.all([simulate(house), simulate(again)]);
    inspector = await house.as({ person: 'p-900', role: 'inspector', agency: '*' });
  }, 900_000);
  afterAll(async () => {
    await house?.close();
    await again?.close();
  });

  const ask = async (path: string): Promise<Record<string, never>> => {
    const { position } = await house.house.store.head();
    const answer = await inspector.get(`${path}${path.includes('?') ? '&' : '?'}minPosition=${position}`);
    expect([path, answer.status]).toEqual([path, 200]);
    return answer.body as Record<string, never>;
  };

  /** The rules that an inspector sees broken at the address that the key file gives. */
  const seen = async ({ shownAs, look, personRef, skNumber, year }: Irregularity): Promise<string[]> => {
    const rulesOf = (all: readonly Shown[]): string[] =>
      all
        .filter((one) => one.skNumber === skNumber)
        .flatMap(({ findings }) => findings.map(({ rule }) => rule));
    switch (shownAs) {
      case 'career-finding': {
        const { decisions } = (await ask(look)) as unknown as { decisions: { values: Shown }[] };
        return rulesOf(decisions.map(({ values }) => values));
      }
      case 'career-corrected': {
        const { decisions } = (await ask(look)) as unknown as {
          decisions: { aspect: string; corrected: boolean; values: { year?: number } }[];
        };
        const changed = decisions.some(
          ({ aspect, corrected, values }) => aspect === 'rating' && corrected && values.year === year,
        );
        return changed ? ['appraisal.deadline'] : [];
      }
      case 'post-finding':
      case 'post-fallen':
      case 'post-warning': {
        const { stretches, fallen } = (await ask(look)) as unknown as {
          stretches: { holder: Shown | null; warnings: { rule: string }[] }[];
          fallen: Shown[];
        };
        if (shownAs === 'post-fallen') return rulesOf(fallen);
        const own = stretches.filter(({ holder }) => holder?.skNumber === skNumber);
        return shownAs === 'post-finding'
          ? rulesOf(own.map(({ holder }) => holder!))
          : own.flatMap(({ warnings }) => warnings.map(({ rule }) => rule));
      }
      case 'post-recommendation': {
        const { recommendations } = (await ask(look)) as unknown as { recommendations: Shown[] };
        return recommendations.flatMap(({ findings }) => findings.map(({ rule }) => rule));
      }
      case 'selection-warning': {
        const { warnings } = (await ask(look)) as unknown as { warnings: { rule: string }[] };
        return warnings.map(({ rule }) => rule);
      }
      case 'selection-finding': {
        const { findings } = (await ask(look)) as unknown as Shown;
        return findings.map(({ rule }) => rule);
      }
      case 'rating-clock': {
        const { items } = (await ask(`${look}&limit=100`)) as unknown as {
          items: { personRef: string; clocks: Record<string, { state: string } | null> }[];
        };
        const { clocks } = items.find((one) => one.personRef === personRef)!;
        return [
          ...(clocks['deadline']?.state === 'met-late' ? ['appraisal.deadline'] : []),
          ...(clocks['objection']?.state === 'filed' ? ['appraisal.objection.window'] : []),
          ...(clocks['followUp']?.state === 'overdue' ? ['appraisal.follow-up'] : []),
        ];
      }
    }
  };

  it('shows an inspector every irregularity of its key file, at the address that stands there', async () => {
    const unseen: string[] = [];
    for (const one of result.planted)
      if (!(await seen(one)).includes(one.rule)) unseen.push(`${one.kind} at ${one.look}`);
    expect(unseen).toEqual([]);
    expect(new Set(result.planted.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(17);
  });

  it('raises the flag of each irregularity that has one', async () => {
    const FLAGS: Readonly<Record<string, string>> = {
      'without-panel': 'finding',
      'moved-too-early': 'short-tenure',
      'demoted-without-basis': 'demotion-no-basis',
      'backdated-decree': 'retroactive',
      'pertek-after-decree': 'pertek-after-sk',
      'moved-inside-election-lock': 'election-lock',
      'not-first-chosen': 'top-rank-skipped',
    };
    const unflagged: string[] = [];
    for (const { kind, postId, on } of result.planted) {
      if (!Object.hasOwn(FLAGS, kind)) continue;
      const about = postId === null ? `from=${on}` : `stream=organisation.post-${postId}`;
      const path = `/v1/flags?agencyId=${SIZE.agency}&flag=flag.${FLAGS[kind]}&${about}`;
      if (((await ask(path)) as unknown as { items: object[] }).items.length === 0)
        unflagged.push(`${kind} at ${path}`);
    }
    expect(unflagged).toEqual([]);
    const kinds = new Set(result.planted.map(({ kind }) => kind));
    expect(Object.keys(FLAGS).filter((kind) => !kinds.has(kind))).toEqual([]);
  });

  it('put those back who were moved inside the election lock: known then, and known later', async () => {
    const { postId, personRef } = result.planted.find(({ kind }) => kind === 'moved-inside-election-lock')!;
    const holder = async (knownAt: string): Promise<string | undefined> => {
      const { stretches } = (await ask(
        `/v1/organisation/posts/${postId}/history?validAt=2024-03-25&knownAt=${knownAt}`,
      )) as unknown as { stretches: { from: string; until: string; holder: { personRef: string } | null }[] };
      return stretches.find(({ from, until }) => from <= '2024-03-25' && '2024-03-25' <= until)?.holder
        ?.personRef;
    };
    expect(await holder('2024-03-26')).toBe(personRef);
    expect(await holder('2024-04-02')).not.toBe(personRef);
  });

  it('went on in every part of a personnel life', () => {
    const { tally } = result;
    for (const [what, count] of Object.entries(tally)) expect([what, count > 0]).toEqual([what, true]);
    expect(tally.selections).toBeGreaterThanOrEqual(2);
  });

  it('is the same in another empty store, and its key file is the same byte for byte', async () => {
    expect(other.key).toBe(result.key);
    expect(createHash('sha256').update(result.key).digest('hex')).toBe(KEY_SHA256);
    expect(await factsOf(again)).toEqual(await factsOf(house));
  });

  it('is recorded once, however often it is run', async () => {
    const before = (await house.house.store.head()).position;
    const repeated = await simulate(house);
    expect(repeated.key).toBe(result.key);
    expect((await house.house.store.head()).position).toBe(before);
  }, 600_000);

  it('is refused where it would mix with another, or the clock stands later', async () => {
    await expect(simulate(house, { ...SIZE, seed: 6 })).rejects.toThrow(
      /kota-contoh-s stands already.*benih 5/,
    );
    await expect(simulate(house, { ...SIZE, agency: 'kota-contoh-t' })).rejects.toThrow(
      /The clock of this store stands at 2025-.*begins in December 2022/,
    );
  });

  it('gives read models that come out equal when they are built anew', async () => {
    const { databaseUrl: url, store, codec } = house.house;
    const runner = await ProjectionRunner.open({ url, store, codec, logElsewhere: false }, projections);
    try {
      for (const { name } of projections)
        expect([name, (await runner.rebuild(name)).equal]).toEqual([name, true]);
    } finally {
      await runner.stop();
    }
  }, 300_000);
});

/** What was recorded when, without what is random or keyed, in an order that the commits do not make. */
async function factsOf({ house }: BootedHouse): Promise<string[]> {
  const facts: string[] = [];
  for await (const event of house.store.readAll({ limit: 100_000 })) {
    if (event.stream.includes('.claim-')) continue;
    const { type, recordedAt, metadata } = event;
    const { pub = {} } = event.data as { pub?: Record<string, unknown> };
    const told = ['decidedOn', 'effectiveFrom', 'skNumber', 'number', 'unitId', 'postId', 'findings'];
    facts.push(JSON.stringify([type, recordedAt, metadata.subject, ...told.map((name) => pub[name])]));
  }
  return facts.sort();
}
