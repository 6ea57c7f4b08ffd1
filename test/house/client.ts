import { randomUUID } from 'node:crypto';
import request, { type Response } from 'supertest';

/** Who signs in. */
export interface Person {
  readonly person: string;
  readonly role: 'officer' | 'inspector' | 'person';
  readonly agency: '*' | readonly string[];
}

/** What a recorded decision answers. */
export interface Recorded {
  readonly id: string;
  readonly stream: string;
  readonly revision: string;
  readonly position: string;
  readonly decisionId: string;
  readonly eventIds: readonly string[];
  readonly links: { readonly decision?: string; readonly page?: string };
}

interface Sending {
  readonly key?: string | null;
  readonly revision?: string | null;
  readonly language?: 'id' | 'en';
}

/** One user of the service. Nothing here looks behind HTTP. */
export class Client {
  constructor(
    private readonly base: () => string,
    readonly token: string | undefined,
  ) {}

  /** Reads a page or an answer. */
  get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
    return this.signed(request(this.base()).get(path).set(headers)).then((answer) => answer);
  }

  /** Sends a command; `null` leaves the header out. */
  post(path: string, body: object, sending: Sending = {}): Promise<Response> {
    const { key = randomUUID(), revision = null, language = 'en' } = sending;
    const sent = this.signed(request(this.base()).post(path).set('accept-language', language));
    if (key !== null) sent.set('idempotency-key', key);
    if (revision !== null) sent.set('if-match', `"${revision}"`);
    return sent.send(body).then((answer) => answer);
  }

  /** Sends a command that must be recorded. @throws Error with the refusal */
  async record(path: string, body: object, sending: Sending = {}): Promise<Recorded> {
    const answer = await this.post(path, body, sending);
    if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${answer.text}`);
    return answer.body as Recorded;
  }

  private signed(sent: request.Test): request.Test {
    return this.token === undefined ? sent : sent.set('authorization', `Bearer ${this.token}`);
  }
}
