import { holdsDatabase, visitDatabase, type OpenDatabase } from '#app/embedded-postgres';
import { readConfig, type Config } from '#app/platform';
import { CommandFailure, EXIT } from './exit.js';

/** A plain line for the person at the terminal. */
export const say = (line: string): void => void process.stderr.write(`${line}\n`);

/**
 * Does something with the database of this machine's settings, whether a service runs beside it or not.
 * @param absent `refused`: the command needs a log, and a mistyped DATA_DIR must not become an empty one; `made`: it fills it
 * @throws CommandFailure when DATA_DIR holds no database
 */
export async function withDatabase<T>(
  work: (database: OpenDatabase, config: Config) => Promise<T>,
  absent: 'refused' | 'made' = 'refused',
): Promise<T> {
  const config = readConfig(process.env);
  const { dataDir, databaseUrl } = config;
  if (absent === 'refused' && databaseUrl === undefined && !(await holdsDatabase(dataDir)))
    throw new CommandFailure(
      EXIT.usage,
      `DATA_DIR ${dataDir} holds no database. Set DATA_DIR to the folder of the service, or start the service once: npm start`,
    );
  const database = await visitDatabase({ ...config, log: say });
  try {
    return await work(database, config);
  } finally {
    await database.close();
  }
}
