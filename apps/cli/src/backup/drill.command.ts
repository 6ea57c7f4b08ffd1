import { Command } from 'commander';
import { readManifest, type Manifest } from '#app/event-store';
import { readConfig } from '#app/platform';
import type { ShadowCheck } from '#app/read-model';
import { EXIT } from '../exit.js';
import { sentenceOf } from '../shadow-check.command.js';
import { checkWith, withRunnerOn } from '../with-runner.js';
import { inDrillFolder } from './drill-folder.js';
import { restoreInto } from './restoring.js';

/** `jejak drill`: a backup is proven by restoring it. */
export const drillCommand = (): Command =>
  new Command('drill')
    .description(
      'Restore a backup into a database of its own, make the chain and every read model anew, compare the digests, and remove it all again.',
    )
    .argument('<folder>', 'what jejak backup wrote')
    .option('--json', 'the result as JSON')
    .addHelpText('after', `\nExample:\n  jejak drill backup-1`)
    .action(async (folder: string, { json }: { json?: boolean }) => {
      const manifest = await readManifest(folder);
      const readModels = await drill(folder, manifest);
      const proven = readModels.every(({ equal }) => equal);
      const { events, position } = manifest;
      const log = `${events} events up to position ${position ?? '-'}: the chain fits and ends as it did`;
      const closing = proven
        ? 'This backup can be restored.'
        : 'This backup does not give the same read models.';
      const plain = [log, ...readModels.map(sentenceOf), closing].join('\n');
      process.stdout.write(`${json ? JSON.stringify({ proven, events, position, readModels }) : plain}\n`);
      if (!proven) process.exitCode = EXIT.differences;
    });

async function drill(folder: string, manifest: Manifest): Promise<ShadowCheck[]> {
  const config = readConfig({ ...process.env, JEJAK_CLOCK: manifest.clock, EVENT_STORE: 'postgres' });
  return inDrillFolder(async (url) => {
    await restoreInto(url, folder, manifest);
    return withRunnerOn(url, config, async (runner, log) => {
      const checks: ShadowCheck[] = [];
      for (const expected of manifest.readModels) checks.push(await checkWith(runner, log, expected));
      return checks;
    });
  });
}
