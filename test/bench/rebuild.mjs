import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { row } from './measure.mjs';

const cli = join(import.meta.dirname, '../../dist/apps/cli/src/main.js');

/** Each read model built anew from the whole log, by the command line; each must come out equal to the one that served. */
export async function rebuildRows({ dataDir, say }) {
  const rows = [];
  for (const name of ['timeline', 'decision-history', 'vacancy-board']) {
    say(`rebuild ${name} …`);
    const printed = execFileSync(process.execPath, [cli, 'rebuild', name, '--json'], {
      env: { ...process.env, DATA_DIR: dataDir },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const rebuilt = JSON.parse(printed);
    if (!rebuilt.equal) throw new Error(`${name} came out different.`);
    rows.push(row(`rebuild of ${name}, ${rebuilt.events} events`, rebuilt.eventsPerSecond, 'events/s'));
  }
  return rows;
}
