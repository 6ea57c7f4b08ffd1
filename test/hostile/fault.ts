import type { IncomingHttpHeaders } from 'node:http';
import { MARK } from './hostile-values.js';

const STACK = /node_modules|\bat \w.*:\d+:\d+|\.(ts|js):\d+|TypeError|SyntaxError|QueryFailedError|postgres/i;

/** A request as it is sent. */
export interface Sent {
  readonly method: string;
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body?: string | Buffer;
}
/** What came back; 599 where nothing did. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** What no answer may be; undefined: it is well. */
export const fault = (sent: Sent, { status, headers, text }: Answer): string | undefined => {
  if (status >= 500) return 'a fault of the service';
  if (status < 400) return undefined;
  const type = headers['content-type'] ?? '';
  const html = type.startsWith('text/html') && (sent.method === 'GET' || sent.method === 'HEAD');
  if (sent.method !== 'HEAD' && !type.startsWith('application/problem+json') && !html)
    return `no problem but ${type}`;
  if (STACK.test(text)) return 'tells of its insides';
  if (!html && text.includes(MARK)) return 'repeats what was sent';
  return undefined;
};
