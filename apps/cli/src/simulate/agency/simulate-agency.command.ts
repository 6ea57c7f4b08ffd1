import { Command } from 'commander';
import { clientFor, serverOf, type AccessOptions } from '../../access.js';
import { CommandFailure } from '../../exit.js';
import { ClockOfStore } from '../round-clock.js';
import { inventedAgency, whole } from '../stated-values.js';
import { checkedSize, type AgencySize } from './agency-size.js';
import { digestOfKey, writeKey } from './irregularity.js';
import { simulateAgency, type AgencyResult } from './simulate-agency.js';

type Options = AgencySize & AccessOptions & { key?: string; json?: boolean };

/** `jejak simulate agency`: years of a city's personnel life, invented, through the same interface as everybody's. */
export const simulateAgencyCommand = (): Command =>
  new Command('agency')
    .description(
      "Drive years of a city's personnel life: units, posts, employees, moves, promotions, open selections, appraisals, corrections and annulments. Irregularities are planted among them and listed in a key file. Only in a store made with JEJAK_CLOCK=simulated and SAMPLE=off.",
    )
    .requiredOption('--employees <number>', 'people in the service, 40 to 20000', whole)
    .requiredOption('--years <number>', 'years, 1 to 10', whole)
    .requiredOption('--seed <number>', 'the same seed gives the same life and the same key file', whole)
    .option('--agency <slug>', 'an invented agency, registered when missing', inventedAgency, 'kota-contoh-s')
    .option('--key <file>', 'where the planted irregularities are listed; default: <agency>.key.json here')
    .option('--server <url>', 'where the service is; default: this machine')
    .option('--person <reference>', 'who records, with a local key', 'local-officer')
    .option('--json', 'the result as JSON')
    .addHelpText(
      'after',
      '\nMay be stopped and repeated at any time: with the same options, what was recorded is recognised.\n\nExample:\n  jejak simulate agency --employees 60 --years 2 --seed 1',
    )
    .action(async (options: Options) => {
      const { agency, employees, years, seed } = options;
      const size = checkedSize({ agency, employees, years, seed });
      const say = (line: string): void => void process.stderr.write(`${line}\n`);
      const api = await clientFor('officer', options);
      const result = await orSayHowToGoOn(simulateAgency(api, size, new ClockOfStore(api), say));
      const file = options.key ?? `${agency}.key.json`;
      await writeKey(file, result.key);
      const { key: _, ...told } = result;
      void _;
      process.stdout.write(
        `${options.json ? JSON.stringify({ ...told, keyFile: file, keySha256: digestOfKey(result.key) }) : sentenceOf(result, file, serverOf(options))}\n`,
      );
    });

/** @throws CommandFailure what stopped it, and what to do */
async function orSayHowToGoOn(running: Promise<AgencyResult>): Promise<AgencyResult> {
  try {
    return await running;
  } catch (error) {
    if (!(error instanceof CommandFailure)) throw error;
    throw new CommandFailure(
      error.exitCode,
      `${error.message}\nOnce what hinders it is mended, run the same command again: what was recorded is recognised.`,
    );
  }
}

function sentenceOf(result: AgencyResult, file: string, server: string): string {
  const { agency, employees, years, firstYear, unitIds, posts, tally, planted, recorded, seconds } = result;
  return `${agency}: ${employees} employees, ${unitIds.length} units, ${posts} posts, from ${firstYear} to ${firstYear + years - 1}.
${tally.hires} came, ${tally.exits} left, ${tally.moves} moved, ${tally.selections} open selections, ${tally.promotions} promoted.
${tally.ratings} annual ratings, ${tally.objections} objections, ${tally.summaries} summaries; ${tally.corrections} corrected, ${tally.ended} revoked or annulled.
${recorded} commands, moves and rows recorded in ${seconds.toFixed(1)} s: ${Math.round(recorded / seconds)} a second.
${planted.length} irregularities planted: ${file}, SHA-256 ${digestOfKey(result.key)}
  ${server}/instansi/${agency}`;
}
