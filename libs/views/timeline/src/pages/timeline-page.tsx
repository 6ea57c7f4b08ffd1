import { dateInJakarta } from '#app/kernel';
import type { TimelineKindRow } from '../projection/timeline-kind.entity.js';
import type { TimelinePage } from '../reading/timeline-reader.js';
import type { TimelineItem } from '../reading/timeline-item.js';
import { dayIn, type Language } from '../words/language.js';
import { wordsIn } from '../words/words.js';
import { safeUrl } from './addresses.js';
import { FilterForm, type TypedFilters } from './filter-form.js';
import { TimelineEntry } from './timeline-entry.js';

interface TimelineContentProps {
  readonly language: Language;
  readonly typed: TypedFilters;
  readonly kinds: readonly TimelineKindRow[];
  readonly page: TimelinePage;
  /** Path of this page with other values of `cursor`. */
  pathAt(cursor: string | null): string;
}

/** The timeline: what this is, search, filters, items, other pages. */
export function TimelineContent({ language, typed, kinds, page, pathAt }: TimelineContentProps) {
  const words = wordsIn(language);
  const asked = Object.values(typed).some((value) => value !== undefined && value !== '');
  return (
    <>
      <h1>{words.timeline}</h1>
      <p class="lead">
        {words.introduction} {words.introductionLimits}
      </p>
      <FilterForm language={language} typed={typed} kinds={kinds} />
      {page.items.length === 0 ? (
        <Nothing language={language} asked={asked} />
      ) : (
        <Days language={language} items={page.items} />
      )}
      <Pages language={language} page={page} pathAt={pathAt} />
    </>
  );
}

/** Items under the day on which they were published. */
export function Days({
  language,
  items,
  ofAgency = false,
}: {
  readonly language: Language;
  readonly items: readonly TimelineItem[];
  readonly ofAgency?: boolean;
}) {
  const days = new Map<string, TimelineItem[]>();
  for (const item of items) {
    const day = dateInJakarta(item.place.releasedAt);
    days.set(day, [...(days.get(day) ?? []), item]);
  }
  return (
    <>
      {[...days].map(([day, own]) => (
        <section class="day" aria-labelledby={`day-${day}`}>
          <h2 id={`day-${day}`}>
            <time dateTime={day}>{dayIn(language, day)}</time>
          </h2>
          <ol class="timeline">
            {own.map((item) => (
              <TimelineEntry language={language} item={item} ofAgency={ofAgency} />
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}

function Nothing({ language, asked }: { readonly language: Language; readonly asked: boolean }) {
  const words = wordsIn(language);
  if (!asked) return <p class="nothing">{words.nothing}</p>;
  return (
    <div class="nothing">
      <h2>{words.nothingFound}</h2>
      <ul>
        {words.nothingAdvice.map((advice) => (
          <li>{advice}</li>
        ))}
      </ul>
    </div>
  );
}

/** Links to newer and older items. */
export function Pages({
  language,
  page,
  pathAt,
}: Pick<TimelineContentProps, 'language' | 'page' | 'pathAt'>) {
  const words = wordsIn(language);
  if (page.prev === null && page.next === null) return null;
  return (
    <nav class="pages" aria-label={words.pages}>
      {page.prev === null ? null : <a href={safeUrl(pathAt(null))}>{words.first}</a>}
      {page.prev === null ? null : (
        <a rel="prev" href={safeUrl(pathAt(page.prev))}>
          ← {words.newer}
        </a>
      )}
      {page.next === null ? null : (
        <a rel="next" href={safeUrl(pathAt(page.next))}>
          {words.older} →
        </a>
      )}
    </nav>
  );
}
