/** The embedded database cannot be used. The message is for the person at the terminal: what is wrong and what to do next. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError';

  constructor(
    message: string,
    /** The last lines PostgreSQL wrote, when it was PostgreSQL that refused. */
    readonly lines: readonly string[] = [],
  ) {
    super(
      lines.length === 0
        ? message
        : `${message}\nPostgreSQL said:\n${lines.map((line) => `  ${line}`).join('\n')}`,
    );
  }

  /** Whether a dying server, or another start at the same moment, is the cause: then a later try may succeed. */
  get passes(): boolean {
    return this.lines.some((line) => PASSING.test(line));
  }
}

const PASSING =
  /lock file "postmaster.pid"|pre-existing shared memory|could not bind|could not create any TCP\/IP/;

/** The errno code of a failed system call (`EACCES`), or undefined. */
export function errnoOf(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : undefined;
}
