/** A JSON log line as one short line for people. What is not JSON passes unchanged. */
export function plainLine(line: string): string {
  let entry: Record<string, unknown>;
  try {
    entry = JSON.parse(line) as Record<string, unknown>;
  } catch {
    return line;
  }
  const { time, level, msg, err, ...rest } = entry;
  const values = Object.entries(rest).map(
    ([name, value]) => `${name}=${typeof value === 'object' ? JSON.stringify(value) : String(value)}`,
  );
  const stack = (err as { stack?: string } | undefined)?.stack;
  return `${[String(time).slice(11, 19), level, msg, ...values].filter((part) => part !== undefined).join(' ')}${stack ? `\n${stack}` : ''}\n`;
}
