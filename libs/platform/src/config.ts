import { join, resolve } from 'node:path';

/** Every setting of every process, parsed and checked at boot. `docs/operating.md` lists them. */
export interface Config {
  readonly port: number;
  readonly host: string;
  readonly metricsPort: number | null;
  /** Directory of the embedded database, keys and secrets. Absolute. */
  readonly dataDir: string;
  /** File of the master key that wraps the keys of sealed fields. Absolute. */
  readonly masterKeyFile: string;
  readonly databaseUrl: string | undefined;
  /** Where the log stands; read models stand in PostgreSQL with either. */
  readonly eventStore:
    { readonly engine: 'postgres' } | { readonly engine: 'eventstoredb'; readonly url: string };
  readonly clock: 'database' | 'simulated';
  readonly auth:
    { readonly mode: 'local' } | { readonly mode: 'oidc'; readonly issuer: string; readonly jwksUrl: string };
  /** Where the public reaches the service; null: wherever it is asked. No trailing slash. */
  readonly publicUrl: string | null;
  /** Where `feed`, which keeps no keys, asks for names that may be published; null: it names nobody. No trailing slash. */
  readonly namesUrl: string | null;
  readonly production: boolean;
  readonly sample: boolean;
  /** JSON file that overrides unconfirmed (D) and own rule values; null: none. */
  readonly rulesFile: string | null;
  readonly logLevel: string;
  /** `json`: one object a line; `plain`: one short line for people. */
  readonly logFormat: 'json' | 'plain';
}

/** Settings that do not hold, each in a plain sentence. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
  }
}

const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '::1']);
const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

/**
 * Reads the settings from an environment.
 * @throws ConfigError with all problems at once, each naming its setting and a value that would do
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const problems: string[] = [];
  const setting = (name: string): string | undefined => env[name]?.trim() || undefined;
  const choice = <T extends string>(name: string, values: readonly T[], standard: T): T => {
    const value = setting(name) ?? standard;
    if (!values.includes(value as T))
      problems.push(`${name} must be one of ${values.join(', ')}, not "${value}".`);
    return value as T;
  };
  const portOf = (name: string): number | null => {
    const value = setting(name);
    if (value === undefined) return null;
    if (!/^\d{1,5}$/.test(value) || Number(value) > 65535)
      problems.push(`${name} must be a port number from 0 to 65535, not "${value}".`);
    return Number(value);
  };
  const url = (name: string, protocols: readonly string[]): string | undefined => {
    const value = setting(name);
    if (value === undefined) return undefined;
    if (!URL.canParse(value) || !protocols.includes(new URL(value).protocol))
      problems.push(`${name} must be a URL beginning with ${protocols.map((p) => `${p}//`).join(' or ')}.`);
    return value.replace(/\/+$/, '');
  };

  const production = setting('NODE_ENV') === 'production';
  const accept = setting('AUTH_LOCAL_ACCEPT') === '1';
  const host = setting('HOST') ?? '127.0.0.1';
  const mode = choice('AUTH', ['local', 'oidc'], 'local');
  const issuer = url('AUTH_ISSUER', ['https:', 'http:']);
  const jwksUrl = url('AUTH_JWKS_URL', ['https:', 'http:']);
  const publicUrl = url('PUBLIC_URL', ['https:', 'http:']) ?? null;
  const clock = choice('JEJAK_CLOCK', ['database', 'simulated'], 'database');
  const engine = choice('EVENT_STORE', ['postgres', 'eventstoredb'], 'postgres');
  const logLevel = choice('LOG_LEVEL', LOG_LEVELS, 'info');

  problems.push(...exposures({ production, accept, host, publicUrl, clock, mode, issuer, jwksUrl }));
  const dataDir = resolve(setting('DATA_DIR') ?? '.jejak');
  const config: Config = {
    port: portOf('PORT') ?? 3000,
    host,
    metricsPort: portOf('METRICS_PORT'),
    dataDir,
    masterKeyFile: resolve(setting('MASTER_KEY_FILE') ?? join(dataDir, 'vault', 'master.key')),
    databaseUrl: url('DATABASE_URL', ['postgres:', 'postgresql:']),
    eventStore:
      engine === 'postgres' ? { engine } : onEventStoreDb(setting('EVENTSTORE_URL') ?? '', problems),
    clock,
    auth: mode === 'oidc' ? { mode, issuer: issuer ?? '', jwksUrl: jwksUrl ?? '' } : { mode },
    publicUrl,
    namesUrl: url('NAMES_URL', ['https:', 'http:']) ?? null,
    production,
    sample: choice('SAMPLE', ['on', 'off'], production ? 'off' : 'on') === 'on',
    rulesFile: setting('RULES_FILE') ?? null,
    logLevel,
    logFormat: choice('LOG_FORMAT', ['json', 'plain'], production ? 'json' : 'plain'),
  };
  if (problems.length > 0) throw new ConfigError(problems);
  return config;
}

/** What would let others in without a proof of who they are, or take invented times for real ones. */
function* exposures(given: {
  readonly production: boolean;
  readonly accept: boolean;
  readonly host: string;
  readonly publicUrl: string | null;
  readonly clock: Config['clock'];
  readonly mode: Config['auth']['mode'];
  readonly issuer: string | undefined;
  readonly jwksUrl: string | undefined;
}): Generator<string> {
  const { production, accept, host, publicUrl, clock, mode, issuer, jwksUrl } = given;
  if (mode === 'oidc' && (!issuer || !jwksUrl)) yield 'AUTH=oidc needs AUTH_ISSUER and AUTH_JWKS_URL.';
  if (mode === 'local' && !accept) {
    if (production)
      yield 'AUTH=local proves nothing about persons and is refused with NODE_ENV=production; set AUTH=oidc.';
    if (!LOOPBACK.has(host))
      yield `AUTH=local listens on this machine only: HOST must be 127.0.0.1, not "${host}".`;
  }
  if (!LOOPBACK.has(host) && !accept && !publicUrl?.startsWith('https:'))
    yield 'A service that others reach needs PUBLIC_URL=https://… (TLS ends at a proxy in front of it).';
  if (production && clock === 'simulated') yield 'JEJAK_CLOCK=simulated is refused with NODE_ENV=production.';
}

/** The rest of the address is read where it is used: a password in it is not repeated here. */
function onEventStoreDb(url: string, problems: string[]): Config['eventStore'] {
  if (!/^esdb(\+discover)?:\/\/./.test(url))
    problems.push(
      'EVENT_STORE=eventstoredb needs EVENTSTORE_URL, such as esdb://localhost:2113?tls=false or esdb+discover://cluster.example:2113.',
    );
  return { engine: 'eventstoredb', url };
}

const masked = (url: string): string => url.replace(/\/\/.*@/, '//***@');

/** The settings in effect, one line each, secrets masked. */
export const describeConfig = (config: Config): string[] =>
  Object.entries({
    ...config,
    databaseUrl: masked(config.databaseUrl ?? 'embedded'),
    eventStore:
      config.eventStore.engine === 'postgres' ? 'postgres' : `eventstoredb ${masked(config.eventStore.url)}`,
  }).map(([name, value]) => `${name}=${typeof value === 'object' ? JSON.stringify(value) : String(value)}`);
