import { LocalKey } from '#app/web';
import { readConfig } from '#app/platform';
import { ApiClient } from './api-client.js';
import { CommandFailure, EXIT } from './exit.js';

/** Where the service is and as whom the command speaks. */
export interface AccessOptions {
  readonly server?: string;
  readonly person?: string;
}

/**
 * The address the service has on this machine unless `--server` or `JEJAK_SERVER` says otherwise.
 * @throws CommandFailure when that is no address
 */
export function serverOf(options: AccessOptions): string {
  const server =
    options.server ?? process.env['JEJAK_SERVER'] ?? `http://127.0.0.1:${readConfig(process.env).port}`;
  if (/^https?:\/\//.test(server) && URL.canParse(server)) return server;
  throw new CommandFailure(
    EXIT.usage,
    `${server} is no address of a service; use one such as http://127.0.0.1:3000`,
  );
}

/**
 * A client that speaks as the holder of `JEJAK_TOKEN`, or, beside a service with a local key, with a token made for this
 * command alone.
 * @throws CommandFailure when there is neither
 */
export async function clientFor(role: 'officer' | 'inspector', options: AccessOptions): Promise<ApiClient> {
  const token = process.env['JEJAK_TOKEN'] ?? (await localToken(role, options.person));
  return new ApiClient(serverOf(options), token);
}

async function localToken(role: 'officer' | 'inspector', person = `local-${role}`): Promise<string> {
  const { dataDir, auth } = readConfig(process.env);
  if (auth.mode !== 'local')
    throw new CommandFailure(EXIT.usage, 'Set JEJAK_TOKEN to a token of your identity provider.');
  const key = await LocalKey.open(dataDir);
  return key.issue({ person, role, agency: '*', ttlSeconds: 3600 });
}
