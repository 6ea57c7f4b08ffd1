import { ConfigError, describeConfig, readConfig, type Config } from '#app/platform';
import { plainFailure } from './plain-failure.js';
import { tryPort } from './serve.js';
import { keepHeapSmall } from './small-heap.js';

/** The longest a process may take to end before it is cut off. */
const STOP_MS = 10_000;

/**
 * Runs a process: reads the settings, starts, and ends it in order on SIGTERM or SIGINT. What goes wrong is said in plain
 * words, without a stack.
 * @param start starts everything and gives the function that ends it
 */
export async function run(
  start: (config: Config, log: (line: string) => void) => Promise<() => Promise<void>>,
): Promise<void> {
  keepHeapSmall();
  const log = (line: string): void => void process.stderr.write(`${line}\n`);
  let stop: (() => Promise<void>) | undefined;
  let ending = false;
  const end = (): void => {
    if (ending) return;
    ending = true;
    setTimeout(() => process.exit(1), STOP_MS).unref();
    void (stop?.() ?? Promise.resolve()).then(
      () => process.exit(0),
      (error: Error) => {
        log(error.message);
        process.exit(1);
      },
    );
  };
  // A terminal that went away, or a log reader that died, is no reason to stop recording.
  process.stdout.on('error', () => undefined);
  process.stderr.on('error', () => undefined);
  process.on('SIGTERM', end).on('SIGINT', end);
  try {
    const config = readConfig(process.env);
    if (config.logLevel === 'debug') for (const line of describeConfig(config)) log(line);
    await tryPort(config);
    stop = await start(config, log);
  } catch (error) {
    log('');
    log(
      error instanceof ConfigError
        ? `These settings do not hold:\n  ${error.problems.join('\n  ')}`
        : `Jejak cannot start. ${plainFailure(error)}`,
    );
    process.exit(1);
  }
}
