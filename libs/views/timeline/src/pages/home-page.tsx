import type { TimelineItem } from '../reading/timeline-item.js';
import type { TimelineKindRow } from '../projection/timeline-kind.entity.js';
import { numberIn, type Language } from '../words/language.js';
import { wordsIn } from '../words/words.js';
import { addresses, safeUrl } from './addresses.js';
import { FilterForm } from './filter-form.js';
import { Days } from './timeline-page.js';

interface HomeContentProps {
  readonly language: Language;
  readonly kinds: readonly TimelineKindRow[];
  readonly totals: { readonly entries: number; readonly agencies: number };
  readonly items: readonly TimelineItem[];
}

/** The first page: what this is, how much it holds, the search, the newest. */
export function HomeContent({ language, kinds, totals, items }: HomeContentProps) {
  const words = wordsIn(language);
  return (
    <>
      <h1>{words.homeHeading}</h1>
      <p class="lead">
        {words.introduction} {words.introductionLimits}
      </p>
      <FilterForm language={language} typed={{}} kinds={kinds} />
      <dl class="counts">
        <div>
          <dt>{words.publishedEntries}</dt>
          <dd>{numberIn(language, totals.entries)}</dd>
        </div>
        <div>
          <dt>{words.publishingAgencies}</dt>
          <dd>{numberIn(language, totals.agencies)}</dd>
        </div>
      </dl>
      <h2>{words.newestDecisions}</h2>
      {items.length === 0 ? <p>{words.nothing}</p> : <Days language={language} items={items} />}
      <nav class="pages" aria-label={words.pages}>
        <a href={safeUrl(addresses.timeline(language))}>{words.allDecisions} →</a>
      </nav>
    </>
  );
}
