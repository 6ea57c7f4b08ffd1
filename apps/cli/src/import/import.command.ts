import { Command } from 'commander';
import { clientFor, type AccessOptions } from '../access.js';
import { EXIT } from '../exit.js';
import { importRows, type ImportResult } from './import-rows.js';
import { rowImports, type RowImport, type Stated } from './row-imports.js';

/** `jejak import <what> <file>`: the rows of a file, through the same commands as everybody's. */
export const importCommand = (): Command =>
  rowImports.reduce(
    (command, rows) => command.addCommand(commandOf(rows)),
    new Command('import').description('Record what stands in a file.'),
  );

const commandOf = ({
  name,
  description,
  argument,
  example,
  formats,
  options,
  path,
  query,
}: RowImport): Command =>
  options(new Command(name).description(`${description} May be stopped and repeated at any time.`))
    .argument('<file>', argument)
    .option(
      '--rejected <file>',
      'where refused rows go; default: <file>.rejected.ndjson in the current folder',
    )
    .option('--server <url>', 'where the service is; default: this machine')
    .option('--person <reference>', 'who imports, with a local key', 'local-officer')
    .option('--json', 'the result as JSON')
    .addHelpText('after', `\nExample:\n  jejak import ${name} ${example}`)
    .action(async (file: string, stated: Stated & AccessOptions & { json?: boolean }) => {
      const api = await clientFor('officer', stated);
      const { rejected } = stated as Stated;
      const result = await importRows(api, {
        file,
        path: path(stated),
        query: query(stated),
        formats,
        rejected,
      });
      process.stdout.write(`${stated.json ? JSON.stringify(result) : sentenceOf(result)}\n`);
      if (result.refused > 0) process.exitCode = EXIT.refused;
    });

/** What became of the rows, for the person at the terminal. */
export function sentenceOf({
  rows,
  recorded,
  already,
  refused,
  rejectedFile,
  openLine,
  seconds,
}: ImportResult): string {
  const counts = `${rows} ${rows === 1 ? 'row' : 'rows'} in ${seconds.toFixed(1)} s: ${recorded} recorded, ${already} already recorded, ${refused} refused.`;
  const first =
    openLine === null
      ? counts
      : `${counts}\nLine ${openLine}, the last, has no line end: if the file was cut off, its last cell may be a part of one. Compare it with the source.`;
  if (refused > 0)
    return `${first}\nRefused rows, with line, pointer and reason: ${rejectedFile}. Correct them and import that file's rows again.`;
  return recorded === 0 && rows > 0 ? `${first}\nNothing new was recorded.` : first;
}
