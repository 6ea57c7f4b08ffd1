import { visitDatabase, type OpenDatabase } from '#app/embedded-postgres';
import { readConfig, type Config } from '#app/platform';

/** A plain line for the person at the terminal. */
export const say = (line: string): void => void process.stderr.write(`${line}\n`);

/** Does something with the database of this machine's settings, whether a service runs beside it or not. */
export async function withDatabase<T>(
  work: (database: OpenDatabase, config: Config) => Promise<T>,
): Promise<T> {
  const config = readConfig(process.env);
  const database = await visitDatabase({ ...config, log: say });
  try {
    return await work(database, config);
  } finally {
    await database.close();
  }
}
