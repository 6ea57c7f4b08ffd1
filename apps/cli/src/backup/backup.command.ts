import { Command } from 'commander';
import { writeArchive, type Manifest } from '#app/event-store';
import type { ProjectionRunner } from '#app/read-model';
import { projections } from '../../../projector/src/projections.js';
import { CommandFailure, EXIT } from '../exit.js';
import { checkChain, sentenceOf as chainSentence } from '../verify.command.js';
import { placeIn, positionsOf, withRunner } from '../with-runner.js';
import { onlyOnPostgres } from '../log-engines.js';

/** `jejak backup`: the log in a folder, while the service runs. */
export const backupCommand = (): Command =>
  new Command('backup')
    .description(
      'Write the log into a new folder, while the service runs: checked, with what is needed to prove a restore. Keys are not in it: keep DATA_DIR/keys apart.',
    )
    .argument('<folder>', 'a new folder')
    .option('--json', 'the result as JSON')
    .addHelpText('after', `\nExample:\n  jejak backup backup-1`)
    .action(async (folder: string, { json }: { json?: boolean }) => {
      const manifest = await withRunner(async (runner, log) => {
        onlyOnPostgres(log.config);
        // Read models first: whatever they hold by then stands in the log that is written afterwards.
        const readModels = await digestsOf(runner);
        const report = await checkChain(log.databaseUrl);
        if (report.fault) throw new CommandFailure(EXIT.bad, chainSentence(report));
        const { storeId, format, clock } = await log.store.storeInfo();
        const progress = await positionsOf(log.store);
        try {
          return await writeArchive(
            folder,
            log.store,
            { storeId, clock, logFormat: format, position: report.to, chain: report.chain, readModels },
            (position) => progress.update(placeIn(position)),
          );
        } finally {
          progress.stop();
        }
      });
      process.stdout.write(`${json ? JSON.stringify(manifest) : sentenceOf(folder, manifest)}\n`);
    });

async function digestsOf(runner: ProjectionRunner): Promise<Manifest['readModels']> {
  const digests: Manifest['readModels'] = [];
  for (const { name } of projections) {
    const digest = await runner.digest(name);
    if (digest) digests.push(digest);
  }
  return digests;
}

const sentenceOf = (folder: string, { events, position, readModels }: Manifest): string =>
  `${events} events up to position ${position ?? '-'} and the digests of ${readModels.length} read models are in ${folder}.\nProve it: jejak drill ${folder}\nKeys are not in it: keep a copy of DATA_DIR/keys elsewhere, apart from this one.`;
