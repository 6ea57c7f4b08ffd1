import { Command } from 'commander';
import {
  copyLog,
  ForeignTargetError,
  type CopiedLog,
  type EventStore,
  type LogTarget,
} from '#app/event-store';
import { readConfig } from '#app/platform';
import { CommandFailure, EXIT } from './exit.js';
import { startProgress, type Progress } from './import/progress.js';
import { clockOf, engineOf } from './log-engines.js';
import { withDatabase } from './visit.js';
import { placeIn } from './with-runner.js';

interface CopyOptions {
  readonly from?: string;
  readonly to: string;
  readonly json?: boolean;
}

/** `jejak copy-log`: a log in another database or engine, event by event. */
export const copyLogCommand = (): Command =>
  new Command('copy-log')
    .description(
      'Copy a log to another database or engine, keeping ids, revisions and times, and compare both by digest. May be stopped and repeated; a repetition copies what came since.',
    )
    .option('--from <url>', 'the log to copy; default: the one of this machine (DATA_DIR or DATABASE_URL)')
    .requiredOption('--to <url>', 'an empty database or EventStoreDB, or one that an earlier copy began')
    .option('--json', 'the result as JSON')
    .addHelpText('after', `\nExample:\n  jejak copy-log --to postgres://jejak:secret@db.example:5432/jejak`)
    .action(async ({ from, to, json }: CopyOptions) => {
      const { eventStore } = readConfig(process.env);
      const source = from ?? (eventStore.engine === 'postgres' ? undefined : eventStore.url);
      const copied = await (source === undefined
        ? withDatabase(({ url }) => copyBetween(url, to))
        : copyBetween(source, to));
      process.stdout.write(`${json ? JSON.stringify(copied) : sentenceOf(copied)}\n`);
      if (!copied.equal) process.exitCode = EXIT.differences;
    });

async function copyBetween(from: string, to: string): Promise<CopiedLog> {
  const [here, there] = [engineOf(from), engineOf(to)];
  const source = await here.read(from, clockOf());
  try {
    const target = await there.fill(to, (await source.storeInfo()).clock);
    try {
      return await copyWithProgress(source, target);
    } finally {
      await target.close();
    }
  } catch (error) {
    throw error instanceof ForeignTargetError ? new CommandFailure(EXIT.usage, error.message) : error;
  } finally {
    await source.close();
  }
}

const UNITS = { copy: 'copied', target: 'compared in the target', source: 'compared in the source' } as const;

async function copyWithProgress(source: EventStore, target: LogTarget): Promise<CopiedLog> {
  let bar: { readonly step: string; readonly progress: Progress } | undefined;
  try {
    return await copyLog(source, target, ({ step, position, end }) => {
      if (bar?.step !== step) {
        bar?.progress.stop();
        bar = { step, progress: startProgress(placeIn(end), `positions ${UNITS[step]}`) };
      }
      bar.progress.update(placeIn(position));
    });
  } finally {
    bar?.progress.stop();
  }
}

function sentenceOf({ copied, events, digest, targetDigest, equal }: CopiedLog): string {
  const did = `${copied} events copied; the target holds ${events}.`;
  return equal
    ? `${did}\nBoth logs have the digest ${digest}.\nBefore you switch: stop the service, copy once more, set DATABASE_URL (or EVENT_STORE and EVENTSTORE_URL) to the target, start on an empty database for read models. They are built anew.`
    : `${did}\nThe logs differ: source ${digest}, target ${targetDigest}. Do not use the target.`;
}
