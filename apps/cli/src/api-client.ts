import { CommandFailure, EXIT } from './exit.js';

/** A problem (RFC 9457) as the service answers it. */
export interface Problem {
  readonly code?: string;
  readonly title?: string;
  readonly detail?: string;
  /** With 412: the revision that the thing has. */
  readonly currentRevision?: string;
  readonly errors?: readonly { readonly pointer: string; readonly message: string }[];
}

/** The service answered no; `status` and the problem tell a planned refusal from another. */
export class ServiceRefusal extends CommandFailure {
  constructor(
    readonly status: number,
    readonly problem: Problem,
  ) {
    super(status >= 500 ? EXIT.unreachable : EXIT.refused, sentenceOf(status, problem));
  }
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
   * @throws CommandFailure `unreachable` when nobody answers, `ServiceRefusal` with the service's own words when it says no
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
    throw new ServiceRefusal(response.status, problemIn(text));
  }

  /** Reads one JSON answer, and the address of the page after it. */
  async page<T>(path: string): Promise<{ body: T; next: string | null }> {
    const { text, headers } = await this.answer(path, {});
    const next = /<([^>]+)>; *rel="next"/.exec(headers.get('link') ?? '')?.[1] ?? null;
    return { body: JSON.parse(text) as T, next };
  }
}

function problemIn(text: string): Problem {
  try {
    return JSON.parse(text) as Problem;
  } catch {
    return {}; // a proxy's own page: the status alone is all that can be said
  }
}

function sentenceOf(status: number, problem: Problem): string {
  const fields = (problem.errors ?? []).map((e) => `\n  ${e.pointer}  ${e.message}`).join('');
  return `The service refused (${status} ${problem.code ?? ''}): ${problem.detail ?? problem.title ?? 'no reason given'}${fields}`;
}
