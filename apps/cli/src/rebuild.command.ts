import { Command } from 'commander';
import type { Rebuilt } from '#app/read-model';
import { projections } from '../../projector/src/projections.js';
import { CommandFailure, EXIT } from './exit.js';
import { halves, rebuildInThreads } from './rebuild-in-threads.js';
import { withDatabase } from './visit.js';
import { placeIn, positionsOf, withRunnerOn } from './with-runner.js';

const NAMES = projections.map(({ name }) => name);

/** `jejak rebuild`: read models built anew from the log beside those that serve, and compared with them. */
export const rebuildCommand = (): Command =>
  new Command('rebuild')
    .description(
      'Build read models anew from the log, in two threads, beside those that serve, compare each by digest, and switch where they agree.',
    )
    .argument('[name...]', `which of ${NAMES.join(', ')}`)
    .option('--all', 'every one of them')
    .option('--json', 'one line of JSON a read model')
    .addHelpText('after', `\nExamples:\n  jejak rebuild timeline\n  jejak rebuild --all`)
    .action(async (names: string[], { all, json }: { all?: boolean; json?: boolean }) => {
      const asked = askedFor(names, all === true);
      const rebuilt = await withDatabase(({ url }, config) =>
        withRunnerOn(url, config, async (runner, { store }) => {
          const groups = halves(asked, await runner.sizes(asked));
          const progress = await positionsOf(store);
          try {
            return await rebuildInThreads(url, groups, (position) => progress.update(placeIn(position)));
          } finally {
            progress.stop();
          }
        }),
      );
      rebuilt.sort((a, b) => asked.indexOf(a.projection) - asked.indexOf(b.projection));
      for (const each of rebuilt) {
        process.stdout.write(`${json ? JSON.stringify(each) : sentenceOf(each)}\n`);
        if (!each.equal) process.exitCode = EXIT.differences;
      }
    });

/** Each read model that is to be built, once. @throws CommandFailure for none, and for a name that none has */
function askedFor(names: readonly string[], all: boolean): string[] {
  const unknown = names.find((name) => !NAMES.includes(name));
  if (unknown !== undefined)
    throw new CommandFailure(EXIT.usage, `There is no read model ${unknown}; there are ${NAMES.join(', ')}.`);
  if (all === names.length > 0)
    throw new CommandFailure(EXIT.usage, `Name read models, or say --all: ${NAMES.join(', ')}.`);
  return all ? NAMES : [...new Set(names)];
}

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
