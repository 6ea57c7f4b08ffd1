import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';

const root = join(import.meta.dirname, '..');

/**
 * Installs and builds if need be, then becomes the program: in this very process, so that signals, standard streams and
 * the exit code are its own and nobody stands between it and the terminal.
 */
export async function runProgram(app, say) {
  try {
    ensureInstalled(say);
    ensureBuilt(say);
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
  const entry = join(root, 'dist/apps', app, 'src/main.js');
  if (!existsSync(entry)) {
    console.error(`${entry} is missing: remove the folder dist and try again.`);
    process.exit(1);
  }
  process.argv[1] = entry;
  await import(pathToFileURL(entry).href);
}
