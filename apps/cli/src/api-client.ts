import { CommandFailure, EXIT } from './exit.js';

/** A problem (RFC 9457) as the service answers it. */
export interface Problem {
  readonly code?: string;
  readonly title?: string;
  readonly detail?: string;
  readonly errors?: readonly { readonly pointer: string; readonly message: string }[];
}

/** The service's HTTP interface as the commands use it: the same addresses as everybody's. */
export class ApiClient {
  constructor(
    readonly server: string,
    private readonly token: string,
  ) {}

  /**
   * Sends one request and gives the answer's text.
   * @throws CommandFailure `unreachable` when nobody answers, `refused` with the service's own words when it says no
   */
  async send(path: string, init: { method?: string; body?: string | Buffer; headers?: Record<string, string> } = {}): Promise<string> {
    const headers = { authorization: `Bearer ${this.token}`, 'accept-language': 'en', ...init.headers };
    let response: Response;
    try {
      response = await fetch(new URL(path, this.server), { ...init, headers, signal: AbortSignal.timeout(120_000) } as RequestInit);
    } catch {
      throw new CommandFailure(EXIT.unreachable, `No service answers at ${this.server}. Start it with "npm start", or name another with --server.`);
    }
    const text = await response.text();
    if (response.ok) return text;
    throw new CommandFailure(response.status >= 500 ? EXIT.unreachable : EXIT.refused, sentenceOf(response.status, text));
  }

  /** Sends one request and parses the JSON answer. */
  async json<T>(path: string): Promise<T> {
    return JSON.parse(await this.send(path)) as T;
  }
}

function sentenceOf(status: number, text: string): string {
  let problem: Problem = {};
  try {
    problem = JSON.parse(text) as Problem;
  } catch {
    // a proxy's own page: the status alone is all that can be said
  }
  const fields = (problem.errors ?? []).map((e) => `\n  ${e.pointer}  ${e.message}`).join('');
  return `The service refused (${status} ${problem.code ?? ''}): ${problem.detail ?? problem.title ?? 'no reason given'}${fields}`;
}
