import { changesIn, hasEnded, lastActOn, standingOf, type TimelineItem } from '../reading/timeline-item.js';
import { labelOf } from '../words/field-labels.js';
import { headlineIn } from '../words/headline.js';
import type { Language } from '../words/language.js';
import { wordsIn } from '../words/words.js';
import { addresses, safeUrl } from './addresses.js';
import { BatchEntry } from './batch-entry.js';
import { Changed } from './correction.js';
import { EntryDates } from './entry-dates.js';
import { AsRecorded } from './as-recorded.js';

interface EntryProps {
  readonly language: Language;
  readonly item: TimelineItem;
  /** On the decision's own page: the entry is a place there, not a link to it. */
  readonly here?: boolean;
  /** On the agency's own page, which need not name it again. */
  readonly ofAgency?: boolean;
}

/** One item of the timeline: what, who, when, why, and what became of it. */
export function TimelineEntry({ language, item, here = false, ofAgency = false }: EntryProps) {
  if (item.batch) return <BatchEntry language={language} item={item} batch={item.batch} />;
  const words = wordsIn(language);
  const standing = standingOf(item);
  const reason = item.values['reasonSummary'];
  return (
    <li class={`entry ${hasEnded(item) ? 'ended' : ''}`} id={item.leafId}>
      <article>
        <p class="overline">
          <span class="kind">{item.kind[language]}</span>
          {standing === 'in-force' ? null : <Mark language={language} item={item} />}
        </p>
        <h3>
          {here ? (
            <bdi>{headlineIn(language, item)}</bdi>
          ) : (
            <a href={safeUrl(addresses.item(language, item))}>
              <bdi>{headlineIn(language, item)}</bdi>
            </a>
          )}
        </h3>
        {ofAgency || item.headline[language].includes(item.agency.name) ? null : (
          <p class="by">
            <a href={safeUrl(addresses.agency(language, item.agency.id))}>
              <AsRecorded language={language} text={item.agency.name} />
            </a>
          </p>
        )}
        {typeof reason === 'string' ? (
          <p class="reason">
            <AsRecorded language={language} text={reason} />
          </p>
        ) : null}
        <Corrections language={language} item={item} />
        {item.values['recordedAsTaken'] === true ? <p class="notice">{words.asTaken}</p> : null}
        <EntryDates language={language} item={item} />
      </article>
    </li>
  );
}

/** What became of the decision, in a word, with a link to where it says so. */
export function Mark({ language, item }: { readonly language: Language; readonly item: TimelineItem }) {
  const standing = standingOf(item);
  const last = lastActOn(item);
  const word = wordsIn(language).standing[standing];
  return last ? (
    <a class={`mark ${standing}`} href={safeUrl(addresses.item(language, last))}>
      {word}
    </a>
  ) : (
    <span class={`mark ${standing}`}>{word}</span>
  );
}

/** The changes that a correction states. */
export function Corrections({
  language,
  item,
}: {
  readonly language: Language;
  readonly item: TimelineItem;
}) {
  const corrections = changesIn(item);
  if (corrections.length === 0) return null;
  return (
    <dl class="fields corrections">
      {corrections.map(({ field, from, to }) => (
        <div>
          <dt>{labelOf(field)[language]}</dt>
          <dd>
            <Changed language={language} field={field} former={[from]} current={to} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
