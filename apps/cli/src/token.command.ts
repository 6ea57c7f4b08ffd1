import { Command, InvalidArgumentError, Option } from 'commander';
import { LocalKey } from '#app/web';
import { readConfig } from '#app/platform';
import { CommandFailure, EXIT } from './exit.js';

const UNITS = { s: 1, m: 60, h: 3600, d: 86_400 } as const;

/** Seconds of a duration such as `30m`, `8h`, `7d`. @throws InvalidArgumentError for anything else, or more than 30 days */
export function secondsOf(duration: string): number {
  const [, digits, unit] = /^([1-9]\d{0,6})([smhd])$/.exec(duration) ?? [];
  const seconds = Number(digits) * UNITS[unit as keyof typeof UNITS];
  if (!(seconds > 0 && seconds <= 30 * UNITS.d))
    throw new InvalidArgumentError('Use a number with s, m, h or d, 30d at most, such as 8h.');
  return seconds;
}

interface TokenOptions {
  readonly person: string;
  readonly role: 'officer' | 'inspector' | 'person';
  readonly agency?: string;
  readonly ttl: number;
  readonly office?: string;
}

/** `jejak token`: a token of the local key. */
export const tokenCommand = (): Command =>
  new Command('token')
    .description(
      'Print a token signed by the local key. Whoever holds the key can be anyone: it proves nothing about persons.',
    )
    .requiredOption('--person <reference>', 'opaque reference of the person, never a name or a NIP')
    .addOption(
      new Option('--role <role>', 'what the person may do')
        .choices(['officer', 'inspector', 'person'])
        .makeOptionMandatory(),
    )
    .option('--agency <slugs>', "agencies, separated by commas; '*' for all; a person acts for none")
    .option('--ttl <duration>', 'how long it holds', secondsOf, 8 * UNITS.h)
    .option('--office <post>', 'post held')
    .addHelpText(
      'after',
      `\nExample:\n  jejak token --person p-001 --role officer --agency kota-contoh-a --ttl 8h`,
    )
    .action(async ({ person, role, agency, ttl, office }: TokenOptions) => {
      const { auth, dataDir } = readConfig(process.env);
      if (auth.mode !== 'local')
        throw new CommandFailure(EXIT.usage, 'With AUTH=oidc the identity provider gives the tokens.');
      if (!/^[A-Za-z0-9._-]{1,64}$/.test(person))
        throw new CommandFailure(
          EXIT.usage,
          '--person takes letters, digits, dot, underscore and hyphen, 64 at most.',
        );
      if ((role === 'person') === (agency !== undefined))
        throw new CommandFailure(
          EXIT.usage,
          'Give --agency with the role officer or inspector, and none with person.',
        );
      const agencies = agency === '*' ? '*' : (agency?.split(',').map((slug) => slug.trim()) ?? []);
      if (agencies !== '*' && !agencies.every((slug) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)))
        throw new CommandFailure(EXIT.usage, "--agency takes slugs such as kota-contoh-a, or '*'.");
      const key = await LocalKey.open(dataDir);
      process.stdout.write(
        `${await key.issue({ person, role, agency: agencies, ttlSeconds: ttl, office })}\n`,
      );
    });
