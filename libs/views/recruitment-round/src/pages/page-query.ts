import { OBJECTION_STATES, type ObjectionState } from '../reading/objections.js';
import { FORMATION_VIEWS, type FormationViewName } from './formation-page.js';

/** What a page may be asked for. What it does not know reads as if it was not asked. */
export interface PageQuery {
  readonly cursor: string | undefined;
  readonly minPosition: string | null;
  /** Public number to look up, without blanks around it; null: none. */
  readonly number: string | null;
  readonly view: FormationViewName | undefined;
  readonly state: ObjectionState | undefined;
  /** Names of the fields that cannot be read. */
  readonly bad: readonly string[];
}

/** Reads the query of a page. */
export function readPageQuery(given: Readonly<Record<string, unknown>>): PageQuery {
  const text = (name: string): string | undefined =>
    typeof given[name] === 'string' && given[name].trim() !== '' ? given[name].trim() : undefined;
  const [cursor, minPosition, number] = ['cursor', 'minPosition', 'number'].map(text);
  const bad = [
    ...(cursor === undefined || /^[A-Za-z0-9_-]{1,512}$/.test(cursor) ? [] : ['cursor']),
    ...(minPosition === undefined || /^[0-9A-Za-z:._-]{1,64}$/.test(minPosition) ? [] : ['minPosition']),
  ];
  return {
    cursor,
    minPosition: minPosition ?? null,
    number: number?.slice(0, 64) ?? null,
    view: FORMATION_VIEWS.find((own) => own === text('view')),
    state: OBJECTION_STATES.find((own) => own === text('state')),
    bad,
  };
}

/** An address with these parameters; those that are null are left out. */
export function withQuery(
  path: string,
  parameters: Readonly<Record<string, string | null | undefined>>,
): string {
  const stated = Object.entries(parameters).flatMap(([name, value]) => (value ? [[name, value]] : []));
  return stated.length === 0 ? path : `${path}?${new URLSearchParams(stated as [string, string][])}`;
}
