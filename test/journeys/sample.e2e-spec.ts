import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer, request as send, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { asNdjson } from '#app/bulk';
import { loadSample } from '../../apps/standalone/src/sample/load-sample.js';
import { sampleRound } from '../../apps/standalone/src/sample/sample-round.js';
import { SAMPLE_ROUND } from '../../apps/standalone/src/sample/sample-requests.js';
import { defineFormationExample } from '../../libs/contexts/recruitment/src/formation/define-formation/define-formation.example.js';
import { submitApplicationExample } from '../../libs/contexts/recruitment/src/application/submit-application/submit-application.example.js';
import { roundImportExamples } from '../../libs/contexts/recruitment/src/round-import/round-imports.example.js';
import { bootHouse, type BootedHouse } from '../house/boot-house.js';

const ROOT = join(import.meta.dirname, '../..');

/** Stands before the service and does to the n-th request, counted from 1, what it is told to: passes it, refuses it for now, or breaks off. */
async function standBefore(
  house: BootedHouse,
  doing: (n: number) => 'pass' | 'busy' | 'break',
): Promise<{ address: string; close: () => void }> {
  let count = 0;
  const server: Server = createServer((request, response) => {
    count += 1;
    const what = doing(count);
    if (what === 'break') return void request.socket.destroy();
    if (what === 'busy') {
      request.resume();
      return void response.writeHead(503).end('{}');
    }
    const { method, headers } = request;
    const passed = send(new URL(request.url!, house.base), { method: method!, headers }, (answer) => {
      response.writeHead(answer.statusCode!, answer.headers);
      answer.pipe(response);
    });
    request.pipe(passed);
  }).listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  const close = (): void => {
    server.closeAllConnections();
    server.close();
  };
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
}

/** Type and stream of every fact, in no order: several objections are filed at one time. A claim on a person has a secret key, and each store its own. */
async function recordedIn({ house }: BootedHouse): Promise<string[]> {
  const facts: string[] = [];
  for await (const { type, stream } of house.store.readAll({ limit: 100_000 }))
    facts.push(`${type} ${stream.replace(/(claim-(?:application|nip))\..*/, '$1')}`);
  return facts.toSorted();
}

