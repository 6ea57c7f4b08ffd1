import pg from 'pg';
import { foreignFormat } from '../log-format.js';
import { StartupError } from '../startup-error.js';

const SETTINGS = ['fsync', 'full_page_writes', 'synchronous_commit'];

/**
 * Refuses a database on which "recorded" could be untrue: settings that lose acknowledged events, or a head that does not
 * match the events.
 * @throws StartupError with every problem and what to do about it
 */
export async function assertDurable(url: string): Promise<void> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    query_timeout: 10_000,
  });
  client.on('error', () => {});
  await client.connect();
  try {
    const problems = [...(await settingProblems(client)), ...(await headProblems(client))];
    if (problems.length > 0) throw new StartupError(problems);
  } finally {
    await client.end();
  }
}

async function settingProblems(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query(
    `select name, setting from pg_settings where name = any($1) and setting in ('off', 'local') order by name`,
    [SETTINGS],
  );
  const problems = rows.map(
    ({ name, setting }) =>
      `PostgreSQL runs with ${name}=${setting}, so a recorded decision could be lost in a crash. Set ${name}=on and restart it.`,
  );
  const { rows: encoding } = await client.query(
    'select pg_encoding_to_char(encoding) as name from pg_database where datname = current_database()',
  );
  if (encoding[0].name !== 'UTF8')
    problems.push(
      `The database is encoded in ${encoding[0].name}, not UTF8. Create one with: createdb --encoding=UTF8 --template=template0.`,
    );
  return problems;
}

async function headProblems(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query(
    `select h.position, h.format, (select coalesce(max(e.position), 0) from jejak_log.event e) as newest
     from jejak_log.head h`,
  );
  const head = rows[0];
  if (!head) return ['The log has no head row: it is damaged. Restore the newest backup.'];
  const problems: string[] = [];
  const foreign = foreignFormat(head.format);
  if (foreign) problems.push(foreign);
  if (head.position !== head.newest)
    problems.push(
      `The head of the log says ${head.position}, its newest event is ${head.newest}: it was changed from outside. Restore the newest backup.`,
    );
  return problems;
}
