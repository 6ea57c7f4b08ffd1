import { Command } from 'commander';
import { visitDatabase } from '#app/embedded-postgres';
import { readConfig } from '#app/platform';
import { orClose } from '#app/process';
import { ProjectionRunner, type Rebuilt } from '#app/read-model';
import { openHouse } from '../../api/src/house.js';
import { projections } from '../../projector/src/projections.js';
import { CommandFailure, EXIT } from './exit.js';
import { startProgress, type Progress } from './import/progress.js';

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
      const config = readConfig(process.env);
      const database = await visitDatabase({ ...config, log: (line) => process.stderr.write(`${line}\n`) });
      const house = await orClose(database, openHouse(config, database.url, undefined, 'none'));
      const runner = await ProjectionRunner.open(
        { url: database.url, store: house.store, codec: house.codec },
        projections,
      );
      let progress: Progress | undefined;
      try {
        // Dense numbers or an offset first, whichever engine's: enough for a bar.
        const reached = (position: string): number => Number.parseInt(position, 10);
        const total = reached((await house.store.head()).position ?? '0');
        progress = startProgress(total, 'positions');
        const rebuilt = await runner.rebuild(name, ({ position }) => progress?.update(reached(position)));
        progress.stop();
        process.stdout.write(`${json ? JSON.stringify(rebuilt) : sentenceOf(rebuilt)}\n`);
        if (!rebuilt.equal) process.exitCode = EXIT.differences;
      } finally {
        progress?.stop();
        await runner.stop();
        await house.close();
        await database.close();
      }
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
