import { Command, InvalidArgumentError } from 'commander';
import { verifyChain, type ChainFault, type ChainReport } from '#app/event-store';
import { CommandFailure, EXIT } from './exit.js';
import { startProgress, type Progress } from './import/progress.js';
import { withDatabase } from './visit.js';
import { onlyOnPostgres } from './log-engines.js';

interface VerifyOptions {
  readonly chain?: boolean;
  readonly from?: bigint;
  readonly json?: boolean;
}

/** `jejak verify`: the log is what was recorded. */
export const verifyCommand = (): Command =>
  new Command('verify')
    .description(
      'Make the chain of the log anew from every stored event, and name the first that does not fit.',
    )
    .option('--chain', 'check the chain of the log')
    .option('--from <position>', 'begin at this position, taking what stands before it as right', placeOf)
    .option('--json', 'the result as JSON')
    .addHelpText('after', `\nExamples:\n  jejak verify --chain\n  jejak verify --chain --from 1 --json`)
    .action(async ({ chain, from, json }: VerifyOptions) => {
      if (!chain) throw new CommandFailure(EXIT.usage, 'Say what to verify: jejak verify --chain');
      const report = await withDatabase(({ url }, config) => {
        onlyOnPostgres(config);
        return checkChain(url, from);
      });
      process.stdout.write(`${json ? JSON.stringify(report) : sentenceOf(report)}\n`);
      if (report.fault) process.exitCode = EXIT.bad;
    });

/** Checks the chain of a log, with progress. @throws CommandFailure when there is no log */
export async function checkChain(url: string, from?: bigint): Promise<ChainReport> {
  let progress: Progress | undefined;
  try {
    return await verifyChain(url, {
      ...(from === undefined ? {} : { from }),
      onProgress(place, target) {
        progress ??= startProgress(Number(target), 'positions');
        progress.update(Number(place));
      },
    });
  } catch (error) {
    // No such schema or table: nothing was ever started on this database.
    if (!['3F000', '42P01'].includes((error as { code?: string }).code ?? '')) throw error;
    throw new CommandFailure(
      EXIT.usage,
      'There is no log in this database. Start the service once: npm start',
    );
  } finally {
    progress?.stop();
  }
}

/** The number in a position; zeros before it may be left out. */
function placeOf(value: string): bigint {
  if (/^\d{1,19}$/.test(value) && BigInt(value) > 0n && BigInt(value) < 2n ** 63n) return BigInt(value);
  throw new InvalidArgumentError('Use a position such as 0000000000000000042, or 42.');
}

/** What was found, for the person at the terminal. */
export function sentenceOf(report: ChainReport): string {
  const { events, from, to, chain, fault, repeatedIds } = report;
  const repeated =
    repeatedIds.length === 0
      ? ''
      : `\n${repeatedIds.length} events have the id of an earlier event of their stream, first at ${repeatedIds[0]}: a bug of what recorded them.`;
  const looked = events === 0 ? 'There is nothing to check' : `${events} events, ${from} to ${to}`;
  if (!fault)
    return `${looked}: the chain fits.\nLink ${chain}. A chain rewritten as a whole would fit too: compare this link with a copy kept elsewhere.${repeated}`;
  const kept = events === 0 ? 'No event before it fits.' : `${looked}, fit.`;
  return `${faultOf(fault)}\n${kept} Keep the database as it is and see docs/operating.md.${repeated}`;
}

function faultOf({ position, reason, stream }: ChainFault): string {
  switch (reason) {
    case 'missing':
      return `No event stands at position ${position}: it was removed.`;
    case 'chain':
      return `The event at position ${position} (${stream}) is not what was recorded.`;
    case 'revision':
      return `The event at position ${position} does not follow the last one of its stream (${stream}).`;
    case 'time':
      return `The event at position ${position} (${stream}) bears an earlier time than the one before it.`;
    case 'columns':
      return `The columns of the event at position ${position} (${stream}) contradict its metadata.`;
    case 'damaged':
      return `PostgreSQL cannot read the log from position ${position} on: a page or an index is broken.`;
    case 'head':
      return `The head of the log, at position ${position}, does not end where its events do.`;
  }
}
