// `npm run bench` prints a table, `npm run bench -- --json` one JSON object a row: { name, value, unit, baseline, ratio };
// rows with a ratio come first. Everything runs on this machine, in one run, on an embedded PostgreSQL with fsync on.
// `-- store`, `-- sealed`, `-- http`, `-- import`, `-- rebuild`, `-- recruitment`, `-- large-file`, `-- agency`: that part alone,
// or those named; the last three only when they are named, as they take minutes (`--applicants`: so many, default 10000;
// `--megabytes`: so large a file, default 1000; `--employees`, `--years`: so large a city, default 3000 and 5). `--formations FILE`
// imports another file than the rows made from the example. `-- store --events 1000000` (default 100000): so many events in
// the large log of the replays, and appended and read where memory is measured; with EVENTSTORE_URL the same appends and
// reads run on that EventStoreDB too. `-- rebuild --events 100000,1000000` fills the service's log up to each of these
// sizes first (default: the log as it is); `store` then takes the largest.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt } from '../../scripts/build.mjs';
import { writeFormations } from './formations.mjs';
import { row } from './measure.mjs';
import { serve } from './service.mjs';

const { values: options, positionals: parts } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean' },
    formations: { type: 'string' },
    events: { type: 'string' },
    applicants: { type: 'string', default: '10000' },
    megabytes: { type: 'string', default: '1000' },
    employees: { type: 'string', default: '3000' },
    years: { type: 'string', default: '5' },
  },
});
const asked = (part) => parts.length === 0 || parts.includes(part);
const sizes = (options.events?.split(',') ?? []).map(Number);
if (!sizes.every((size) => Number.isInteger(size) && size > 0)) {
  console.error('--events takes numbers of events, such as --events 100000,1000000');
  process.exit(2);
}
const applicants = Number(options.applicants);
if (!(Number.isInteger(applicants) && applicants >= 100 && applicants <= 100_000)) {
  console.error('--applicants takes a number from 100 to 100000');
  process.exit(2);
}
const megabytes = Number(options.megabytes);
if (!(Number.isInteger(megabytes) && megabytes >= 1 && megabytes <= 4_000)) {
  console.error('--megabytes takes a number from 1 to 4000');
  process.exit(2);
}
const [employees, years] = [Number(options.employees), Number(options.years)];
const fits = (value, least, most) => Number.isInteger(value) && value >= least && value <= most;
if (!fits(employees, 40, 20_000) || !fits(years, 1, 10)) {
  console.error('--employees takes a number from 40 to 20000, --years one from 1 to 10');
  process.exit(2);
}
if (parts.includes('agency') && parts.length > 1) {
  console.error('agency needs a store with a simulated clock of its own: run it alone');
  process.exit(2);
}
if (parts.includes('recruitment') && parts.includes('http')) {
  console.error('http needs the sample, and recruitment a store without it: run them one after the other');
  process.exit(2);
}
const root = join(import.meta.dirname, '../..');
const say = (line) => process.stderr.write(`${line}\n`);

ensureBuilt(say);
const { visitDatabase } = await import('#app/embedded-postgres');
const dataDir = mkdtempSync(join(tmpdir(), 'jejak-bench-'));
const rows = [];
const standalone = join(root, 'dist/apps/standalone/src/main.js');
// The people of the sample's round are those of the large one: they would apply twice in a year.
const SAMPLE = parts.includes('recruitment') ? 'off' : 'on';
const CLOCK = parts.includes('agency') ? { JEJAK_CLOCK: 'simulated', SAMPLE: 'off' } : { SAMPLE };
const start = () => serve(standalone, '/ready', { DATA_DIR: dataDir, ...CLOCK });
let house;
async function clean() {
  await house?.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, () => void clean().then(() => process.exit(130)));

try {
  say('starting …');
  house = await start();
  rows.push(row('first start of a built program', house.seconds, 's'));
  await house.stop();
  house = await start();
  rows.push(row('warm start', house.seconds, 's'));
  const database = await visitDatabase({ dataDir, log: say });

  if (asked('store')) {
    say('store …');
    const { storeRows } = await import('./store/index.mjs');
    const events = sizes.length > 0 ? Math.max(...sizes) : 100_000;
    const eventStoreUrl = process.env.EVENTSTORE_URL;
    rows.push(...(await storeRows({ dataDir, databaseUrl: database.url, events, eventStoreUrl, say })));
  }
  if (asked('sealed')) {
    say('sealed …');
    const { sealedRows } = await import('./sealed.mjs');
    rows.push(...(await sealedRows()));
  }
  if (asked('http')) {
    say('http …');
    const bare = await serve(join(import.meta.dirname, 'bare.mjs'), '/page');
    const { httpRows } = await import('./http.mjs');
    rows.push(...(await httpRows({ house, dataDir, bare: bare.address, dist: join(root, 'dist') })));
    await bare.stop();
  }
  if (asked('import')) {
    say('import …');
    const file = options.formations ?? join(dataDir, 'formations.ndjson');
    if (!options.formations)
      writeFormations(join(root, 'examples/formations-2024-sample.ndjson'), file, 3_691);
    const { formationRows } = await import('./import.mjs');
    rows.push(...(await formationRows({ house: house.address, dataDir, databaseUrl: database.url, file })));
  }
  if (parts.includes('recruitment')) {
    say('recruitment …');
    const { recruitmentRows } = await import('./recruitment.mjs');
    rows.push(...(await recruitmentRows({ house, dataDir, databaseUrl: database.url, applicants })));
  }
  if (parts.includes('large-file')) {
    say('large file …');
    const { largeFileRows } = await import('./large-file.mjs');
    rows.push(...(await largeFileRows({ house, dataDir, megabytes })));
  }
  if (parts.includes('agency')) {
    say('agency …');
    const { agencyRows } = await import('./agency.mjs');
    const store = { house, standalone, dataDir, databaseUrl: database.url };
    rows.push(...(await agencyRows({ ...store, employees, years, say })));
  }
  if (asked('rebuild')) {
    say('rebuild …');
    const { rebuildRows } = await import('./rebuild.mjs');
    rows.push(...(await rebuildRows({ dataDir, databaseUrl: database.url, sizes, say })));
  }
} finally {
  await clean();
}
print(); // only a run that went through is a measurement

function print() {
  rows.sort((a, b) => Number(b.ratio !== null) - Number(a.ratio !== null));
  if (options.json) return rows.forEach((line) => console.log(JSON.stringify(line)));
  const text = (value) => (value === null ? '' : value.toLocaleString('en-GB'));
  console.log('| measured | value | unit | baseline | ratio |\n|---|---|---|---|---|');
  for (const { name, value, unit, baseline, ratio } of rows)
    console.log(`| ${name} | ${text(value)} | ${unit} | ${text(baseline)} | ${text(ratio)} |`);
}
