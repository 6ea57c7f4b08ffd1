import { Command, InvalidArgumentError } from 'commander';
import { isCivilDate } from '#app/kernel';
import { clientFor, type AccessOptions } from '../access.js';
import { EXIT } from '../exit.js';
import { importFormations, type ImportOptions, type ImportResult } from './import-formations.js';

const civilDate = (value: string): string => {
  if (!isCivilDate(value)) throw new InvalidArgumentError('Use a date such as 2024-08-20.');
  return value;
};
const year = (value: string): string => {
  if (!/^(19|20|21)\d{2}$/.test(value)) throw new InvalidArgumentError('Use a year such as 2024.');
  return value;
};

/** `jejak import formations`: the rows of a file, through the same commands as everybody's. */
export const importCommand = (): Command =>
  new Command('import').description('Record what stands in a file.').addCommand(
    new Command('formations')
      .description(
        'Record formations and their announcements from newline-delimited JSON. May be stopped and repeated at any time.',
      )
      .argument('<file>', 'one JSON object a line')
      .requiredOption('--decree <number>', "number of the Minister's formation decree")
      .requiredOption('--announced-on <date>', 'day on which the vacancies were announced', civilDate)
      .option('--decree-date <date>', 'date of the decree; without it: not in the source', civilDate)
      .option('--fiscal-year <year>', 'budget year; default: the year of the announcement', year)
      .option(
        '--rejected <file>',
        'where refused rows go; default: <file>.rejected.ndjson in the current folder',
      )
      .option('--server <url>', 'where the service is; default: this machine')
      .option('--person <reference>', 'who imports, with a local key', 'local-officer')
      .option('--json', 'the result as JSON')
      .addHelpText(
        'after',
        `\nExample:\n  jejak import formations examples/formations-2024-sample.ndjson --decree 'Kepmen PANRB 329/2024' --announced-on 2024-08-20`,
      )
      .action(
        async (file: string, options: Omit<ImportOptions, 'file'> & AccessOptions & { json?: boolean }) => {
          const result = await importFormations(await clientFor('officer', options), { ...options, file });
          process.stdout.write(`${options.json ? JSON.stringify(result) : sentenceOf(result)}\n`);
          if (result.refused > 0) process.exitCode = EXIT.refused;
        },
      ),
  );

/** What became of the rows, for the person at the terminal. */
export function sentenceOf({
  rows,
  recorded,
  already,
  refused,
  rejectedFile,
  seconds,
}: ImportResult): string {
  const first = `${rows} rows in ${seconds.toFixed(1)} s: ${recorded} recorded, ${already} already recorded, ${refused} refused.`;
  if (refused > 0)
    return `${first}\nRefused rows, with line, pointer and reason: ${rejectedFile}. Correct them and import that file's rows again.`;
  return recorded === 0 && rows > 0 ? `${first}\nNothing new was recorded.` : first;
}
