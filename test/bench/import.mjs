import { join } from 'node:path';
import { LocalKey } from '#app/web';
import { ApiClient } from '../../dist/apps/cli/src/api-client.js';
import { importRows } from '../../dist/apps/cli/src/import/import-rows.js';
import { copySeconds } from './copy.mjs';
import { row } from './measure.mjs';

/** The main job beside COPY of the same lines: 3,691 rows through the commands, twice; the second time nothing is new. */
export async function formationRows({ house, dataDir, databaseUrl, file }) {
  const key = await LocalKey.open(dataDir);
  const token = await key.issue({ person: 'bench', role: 'officer', agency: '*', ttlSeconds: 3600 });
  const api = new ApiClient(house, token);
  const request = {
    file,
    path: '/v1/recruitment/formation-imports',
    query: { decreeNumber: 'Kepmen Contoh 1/2024', decreeDate: '2024-08-01', announcedOn: '2024-08-20' },
    formats: ['ndjson'],
    rejected: join(dataDir, 'rejected'),
  };
  const copy = await copySeconds(databaseUrl, file);
  const first = await importRows(api, request);
  const second = await importRows(api, request);
  if (first.recorded + first.refused !== first.rows || second.recorded !== 0)
    throw new Error('The import lost or doubled rows.');
  return [
    row(
      `import of ${first.rows} formations, beside COPY of the lines`,
      first.rows / first.seconds,
      'rows/s',
      copy.rows / copy.seconds,
    ),
    row(`import of ${first.rows} formations`, first.seconds, 's'),
    row('the same again, nothing new', second.seconds, 's'),
  ];
}
