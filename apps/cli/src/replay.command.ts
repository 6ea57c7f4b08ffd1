import { Command } from 'commander';
import { clientFor, type AccessOptions } from './access.js';
import { replay, type ReplayOptions } from './replay.js';

/** `jejak replay`: a stream or a decision as it was known and in force. */
export const replayCommand = (): Command =>
  new Command('replay')
    .description(
      'Replay a stream or a decision as it was known by a moment and in force on a day. For inspectors; every reading is logged.',
    )
    .argument('<stream or decision>', 'such as recruitment.formation-… or the id in a permalink')
    .option(
      '--known-at <moment>',
      'what was known then: an instant, a date (its end in Jakarta), rev:<n>, pos:<position>',
    )
    .option('--valid-at <date>', 'what was in force on that day')
    .option('--server <url>', 'where the service is; default: this machine')
    .option('--person <reference>', 'who reads, with a local key', 'local-inspector')
    .option('--json', 'the answer as one line of JSON')
    .addHelpText(
      'after',
      `\nExample:\n  jejak replay <decisionId> --known-at 2024-09-01 --valid-at 2024-10-01`,
    )
    .action(async (target: string, options: ReplayOptions & AccessOptions & { json?: boolean }) => {
      const client = await clientFor('inspector', options);
      for await (const lines of replay(client, target, options, options.json ?? false))
        process.stdout.write(`${lines}\n`);
    });
