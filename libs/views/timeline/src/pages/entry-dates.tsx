import type { TimelineItem } from '../reading/timeline-item.js';
import { momentIn, type Language } from '../words/language.js';
import { wordsIn } from '../words/words.js';
import { Value } from './value.js';

/** When it was decided, from when it holds, and when it was recorded. */
export function EntryDates({ language, item }: { readonly language: Language; readonly item: TimelineItem }) {
  const words = wordsIn(language);
  const decided = item.values['decidedOn'] ?? item.values['date'];
  const effective = item.values['effectiveFrom'];
  return (
    <p class="dates">
      {typeof decided === 'string' ? (
        <span>
          {words.decided} <Value language={language} value={decided} />
        </span>
      ) : null}
      {typeof effective === 'string' && effective !== decided ? (
        <span>
          {words.effective} <Value language={language} value={effective} />
        </span>
      ) : null}
      <span>
        {words.recorded} <time dateTime={item.recordedAt}>{momentIn(language, item.recordedAt)}</time>
      </span>
    </p>
  );
}
