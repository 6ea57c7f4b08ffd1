import type { Language } from '../words/language.js';
import { wordsIn } from '../words/words.js';
import { addresses, safeUrl } from './addresses.js';
import { FilterForm, type TypedFilters } from './filter-form.js';

/** A page that says why there is nothing to show, and what to do next. */
export function MessageContent({
  language,
  title,
  text,
}: {
  readonly language: Language;
  readonly title: string;
  readonly text: string;
}) {
  const words = wordsIn(language);
  return (
    <>
      <h1>{title}</h1>
      <p class="lead">{text}</p>
      <p>
        <a href={safeUrl(addresses.timeline(language))}>{words.toTimeline}</a>
      </p>
    </>
  );
}

interface BadFiltersProps {
  readonly language: Language;
  readonly typed: TypedFilters;
  /** Names of the fields that could not be read. */
  readonly bad: readonly string[];
}

/** Filters that cannot be read: each one named, linked to its field, with what was typed kept. */
export function BadFiltersContent({ language, typed, bad }: BadFiltersProps) {
  const words = wordsIn(language);
  const sentences: Readonly<Record<string, string>> = words.badFilter;
  const inForm = ['q', 'agency', 'kind', 'from', 'to'];
  return (
    <>
      <h1>{words.badFilters}</h1>
      <div class="errors" role="alert">
        <ul>
          {bad.map((field) => (
            <li id={`${field}-bad`}>
              {inForm.includes(field) ? (
                <a href={safeUrl(`#${field}`)}>{sentences[field]}</a>
              ) : (
                (sentences[field] ?? field)
              )}
            </li>
          ))}
        </ul>
      </div>
      <FilterForm language={language} typed={typed} kinds={[]} bad={bad} />
    </>
  );
}
