import { Command } from 'commander';
import type { Rebuilt } from '#app/read-model';
import { projections } from '../../projector/src/projections.js';
import { CommandFailure, EXIT } from './exit.js';
import { placeIn, positionsOf, withRunner } from './with-runner.js';

/** `jejak rebuild`: a read model built anew from the log beside the one that serves, and compared with it. */
export const rebuildCommand = (): Command =>
  new Command('rebuild')
    .description(
      'Build a read model anew from the log beside the one that serves, compare both by digest, and switch when they agree.',
    )
    .argument('<name>', `one of ${projections.map(({ name }) => name).join(', ')}`)
    .option('--json', 'the result as JSON')
    .addHelpText('after', `\nExample:\n  jejak rebuild timeline`)
    .action(async (name: string, { json }: { json?: boolean }) => {
      if (!projections.some((projection) => projection.name === name))
        throw new CommandFailure(
          EXIT.usage,
          `There is no read model ${name}; there are ${projections.map((p) => p.name).join(', ')}.`,
        );
      const rebuilt = await withRunner(async (runner, { store }) => {
        const progress = await positionsOf(store);
        try {
          return await runner.rebuild(name, ({ position }) => progress.update(placeIn(position)));
        } finally {
          progress.stop();
        }
      });
      process.stdout.write(`${json ? JSON.stringify(rebuilt) : sentenceOf(rebuilt)}\n`);
      if (!rebuilt.equal) process.exitCode = EXIT.differences;
    });

function sentenceOf({
  projection,
  events,
  eventsPerSecond,
  position,
  digest,
  liveDigest,
  equal,
}: Rebuilt): string {
  const built = `${projection} rebuilt from ${events} events, ${Math.round(eventsPerSecond)} events/s, at position ${position ?? '-'}`;
  return equal
    ? `${built}\ndigest ${digest}, equal to the one that served; the new rows serve now`
    : `${built}\ndigest ${digest}\nserving ${liveDigest}\nThe two differ: the old rows go on serving, both are kept. See docs/operating.md.`;
}
