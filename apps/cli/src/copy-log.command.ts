import { Command } from 'commander';
import {
  copyLog,
  ForeignTargetError,
  openForReading,
  PostgresLogTarget,
  type CopiedLog,
  type LogTarget,
  type PostgresEventStore,
} from '#app/event-store';
import { CommandFailure, EXIT } from './exit.js';
import { startProgress, type Progress } from './import/progress.js';
import { withDatabase } from './visit.js';

interface CopyOptions {
  readonly from?: string;
  readonly to: string;
  readonly json?: boolean;
}

/** `jejak copy-log`: a log in another database or engine, event by event. */
export const copyLogCommand = (): Command =>
  new Command('copy-log')
    .description(
      'Copy a log to another database, keeping ids, revisions and times, and compare both by digest. May be stopped and repeated; a repetition copies what came since.',
    )
    .option('--from <url>', 'the log to copy; default: the one of this machine (DATA_DIR or DATABASE_URL)')
    .requiredOption('--to <url>', 'an empty database, or one that an earlier copy began')
    .option('--json', 'the result as JSON')
    .addHelpText('after', `\nExample:\n  jejak copy-log --to postgres://jejak:secret@db.example:5432/jejak`)
    .action(async ({ from, to, json }: CopyOptions) => {
      const copied = await (from === undefined
        ? withDatabase(({ url }) => copyBetween(url, to))
        : copyBetween(from, to));
      process.stdout.write(`${json ? JSON.stringify(copied) : sentenceOf(copied)}\n`);
      if (!copied.equal) process.exitCode = EXIT.differences;
    });

async function copyBetween(from: string, to: string): Promise<CopiedLog> {
  for (const url of [from, to]) refuseUnknown(url);
  const source = await openForReading(from);
  try {
    const target = await PostgresLogTarget.open(to, { clock: (await source.storeInfo()).clock });
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

async function copyWithProgress(source: PostgresEventStore, target: LogTarget): Promise<CopiedLog> {
  const total = Number((await source.head()).position ?? 0);
  const bars: Partial<Record<'copy' | 'compare', Progress>> = {};
  try {
    return await copyLog(source, target, ({ step, events, position }) => {
      if (step === 'compare') bars.copy?.stop();
      const bar = (bars[step] ??= startProgress(
        step === 'copy' ? total : 2 * total,
        step === 'copy' ? 'positions' : 'events compared',
      ));
      bar.update(position === null ? events : Number(position));
    });
  } finally {
    for (const bar of Object.values(bars)) bar.stop();
  }
}

function refuseUnknown(url: string): void {
  if (URL.canParse(url) && ['postgres:', 'postgresql:'].includes(new URL(url).protocol)) return;
  throw new CommandFailure(
    EXIT.usage,
    'A log stands at an address such as postgres://user:password@host:5432/jejak.',
  );
}

function sentenceOf({ copied, events, digest, targetDigest, equal }: CopiedLog): string {
  const did = `${copied} events copied; the target holds ${events}.`;
  return equal
    ? `${did}\nBoth logs have the digest ${digest}.\nBefore you switch: stop the service, copy once more, set DATABASE_URL to the target, start. Its read models are built anew.`
    : `${did}\nThe logs differ: source ${digest}, target ${targetDigest}. Do not use the target.`;
}
