import { existsSync, readFileSync } from 'node:fs';
import { StartupError } from '../startup-error.js';

/** Where an EventStoreDB is and how it is spoken to: what `EVENTSTORE_URL` says, read by ourselves. */
export interface Address {
  /** One node; or several, or one name to discover a cluster from. */
  readonly hosts: readonly { readonly address: string; readonly port: number }[];
  readonly discover: boolean;
  readonly tls: boolean;
  /** PEM of the authority that signed the server's certificate. */
  readonly authority: Buffer | null;
  readonly credentials: { readonly username: string; readonly password: string } | null;
}

const URL_SHAPE =
  /^(?<scheme>esdb|esdb\+discover):\/\/(?:(?<login>[^@/?]*)@)?(?<hosts>[^/?@]+)\/?(?:\?(?<query>.*))?$/;
const HOST = /^(?<address>\[[0-9a-fA-F:.]+\]|[^[\]:]+)(?::(?<port>\d{1,5}))?$/;
/** Options that change nothing here: our own deadlines, our own reading of appends, the leader always. */
const PASSED_OVER: ReadonlySet<string> = new Set([
  'connectionname',
  'defaultdeadline',
  'discoveryinterval',
  'gossiptimeout',
  'keepaliveinterval',
  'keepalivetimeout',
  'maxdiscoverattempts',
  'nodepreference',
  'throwonappendfailure',
]);

/**
 * Reads `EVENTSTORE_URL`. The client's own parser cuts a password at a raw colon, refuses IPv6 and `tls=False`, passes over
 * what it does not know and prints everything, password included, when debugged (pitfalls 15, 16); it is not used.
 * @throws StartupError with every problem, repeating no part of the address
 */
export function readAddress(url: string): Address {
  const parts = URL_SHAPE.exec(url.trim())?.groups;
  if (!parts)
    throw new StartupError([
      'EVENTSTORE_URL must be such as esdb://localhost:2113?tls=false or esdb+discover://user:password@cluster.example:2113.',
    ]);
  const problems: string[] = [];
  const options = readOptions(parts['query'], problems);
  const tls = options.get('tls') !== 'false';
  const credentials = readLogin(parts['login'], problems);
  // Pitfall 14: the client would drop them without a word.
  if (credentials && !tls)
    problems.push(
      'EVENTSTORE_URL gives a password and tls=false; a password needs TLS: leave one of them out.',
    );
  const hosts = parts['hosts']!.split(',').map((host) => readHost(host, problems));
  const file = options.get('tlscafile');
  if (file !== undefined && !existsSync(file))
    problems.push('The file named by tlsCAFile in EVENTSTORE_URL is not there.');
  if (problems.length > 0) throw new StartupError(problems);
  const authority = file === undefined ? null : readFileSync(file);
  // The client would discover from the first name and pass over the others.
  const discover = parts['scheme'] === 'esdb+discover' && hosts.length === 1;
  return { hosts, discover, tls, authority, credentials };
}

function readOptions(query: string | undefined, problems: string[]): Map<string, string> {
  const options = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(query ?? '')) {
    const key = name.toLowerCase();
    if (key === 'tls') {
      if (/^(true|false)$/i.test(value)) options.set(key, value.toLowerCase());
      else problems.push('tls in EVENTSTORE_URL must be true or false.');
    } else if (key === 'tlscafile') options.set(key, value);
    else if (key === 'tlsverifycert') {
      // Pitfall 15: the client knows the option and does not obey it.
      if (value.toLowerCase() !== 'true')
        problems.push(
          'tlsVerifyCert=false has no effect; name the authority with tlsCAFile in EVENTSTORE_URL.',
        );
    } else if (!PASSED_OVER.has(key))
      problems.push(`EVENTSTORE_URL has an unknown option ${name.slice(0, 40)}.`);
  }
  return options;
}

function readLogin(login: string | undefined, problems: string[]): Address['credentials'] {
  if (login === undefined) return null;
  const colon = login.indexOf(':');
  try {
    if (colon > 0)
      return {
        username: decodeURIComponent(login.slice(0, colon)),
        password: decodeURIComponent(login.slice(colon + 1)),
      };
  } catch {
    // a lone per cent sign
  }
  problems.push('The login in EVENTSTORE_URL must be user:password, per cent-encoded.');
  return null;
}

function readHost(host: string, problems: string[]): Address['hosts'][number] {
  const parts = HOST.exec(host.trim())?.groups;
  const port = Number(parts?.['port'] ?? 2113);
  if (!parts || port === 0 || port > 65_535) {
    problems.push('A host in EVENTSTORE_URL must be name:port, 10.0.0.1:2113 or [::1]:2113.');
    return { address: '', port: 0 };
  }
  return { address: parts['address']!, port };
}
