import { Command } from 'commander';
import { readManifest } from '#app/event-store';
import { withDatabase } from '../visit.js';
import { restoreInto } from './restoring.js';
import { onlyOnPostgres } from '../log-engines.js';

/** `jejak restore`: a backup's log in an empty database. */
export const restoreCommand = (): Command =>
  new Command('restore')
    .description(
      'Put the log of a backup into an empty database: same identity, positions, revisions, times and chain. The next start builds the read models.',
    )
    .argument('<folder>', 'what jejak backup wrote')
    .addHelpText('after', `\nExample:\n  DATA_DIR=.jejak-restored jejak restore backup-1`)
    .action(async (folder: string) => {
      const manifest = await readManifest(folder);
      await withDatabase(({ url }, config) => {
        onlyOnPostgres(config);
        return restoreInto(url, folder, manifest);
      }, 'made');
      process.stdout.write(
        `${manifest.events} events restored up to position ${manifest.position ?? '-'}; the chain fits and ends as it did.\nBring DATA_DIR/keys back from its own backup, then start the service: npm start\n`,
      );
    });
