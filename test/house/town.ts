import { randomUUID } from 'node:crypto';
import type { Response } from 'supertest';
import { bootHouse, type BootedHouse } from './boot-house.js';
import type { Client, Recorded } from './client.js';
import { agency, AGENCY } from './requests.js';

export const townPaths = {
  units: '/v1/organisation/units',
  posts: '/v1/organisation/posts',
  batches: '/v1/organisation/move-batches',
} as const;

let numbers = 0;
const signed = {
  signatory: { role: 'PPK', postId: 'walikota' },
  legalBasis: [{ rule: 'PP 11/2017', version: '2017' }],
};
/** Decision fields of a day, with a number of an SK that nobody used before. */
export const decidedOn = (day: string, more: object = {}) => ({
  skNumber: `821.22/${++numbers}/BKPSDM/${day.slice(0, 4)}`,
  decidedOn: day,
  ...signed,
  ...more,
});
/** The act that ends a decision, or all of a batch. */
export const ended = (day: string, more: object = {}) => ({
  authority: 'BKPSDM Kota Contoh A',
  number: `821.22/${++numbers}/BKPSDM/${day.slice(0, 4)}`,
  date: day,
  legalBasis: [{ rule: 'UU 30/2014', version: '2014' }],
  reasonSummary: 'Ditetapkan tanpa izin yang diperlukan.',
  effect: 'from-start',
  ...more,
});
export const minutes = (day: string) => ({ tpkMinutes: { number: 'BA-TPK/1', date: day } });
const regulation = { number: 'Perda Kota Contoh A 5/2016', date: '2016-11-15' };

/** Somebody in a post, as an answer shows it. */
interface Placed {
  readonly personRef: string;
  readonly decisionId: string;
  readonly since: string;
  readonly kind: string;
  readonly findings: readonly { readonly rule: string }[];
}
export interface ShownPost {
  readonly postId: string;
  readonly holder: Placed | null;
  readonly acting: Placed | null;
  readonly fallen: readonly Record<string, unknown>[];
}

export interface ShownHistory {
  readonly daysHeld: number;
  readonly stretches: readonly (ShownPost & {
    readonly from: string;
    readonly until: string;
    readonly days: number;
    readonly warnings: readonly { readonly rule: string }[];
  })[];
  readonly considerations: { readonly approved: number; readonly refused: number };
  readonly recommendations: readonly {
    readonly body: string;
    readonly openDays: number | null;
    readonly findings: readonly { readonly rule: string }[];
  }[];
}
interface ShownFact {
  readonly data: Readonly<Record<string, unknown>>;
  readonly evidence: { readonly publicName: string; readonly eventId: string };
}
export interface ShownDecision {
  readonly status: string;
  readonly inForce: boolean | null;
  readonly recorded: ShownFact | null;
  readonly corrected: { readonly data: Readonly<Record<string, unknown>> } | null;
  readonly end: object | null;
  readonly reliedOn: readonly {
    readonly eventId: string;
    readonly recorded: ShownFact;
    readonly decision: { readonly status: string; readonly corrected: ShownFact } | null;
    readonly acts: readonly ShownFact[];
    readonly later: number;
  }[];
}

/** An invented town in a store with a simulated clock, met over HTTP. */
export class Town {
  private constructor(
    readonly house: BootedHouse,
    readonly officer: Client,
    readonly inspector: Client,
  ) {}

  static async found(day: string): Promise<Town> {
    const house = await bootHouse({ simulatedFrom: `${day}T02:00:00.000Z` });
    const officer = await house.as({ person: 'p-001', role: 'officer', agency: [AGENCY] });
    const inspector = await house.as({ person: 'p-900', role: 'inspector', agency: '*' });
    await officer.record('/v1/organisation/agencies', agency());
    return new Town(house, officer, inspector);
  }

  /** From now on things are recorded on this day, in the morning. */
  on(day: string): void {
    this.house.clock!.set(`${day}T02:00:00.000Z`);
  }

  async unit(name: string, more: object = {}): Promise<string> {
    const body = { agencyId: AGENCY, name, kind: 'dinas', regulation, ...decidedOn('2016-12-01'), ...more };
    return (await this.officer.record(townPaths.units, body)).id;
  }

  async post(unitId: string, title: string, more: object = {}): Promise<string> {
    const managing = { level: 'jpt-pratama', echelon: 'II.b', headsUnit: true };
    const body = { unitId, title, ...managing, regulation, ...decidedOn('2016-12-02'), ...more };
    return (await this.officer.record(townPaths.posts, body)).id;
  }

  /** A unit with the post that heads it. */
  async headed(name: string): Promise<{ unitId: string; postId: string }> {
    const unitId = await this.unit(name);
    return { unitId, postId: await this.post(unitId, `Kepala ${name}`) };
  }

  /** Sends a command about a post, on the revision that it has. */
  async send(postId: string, verb: string, body: object, key: string = randomUUID()): Promise<Response> {
    const path = `${townPaths.posts}/${postId}/${verb}`;
    const first = await this.officer.post(path, body, { key, revision: '0' });
    if (first.status !== 412) return first;
    return this.officer.post(path, body, { key, revision: first.body.currentRevision as string });
  }

  async record(postId: string, verb: string, body: object): Promise<Recorded> {
    const answer = await this.send(postId, verb, body);
    if (answer.status >= 300) throw new Error(`${verb}: ${answer.status} ${answer.text}`);
    return answer.body as Recorded;
  }

  /** Puts somebody in a post where they were before the ledger began. */
  place(personRef: string, postId: string, since: string): Promise<Recorded> {
    const body = { personRef, assignmentKind: 'placement', golongan: 'IV/b', ...decidedOn(since) };
    return this.record(postId, 'assign', body);
  }

  /** The head post of a unit on a day as known on another, by what was recorded so far. */
  async head(
    unitId: string,
    validAt: string,
    knownAt: string,
    by: Client = this.inspector,
  ): Promise<ShownPost> {
    const answer = await by.get(
      `${townPaths.units}/${unitId}/head?validAt=${validAt}&knownAt=${knownAt}&minPosition=${await this.end()}`,
    );
    if (answer.status !== 200) throw new Error(`head: ${answer.status} ${answer.text}`);
    return (answer.body as { posts: ShownPost[] }).posts[0]!;
  }

  /** Who held the head post of a unit. */
  async headedBy(unitId: string, validAt: string, knownAt: string): Promise<string | null> {
    return (await this.head(unitId, validAt, knownAt)).holder?.personRef ?? null;
  }

  async history(postId: string, validAt: string, knownAt = validAt): Promise<ShownHistory> {
    const answer = await this.inspector.get(
      `${townPaths.posts}/${postId}/history?validAt=${validAt}&knownAt=${knownAt}&minPosition=${await this.end()}`,
    );
    if (answer.status !== 200) throw new Error(`history: ${answer.status} ${answer.text}`);
    return answer.body as ShownHistory;
  }

  /** A decision as an inspector reads it, by what was recorded so far. */
  async decision(decisionId: string, query = ''): Promise<ShownDecision> {
    const answer = await this.inspector.get(
      `/v1/decisions/${decisionId}?minPosition=${await this.end()}${query}`,
    );
    if (answer.status !== 200) throw new Error(`decision: ${answer.status} ${answer.text}`);
    return answer.body as ShownDecision;
  }

  /** Place of the last event in the ledger. */
  async end(): Promise<string> {
    return (await this.house.house.store.head()).position!;
  }
}
