import { defineFormationExample } from './formation/define-formation/define-formation.example.js';
import { publishRankingExample } from './formation/publish-ranking/publish-ranking.example.js';
import { publishVacancyExample } from './formation/publish-vacancy/publish-vacancy.example.js';
import type { ResultsHouse } from './results-house.fixture.js';
import { openRoundExample } from './round/open-round/open-round.example.js';
import { keyOf } from './selection.fixture.js';

/** What a request was answered. */
export interface Answer {
  readonly status: number;
  readonly link: string | null;
  readonly body: {
    readonly id: string;
    readonly decisionId: string;
    readonly revision: string;
    readonly code: string;
    readonly detail: string;
    readonly standing: string;
    readonly events: readonly { readonly type: string }[];
    readonly entryCount: number;
    readonly readTo: string;
    readonly entries: readonly {
      readonly rank: number | null;
      readonly applicationNo: string;
      readonly scores: Readonly<Record<string, unknown>>;
    }[];
    readonly ties: readonly { readonly step: string; readonly applicationNos: readonly string[] }[];
    readonly items: readonly { readonly decisionId: string; readonly standing: string }[];
  };
}

/** An officer at a house, who reads what was recorded last. */
export function clientOf(house: ResultsHouse) {
  let commands = 0;
  let numbers = 0;
  /** Of the last recording: what is read afterwards reaches it. */
  let position = '';
  const send = async (
    path: string,
    body: object,
    revision?: number,
    { by = house.token, key = `k${commands++}` } = {},
  ): Promise<Answer> => {
    const headers = {
      authorization: `Bearer ${by}`,
      'content-type': 'application/json',
      'idempotency-key': key,
      'accept-language': 'en',
      ...(revision !== undefined && { 'if-match': `"${revision}"` }),
    };
    const answer = await fetch(`${house.base}/${path}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
    position = answer.headers.get('ledger-position') ?? position;
    return { status: answer.status, link: null, body: (await answer.json()) as Answer['body'] };
  };
  const get = async (path: string): Promise<Answer> => {
    const minPosition = `${path.includes('?') ? '&' : '?'}minPosition=${position}`;
    const answer = await fetch(`${house.base}/${path}${minPosition}`);
    return {
      status: answer.status,
      link: answer.headers.get('link'),
      body: (await answer.json()) as Answer['body'],
    };
  };
  /** An announced formation of a round. */
  const announcedFormation = async (more: object = {}, kind = 'pns') => {
    const sk = { skNumber: `SK/${numbers++}` };
    const round = await send('rounds', { ...openRoundExample, kind, skNumber: `SK/${numbers++}` });
    const formation = await send('formations', {
      ...defineFormationExample,
      ...sk,
      roundId: round.body.id,
      ...more,
    });
    const { id } = formation.body;
    const announced = await send(
      `formations/${id}/publish-vacancy`,
      { ...publishVacancyExample, skNumber: `SK/${numbers++}` },
      0,
    );
    expect([round.status, formation.status, announced.status]).toEqual([201, 201, 200]);
    return { formationId: id, roundId: round.body.id };
  };
  const ranking = (id: string, kind: 'skd' | 'final', revision: number, more: object = {}, by = {}) =>
    send(
      `formations/${id}/publish-ranking`,
      { ...publishRankingExample, ranking: kind, skNumber: `SK/${numbers++}`, ...more },
      revision,
      by,
    );
  const record = (no: string, body: object, revision: number) =>
    send(`applications/${keyOf(no)}/record-scores`, body, revision);
  const on = ({ formationId }: { formationId: string }) => ({ formationId });
  const placed = ({ body }: Answer) =>
    body.entries.map(({ rank, applicationNo }) => `${rank} ${applicationNo}`);
  return { send, get, announcedFormation, ranking, record, on, placed };
}
