import { safeUrl, type Language } from '#views/timeline';
import { unitWordsIn } from '../words/unit-words.js';

interface DayFormProps {
  readonly language: Language;
  /** Path of the page. */
  readonly path: string;
  readonly day: string;
}

/** Asks for the same page on another day: a plain form whose address can be kept. */
export function DayForm({ language, path, day }: DayFormProps) {
  const words = unitWordsIn(language);
  return (
    <form class="day-form" method="get" action={safeUrl(path)}>
      <label for="validAt">{words.onDay}</label>
      <div class="row">
        <input id="validAt" name="validAt" type="date" value={day} aria-describedby="validAt-hint" />
        <button type="submit">{words.show}</button>
      </div>
      <p class="hint" id="validAt-hint">
        {words.dayHint}
      </p>
    </form>
  );
}

/** The query that keeps the day asked for, with its question mark; empty: none was. */
export const dayQuery = (day: string | null): string =>
  day === null ? '' : `?${new URLSearchParams({ validAt: day })}`;
