import { safeUrl, type Language } from '#views/timeline';
import type { Clocks } from '../reading/clocks.js';
import { unitWordsIn } from '../words/unit-words.js';

interface DayFormProps {
  readonly language: Language;
  /** Path of the page. */
  readonly path: string;
  readonly day: string;
  /** By what was known when, as it was asked; null: now. */
  readonly knownAt?: string | null;
}

/** Asks for the same page on another day: a plain form whose address can be kept. */
export function DayForm({ language, path, day, knownAt = null }: DayFormProps) {
  const words = unitWordsIn(language);
  return (
    <form class="day-form" method="get" action={safeUrl(path)}>
      {knownAt === null ? null : <input type="hidden" name="knownAt" value={knownAt} />}
      <label for="validAt">{words.onDay}</label>
      <div class="row">
        <input id="validAt" name="validAt" type="date" value={day} aria-describedby="validAt-hint" />
        <button type="submit">{words.show}</button>
      </div>
      <p class="hint" id="validAt-hint">
        {knownAt === null ? words.dayHint : words.knownThen(knownAt)}
      </p>
    </form>
  );
}

/** The query that keeps the day asked for, with its question mark; empty: none was. */
export const dayQuery = (day: string | null): string => askedQuery({ validAt: day, knownAt: null });

/** The same of both clocks. */
export function askedQuery({ validAt, knownAt }: Pick<Clocks, 'validAt' | 'knownAt'>): string {
  const query = new URLSearchParams();
  if (validAt !== null) query.set('validAt', validAt);
  if (knownAt !== null) query.set('knownAt', knownAt);
  return query.size === 0 ? '' : `?${query}`;
}
