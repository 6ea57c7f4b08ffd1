/** A JSON log line as one short line for people. What is not JSON passes unchanged. */
export function plainLine(line: string): string {
  let entry: Record<string, unknown>;
  try {
    entry = JSON.parse(line) as Record<string, unknown>;
  } catch {
    return line;
  }
  const { time, level, msg, err, ...rest } = entry;
  const values = Object.entries(rest).map(([name, value]) => `${name}=${shown(value)}`);
  const stack = (err as { stack?: string } | undefined)?.stack;
  return `${[String(time).slice(11, 19), level, msg === undefined ? msg : shown(msg), ...values].filter((part) => part !== undefined).join(' ')}${stack ? `\n${stack}` : ''}\n`;
}

/** Text as it is, unless it could be taken for more than one line. */
function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  // eslint-disable-next-line no-control-regex -- control characters are what must not pass
  return typeof value === 'string' && /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(value)
    ? JSON.stringify(value)
    : text;
}
