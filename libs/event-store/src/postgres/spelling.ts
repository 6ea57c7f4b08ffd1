/** A list as the functions of the log take it: PostgreSQL's own text of an array, of values that need no quotes. */
export const arrayOf = (values: readonly unknown[]): string => `{${values.join(',')}}`;

/** A list of texts as the functions of the log take it: one a line, absent ones empty. No text in it holds a line feed. */
export const linesOf = (texts: readonly (string | null)[]): string =>
  texts.map((text) => text ?? '').join('\n');
