import { Command } from 'commander';
import { ShadowKeptError, type ShadowCheck } from '#app/read-model';
import { projections } from '../../projector/src/projections.js';
import { CommandFailure, EXIT } from './exit.js';
import { say } from './visit.js';
import { checkWith, withRunner } from './with-runner.js';

const NAMES = projections.map(({ name }) => name);

/** `jejak shadow-check`: every read model built once more and held against the one that serves; nothing is switched. */
export const shadowCheckCommand = (): Command =>
  new Command('shadow-check')
    .description(
      'Build each read model once more from the log and compare it with the one that serves, by digest, without switching. For every night.',
    )
    .argument('[name...]', `which; default: all of ${NAMES.join(', ')}`)
    .option('--json', 'one line of JSON a read model')
    .addHelpText('after', `\nExamples:\n  jejak shadow-check\n  jejak shadow-check timeline --json`)
    .action(async (names: string[], { json }: { json?: boolean }) => {
      const unknown = names.find((name) => !NAMES.includes(name));
      if (unknown !== undefined)
        throw new CommandFailure(
          EXIT.usage,
          `There is no read model ${unknown}; there are ${NAMES.join(', ')}.`,
        );
      await withRunner(async (runner, log) => {
        for (const name of names.length > 0 ? names : NAMES)
          try {
            const live = await runner.digest(name);
            const checked = live && (await checkWith(runner, log, live));
            if (checked?.equal === false) process.exitCode = EXIT.differences;
            const plain = checked ? sentenceOf(checked) : `${name} was never built: nothing to compare`;
            process.stdout.write(
              `${json ? JSON.stringify(checked ?? { projection: name, equal: null }) : plain}\n`,
            );
          } catch (error) {
            if (!(error instanceof ShadowKeptError)) throw error;
            // What an earlier check found stays until somebody has looked; the others are checked all the same.
            process.exitCode = EXIT.differences;
            say(error.message);
          }
      });
    });

/** What a comparison found, for the person at the terminal. */
export function sentenceOf({
  projection,
  version,
  position,
  digest,
  expected,
  equal,
  events,
}: ShadowCheck): string {
  const at = `${projection} v${version} at position ${position}, ${events} events`;
  return equal
    ? `${at}: equal, digest ${digest}`
    : `${at}: DIFFERENT\n  expected ${expected}\n  made     ${digest}\n  The rows made anew are kept in the shadow schema; see docs/operating.md.`;
}
