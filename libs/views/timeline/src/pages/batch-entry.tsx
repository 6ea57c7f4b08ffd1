import type { BatchTold, TimelineItem } from '../reading/timeline-item.js';
import type { Language } from '../words/language.js';
import { wordsIn } from '../words/words.js';
import { addresses, safeUrl } from './addresses.js';
import { EntryDates } from './entry-dates.js';
import { AsRecorded } from './as-recorded.js';

interface BatchEntryProps {
  readonly language: Language;
  readonly item: TimelineItem;
  readonly batch: BatchTold;
}

/** Many decisions under one SK, or one act on all of them, as one entry that leads to the page of the batch. */
export function BatchEntry({ language, item, batch }: BatchEntryProps) {
  const words = wordsIn(language);
  const { id, items, counts } = batch;
  const { skNumber, authority, number } = item.values;
  const by = [authority, skNumber ?? number].filter((part) => typeof part === 'string').join(', ');
  const over = counts !== null && counts.ended >= items;
  return (
    <li class={`entry ${over ? 'ended' : ''}`} id={item.leafId}>
      <article>
        <p class="overline">
          <span class="kind">{counts ? words.batch : item.kind[language]}</span>
          {counts && counts.ended > 0 ? (
            <span class={`mark ${over ? 'revoked' : 'corrected'}`}>
              {words.batchEnded(counts.ended, items)}
            </span>
          ) : null}
        </p>
        <h3>
          <a href={safeUrl(addresses.batch(language, id))}>
            <bdi>
              {counts
                ? words.batchHeadline(item.agency.name, words.batchOf(counts))
                : words.batchActs(item.agency.name, item.kind[language], items)}
            </bdi>
          </a>
        </h3>
        {by === '' ? null : (
          <p class="by">
            <AsRecorded language={language} text={by} />
          </p>
        )}
        <EntryDates language={language} item={item} />
      </article>
    </li>
  );
}