describe('the sample of a fresh start', () => {
  let whole: BootedHouse;
  let troubled: BootedHouse;
  beforeAll(async () => {
    whole = await bootHouse();
    troubled = await bootHouse();
    await loadSample(whole.house, whole.base, () => undefined);
  }, 300_000);
  afterAll(async () => {
    await whole?.close();
    await troubled?.close();
  });

  it('holds a whole recruitment round that everybody can read, beside other decisions', async () => {
    const { position } = await whole.house.store.head();
    const everybody = await whole.as();
    const { items } = (await everybody.get(`/v1/recruitment/rounds?minPosition=${position}`)).body as {
      items: { agencyId: string; roundId: string }[];
    };
    const agencies = [sampleRound.agency, 'kota-contoh-a', 'kabupaten-contoh-b'];
    expect(items.map(({ agencyId }) => agencyId)).toEqual(agencies);
    const round = `/v1/recruitment/rounds/${items[0]!.roundId}`;
    const { total, formations } = (await everybody.get(`${round}?minPosition=${position}`)).body as {
      total: Record<string, unknown>;
      formations: { formationId: string }[];
    };
    expect(total).toMatchObject({
      seats: sampleRound.seats,
      submitted: sampleRound.applicants,
      passed: sampleRound.seats,
      cancelled: 1,
      objections: { open: 0 },
    });
    expect(formations).toHaveLength(sampleRound.formations);
    const facts = await recordedIn(whole);
    expect(facts.filter((one) => one.startsWith('NipIssued '))).toHaveLength(sampleRound.seats);
    expect(facts.filter((one) => one.startsWith('ScoresCorrected '))).toHaveLength(1);
    expect(facts.filter((one) => one.startsWith('RankPromoted '))).toHaveLength(3);
  });

  it('says on its pages what codes mean, when each step was taken, and when it was recorded', async () => {
    const { position } = await whole.house.store.head();
    const page = async (path: string): Promise<string> =>
      (await fetch(`${whole.base}${path}?minPosition=${position}`)).text();
    const [roundId] = /[0-9a-f-]{36}/.exec(await page('/pengadaan'))!;
    const round = await page(`/pengadaan/${roundId}`);
    expect(round).toContain('CPNS Simulasi 2024');
    expect(round).not.toContain('2024 2024');
    expect(round).toContain('usia di luar batas <code>age-limit</code>');
    const register = await page(`/pengadaan/${roundId}/sanggah`);
    const [trail] = /\/pengadaan\/[0-9a-f-]{36}\/pelamar\/2024-\d{6}/.exec(register)!;
    expect(await page(trail)).toMatch(/19 September 2024(<[^>]+>)* · dicatat /);
  });

  it.each(['README.md', 'README.id.md'])('has the rankings that %s lets everybody compute again', (file) => {
    const [, formationId] = /recompute-ranking\.mjs ([0-9a-f-]{36})/.exec(
      readFileSync(join(ROOT, file), 'utf8'),
    )!;
    const script = join(ROOT, 'examples/recompute-ranking.mjs');
    return expect(
      promisify(execFile)(process.execPath, [script, formationId!, '--server', whole.base]),
    ).resolves.toMatchObject({ stdout: expect.stringContaining('Final: every place agrees.') });
  });

  it('is loaded once', async () => {
    const before = await recordedIn(whole);
    const said: string[] = [];
    await loadSample(whole.house, whole.base, (line) => said.push(line));
    expect(said).toEqual([]);
    expect(await recordedIn(whole)).toEqual(before);
  });

  it('is taken up again wherever it was cut short, and waits where the log does not answer', async () => {
    const lengths: number[] = [];
    for (const last of [3, 20, 32, 45, 52, 58, 70, 1_000]) {
      const before = await standBefore(troubled, (n) =>
        n % 9 === 4 && n < 20 ? 'busy' : n > last ? 'break' : 'pass',
      );
      const loading = loadSample(troubled.house, before.address, () => undefined);
      const failure = await loading.catch((error: unknown) => error);
      before.close();
      expect(String(failure)).toContain(last === 1_000 ? 'undefined' : 'No service answers');
      lengths.push((await recordedIn(troubled)).length);
    }
    expect(lengths.toSorted((a, b) => a - b)).toEqual(lengths);
    // how many requests a step takes varies with how long one has to wait
    expect(new Set(lengths).size).toBeGreaterThan(5);
    expect(await recordedIn(troubled)).toEqual(await recordedIn(whole));
  }, 300_000);

  it('takes the examples of the interface as they are pasted', async () => {
    const officer = await whole.as({ person: 'p-001', role: 'officer', agency: ['kota-contoh-a'] });
    expect(defineFormationExample.roundId).toBe(SAMPLE_ROUND);
    expect(await officer.post('/v1/recruitment/formations', defineFormationExample)).toMatchObject({
      status: 201,
    });
    const round = `/v1/recruitment/rounds/${SAMPLE_ROUND}`;
    expect(await officer.post(`${round}/applications`, submitApplicationExample)).toMatchObject({
      status: 201,
    });
    const rows = async (type: string, body: string) => {
      const answer = await fetch(`${whole.base}${round}/application-imports?fileSha256=${'0'.repeat(64)}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${officer.token}`, 'content-type': type },
        body,
      });
      return answer.text();
    };
    // The same application in other words: a row is what it says, however it came first.
    const csv = roundImportExamples.applications;
    expect(JSON.parse(await rows('text/csv', csv))).toMatchObject({ line: 2, status: 'already' });
    expect(JSON.parse(await rows('application/x-ndjson', asNdjson(csv)))).toMatchObject({
      line: 1,
      status: 'already',
    });
  });
});
