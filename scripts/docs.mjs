// `npm run docs` writes what is generated from the program: docs/events.md, docs/schemas, docs/openapi.json, and the table of
// rules and their tests in a context's README. `node scripts/docs.mjs --check` compares instead, and names every file that
// differs. Both work on the built program, and fail when a rule has no test that is named after it.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import prettier from 'prettier';
import { ensureBuilt } from './build.mjs';

const root = join(import.meta.dirname, '..');
const checking = process.argv.includes('--check');

ensureBuilt();
const { eventsPage } = await import('./docs/events.mjs');
const { schemas } = await import('./docs/schemas.mjs');
const { openApi } = await import('./docs/openapi.mjs');
const { rulesAndTests } = await import('./docs/rules.mjs');
const { pages, faults } = rulesAndTests();
const wanted = { ...eventsPage(), ...schemas(), ...(await openApi()), ...pages };

const style = await prettier.resolveConfig(join(root, 'package.json'));
const differing = [];
for (const [file, text] of Object.entries(wanted)) {
  const path = join(root, file);
  const formatted = await prettier.format(text, { ...style, filepath: path });
  if (existsSync(path) && readFileSync(path, 'utf8') === formatted) continue;
  differing.push(file);
  if (checking) continue;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, formatted);
}

const folder = join(root, 'docs/schemas');
const present = existsSync(folder) ? readdirSync(folder).map((name) => `docs/schemas/${name}`) : [];
for (const file of present.filter((name) => !Object.hasOwn(wanted, name))) {
  differing.push(`${file} (no longer declared)`);
  if (!checking) rmSync(join(root, file));
}

const count = Object.keys(wanted).length;
if (differing.length === 0) console.log(`${count} generated files are as they should be`);
else if (checking) console.log(`Differs from the program: ${differing.join(', ')}. Run npm run docs.`);
else console.log(`Wrote ${differing.length} of ${count} generated files.`);
for (const fault of faults) console.log(fault);
process.exit(faults.length > 0 || (checking && differing.length > 0) ? 1 : 0);
