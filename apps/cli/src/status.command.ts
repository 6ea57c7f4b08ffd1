import { Command } from 'commander';
import { serverOf, type AccessOptions } from './access.js';
import { CommandFailure, EXIT } from './exit.js';

interface Readiness {
  readonly status: string;
  readonly checks: readonly { readonly name: string; readonly state: string; readonly detail?: string }[];
  readonly position: string | null;
  readonly lagSeconds: number | null;
}

/** `jejak status`: whether the service can do its work, and how far its read models are. */
export const statusCommand = (): Command =>
  new Command('status')
    .description('Say whether the service can record and read, its position and its lag.')
    .option('--server <url>', 'where the service is; default: this machine')
    .option('--json', 'the answer as JSON')
    .addHelpText('after', `\nExample:\n  jejak status`)
    .action(async (options: AccessOptions & { json?: boolean }) => {
      const server = serverOf(options);
      const answer = await fetch(new URL('/ready', server)).catch(() => undefined);
      if (!answer)
        throw new CommandFailure(
          EXIT.unreachable,
          `No service answers at ${server}. Start it with "npm start".`,
        );
      const readiness = (await answer.json()) as Readiness;
      const lines = readiness.checks.map(
        ({ name, state, detail }) => `  ${name.padEnd(14)} ${state}${detail ? `  ${detail}` : ''}`,
      );
      const plain = [
        `${readiness.status} at position ${readiness.position ?? '-'}, ${readiness.lagSeconds ?? 0} s behind`,
        ...lines,
      ].join('\n');
      process.stdout.write(`${options.json ? JSON.stringify(readiness) : plain}\n`);
      if (readiness.status === 'down') process.exitCode = EXIT.unreachable;
    });
