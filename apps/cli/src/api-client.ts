import { CommandFailure, EXIT } from './exit.js';

/** A problem (RFC 9457) as the service answers it. */
export interface Problem {
  readonly code?: string;
  readonly title?: string;
  readonly detail?: string;
  readonly errors?: readonly { readonly pointer: string; readonly message: string }[];
}

interface RequestParts {
  readonly method?: string;
  readonly body?: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
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
  async send(path: string, init: RequestParts): Promise<string> {
    return (await this.answer(path, init)).text;
  }

  private async answer(path: string, init: RequestParts): Promise<{ text: string; headers: Headers }> {
    const headers = { authorization: `Bearer ${this.token}`, 'accept-language': 'en', ...init.headers };
    let response: Response;
    let text: string;
    try {
      response = await fetch(new URL(path, this.server), {
        ...init,
        headers,
        signal: AbortSignal.timeout(120_000),
      } as RequestInit);
      text = await response.text();
    } catch {
      throw new CommandFailure(
        EXIT.unreachable,
        `No service answers at ${this.server}. Start it with "npm start", or name another with --server.`,
      );
    }
    if (response.ok) return { text, headers: response.headers };
    throw new CommandFailure(
      response.status >= 500 ? EXIT.unreachable : EXIT.refused,
      sentenceOf(response.status, text),
    );
  }

  /** Reads one JSON answer, and the address of the page after it. */
  async page<T>(path: string): Promise<{ body: T; next: string | null }> {
    const { text, headers } = await this.answer(path, {});
    const next = /<([^>]+)>; *rel="next"/.exec(headers.get('link') ?? '')?.[1] ?? null;
    return { body: JSON.parse(text) as T, next };
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
