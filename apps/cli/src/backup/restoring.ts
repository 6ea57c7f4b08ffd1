import {
  checkArchive,
  OccupiedLogError,
  restoreArchive,
  restoreLog,
  type ChainReport,
  type Manifest,
} from '#app/event-store';
import { CommandFailure, EXIT } from '../exit.js';
import { startProgress, type Progress } from '../import/progress.js';
import { sentenceOf as chainSentence } from '../verify.command.js';

/**
 * Puts a backup's log into an empty database and makes its chain anew: all of it, or nothing.
 * @throws CommandFailure when the database holds a log, or what was restored is not what was backed up · ArchiveError
 */
export async function restoreInto(url: string, folder: string, manifest: Manifest): Promise<void> {
  await checkArchive(folder, manifest);
  const { storeId, clock, events } = manifest;
  let bar: Progress = startProgress(events, 'events');
  const following = (unit: string): void => {
    bar.stop();
    bar = startProgress(events, unit);
  };
  try {
    await restoreLog(url, {
      storeId,
      clock,
      async fill(target) {
        await restoreArchive(folder, manifest, target, (done) => bar.update(done));
        following('links checked');
      },
      onProgress: (place) => bar.update(Number(place)),
      accept: (report) => judge(report, manifest),
    });
  } catch (error) {
    if (!(error instanceof OccupiedLogError)) throw error;
    throw new CommandFailure(
      EXIT.usage,
      `${error.message} Restore into an empty one: set DATA_DIR to a new folder, or DATABASE_URL to a new database.`,
    );
  } finally {
    bar.stop();
  }
}

function judge(report: ChainReport, { chain, position }: Manifest): void {
  if (report.fault) throw new CommandFailure(EXIT.bad, chainSentence(report));
  if (report.chain === chain && report.to === position) return;
  throw new CommandFailure(
    EXIT.bad,
    `Nothing was restored: the log ends at ${report.to} with link ${report.chain}; the backup said ${position}, ${chain}.`,
  );
}
