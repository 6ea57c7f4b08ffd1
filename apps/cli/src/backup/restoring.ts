import { checkArchive, PostgresLogTarget, restoreArchive, type Manifest } from '#app/event-store';
import { CommandFailure, EXIT } from '../exit.js';
import { startProgress } from '../import/progress.js';
import { checkChain, sentenceOf as chainSentence } from '../verify.command.js';

/**
 * Puts a backup's log into an empty database and makes its chain anew.
 * @throws CommandFailure when the database holds a log, or what was restored is not what was backed up · ArchiveError
 */
export async function restoreInto(url: string, folder: string, manifest: Manifest): Promise<void> {
  await checkArchive(folder, manifest);
  const { storeId, clock } = manifest;
  const target = await PostgresLogTarget.open(url, { clock, storeId });
  try {
    const head = await target.store.head();
    if (head.position !== null || head.storeId !== storeId)
      throw new CommandFailure(
        EXIT.usage,
        'The database holds a log already. Restore into an empty one: set DATA_DIR to a new folder, or DATABASE_URL to a new database.',
      );
    const progress = startProgress(manifest.events, 'events');
    try {
      await restoreArchive(folder, manifest, target, (events) => progress.update(events));
    } finally {
      progress.stop();
    }
  } finally {
    await target.close();
  }
  const report = await checkChain(url);
  if (report.fault) throw new CommandFailure(EXIT.bad, chainSentence(report));
  if (report.chain !== manifest.chain || report.to !== manifest.position)
    throw new CommandFailure(
      EXIT.bad,
      `The restored log ends at ${report.to} with link ${report.chain}; the backup said ${manifest.position}, ${manifest.chain}.`,
    );
}
