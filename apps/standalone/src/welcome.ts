import { randomUUID } from 'node:crypto';
import type { Config } from '#app/platform';
import { LocalKey } from '#app/web';
import { sampleToken } from './sample/sample-officer.js';
import { computerTestOnly, SAMPLE_ROUND } from './sample/sample-requests.js';

/** What is said once everything serves: where to look, and a command that records a decision. */
export async function welcome(config: Config, address: string): Promise<string[]> {
  const addresses = [
    '',
    'Jejak serves:',
    `  timeline        ${address}/            English: ${address}/en/timeline`,
    `  recruitment     ${address}/pengadaan   English: ${address}/en/recruitment`,
    `  HTTP interface  ${address}/docs`,
    `  feeds           ${address}/v1/feed  /feed.json  /feed.atom  /v1/feed.csv  /v1/feed/events`,
    `  operation       ${address}/ready  /health  /metrics`,
    '',
  ];
  if (config.auth.mode !== 'local' || !config.sample) return addresses;
  return [
    ...addresses,
    'Record a decision as an officer of the invented Kota Contoh A, then look at the timeline (paste the whole line):',
    '',
    await exampleCommand(config, address),
    '',
    'Stop with Ctrl-C. Nothing acknowledged is lost, however it stops.',
  ];
}

async function exampleCommand(config: Config, address: string): Promise<string> {
  const token = await sampleToken(await LocalKey.open(config.dataDir));
  const body = {
    roundId: SAMPLE_ROUND,
    postTitle: 'Sanitarian Terampil',
    seats: 2,
    needType: 'umum',
    qualification: 'D3 Kesehatan Lingkungan',
    location: 'Kota Contoh A | Dinas Kesehatan | Puskesmas Contoh',
    weights: computerTestOnly,
    decidedOn: '2024-08-16',
    signatory: { role: 'PPK', postId: 'walikota' },
    legalBasis: [{ rule: 'PermenPANRB 6/2024', version: '2024' }],
  };
  return [
    `curl -sS ${address}/v1/recruitment/formations`,
    `-H 'Authorization: Bearer ${token}'`,
    `-H 'Content-Type: application/json'`,
    `-H 'Idempotency-Key: ${randomUUID()}'`,
    `-d '${JSON.stringify(body)}'`,
  ].join(' ');
}
