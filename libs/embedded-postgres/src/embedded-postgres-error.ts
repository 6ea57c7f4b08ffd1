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
}

/** The errno code of a failed system call (`EACCES`), or undefined. */
export function errnoOf(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : undefined;
}
