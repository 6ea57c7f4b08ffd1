import {
  decisionsIn,
  hasEnded,
  lastActOn,
  standingOf,
  typeOf,
  type TimelineItem,
} from '../reading/timeline-item.js';
import type { BatchView } from '../reading/timeline-reader.js';
import { codeWordOf } from '../words/code-words.js';
import { headlineIn } from '../words/headline.js';
import { labelOf } from '../words/field-labels.js';
import { numberIn, type Language } from '../words/language.js';
import { wordsIn } from '../words/words.js';
import { addresses, safeUrl } from './addresses.js';
import { AsRecorded } from './as-recorded.js';
import { Mark } from './timeline-entry.js';
import { Value } from './value.js';

interface BatchContentProps extends BatchView {
  readonly language: Language;
  readonly id: string;
}

/** What the decisions of a batch say alike, once for all. */
const SHARED = [
  'skNumber',
  'decidedOn',
  'effectiveFrom',
  'inauguratedOn',
  'reasonCode',
  'reasonSummary',
  'tpkMinutes',
  'findings',
];

/** Decisions under one SK: what they are, whether they hold, and every move from where to where. */
export function BatchContent({ language, id, items, counts, vacant }: BatchContentProps) {
  const words = wordsIn(language);
  const { agency } = items[0]!;
  const created = items.filter((item) => typeOf(item) === 'PostCreated');
  const given = items.filter((item) => typeOf(item) === 'PostAssigned');
  const left = items.filter((item) => typeOf(item) === 'PostVacated');
  const released = left.filter(({ values }) => values['cause'] !== 'moved');
  const acting = items.filter((item) => typeOf(item) === 'ActingAppointed');
  return (
    <>
      <nav class="trail" aria-label={words.timeline}>
        <a href={safeUrl(addresses.timeline(language))}>{words.timeline}</a> <span aria-hidden="true">/</span>{' '}
        <a href={safeUrl(addresses.agency(language, agency.id))}>
          <AsRecorded language={language} text={agency.name} />
        </a>
      </nav>
      <p class="overline">
        <span class="kind">{words.batch}</span>
      </p>
      <h1>
        <bdi>{words.batchHeadline(agency.name, words.batchOf(counts))}</bdi>
      </h1>
      <p class="lead">{words.batchLead}</p>
      <Standing language={language} items={items} />
      {items.length < decisionsIn(counts) ? <p class="notice">{words.batchFirst(items.length)}</p> : null}
      <Shared language={language} items={given.length > 0 ? given : items} />
      <Moves language={language} name="created" title={words.batchCreated} items={created} />
      <Moves language={language} name="moves" title={words.batchMoves} items={given} vacant={vacant} />
      <Moves language={language} name="left" title={words.batchLeft} items={released} />
      <Moves language={language} name="acting" title={words.batchActing} items={acting} />
      <p class="small open-data">{words.batchData}</p>
      <p class="inline">
        <a href={safeUrl(`/v1/feed?${new URLSearchParams({ batch: id })}`)}>JSON</a>
        <a href={safeUrl(`/v1/feed.csv?${new URLSearchParams({ batch: id })}`)}>CSV</a>
      </p>
    </>
  );
}

/** Whether the batch still holds, and by what it ended. */
function Standing({ language, items }: Pick<BatchContentProps, 'language' | 'items'>) {
  const words = wordsIn(language);
  const ended = items.filter(hasEnded);
  if (ended.length === 0) return <p>{words.batchStands}</p>;
  const acts = new Map<string, TimelineItem>();
  for (const item of ended) {
    const act = lastActOn(item)!;
    acts.set([act.type, act.values['number'], act.values['date']].join(' '), act);
  }
  return (
    <>
      <p class="notice">{words.batchPutBack(ended.length, items.length)}</p>
      <dl class="fields">
        {[...acts.values()].map((act) => (
          <div>
            <dt>{words.batchEnding}</dt>
            <dd>
              <a href={safeUrl(addresses.item(language, act))}>
                {act.kind[language]} <AsRecorded language={language} text={String(act.values['number'])} />
              </a>
              , <Value language={language} field="date" value={act.values['date']} />
              <br />
              <Value language={language} field="reasonSummary" value={act.values['reasonSummary']} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** Fields that all of the decisions state alike. */
function Shared({ language, items }: Pick<BatchContentProps, 'language' | 'items'>) {
  const first = items[0]!;
  const alike = SHARED.filter((name) => {
    const value = JSON.stringify(first.values[name] ?? null);
    const none = value === 'null' || value === '[]';
    return !none && items.every(({ values }) => JSON.stringify(values[name] ?? null) === value);
  });
  return (
    <dl class="fields">
      {alike.map((name) => (
        <div>
          <dt>{labelOf(name)[language]}</dt>
          <dd>
            <Value language={language} field={name} value={first.values[name]} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

interface MovesProps {
  readonly language: Language;
  readonly name: string;
  readonly title: string;
  readonly items: readonly TimelineItem[];
  /** Days that the posts were vacant before. */
  readonly vacant?: BatchView['vacant'];
}

/** Every decision of a kind, each leading to its own page. */
function Moves({ language, name, title, items, vacant }: MovesProps) {
  if (items.length === 0) return null;
  return (
    <section aria-labelledby={name}>
      <h2 id={name}>
        {title} ({items.length})
      </h2>
      <ol class="moves">
        {items.map((item) => (
          <li class={hasEnded(item) ? 'ended' : ''}>
            <Move language={language} item={item} vacant={vacant?.get(item.decisionId ?? '')} />
          </li>
        ))}
      </ol>
    </section>
  );
}

interface MoveProps {
  readonly language: Language;
  readonly item: TimelineItem;
  /** Days that the post was vacant before; undefined: not told. */
  readonly vacant: number | undefined;
}

function Move({ language, item, vacant }: MoveProps) {
  const words = wordsIn(language);
  const { values } = item;
  const kind = ['assignmentKind', 'cause', 'actingKind'].find((name) => typeof values[name] === 'string');
  const from = typeOf(item) === 'PostAssigned' ? postIn(values, 'fromPostTitle', 'fromUnitName') : null;
  const to =
    typeOf(item) === 'PostCreated'
      ? [values['title'], values['unitName']].filter((one) => typeof one === 'string').join(', ')
      : postIn(values, 'postTitle', 'unitName');
  return (
    <>
      <p class="overline">
        {kind ? <span class="kind">{codeWordOf(kind, String(values[kind]))?.[language]}</span> : null}
        {standingOf(item) === 'in-force' ? null : <Mark language={language} item={item} />}
      </p>
      {from === null ? null : (
        <p class="from">
          <span class="said">{words.fromPost}</span>{' '}
          {from === '' ? words.noPost : <AsRecorded language={language} text={from} />}
        </p>
      )}
      <p class="to">
        {from === null ? null : <span class="said">{words.toPost} </span>}
        <a href={safeUrl(addresses.item(language, item))}>
          {to === '' ? headlineIn(language, item) : <AsRecorded language={language} text={to} />}
        </a>
      </p>
      {vacant === undefined ? null : <p class="small">{words.batchVacant(numberIn(language, vacant))}</p>}
    </>
  );
}

/** A post as it may be named: by its title, else by its unit; empty: neither is known. */
function postIn(values: TimelineItem['values'], title: string, unit: string): string {
  const named = [values[title], values[unit]].find((one) => typeof one === 'string');
  return typeof named === 'string' ? named : '';
}
