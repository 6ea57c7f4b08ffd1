import type { ComponentChildren } from 'preact';
import { publicDecisionFields } from '../projection/public-form.js';
import {
  changing,
  fieldHistory,
  hasEnded,
  isAbsent,
  standingOf,
  type TimelineItem,
} from '../reading/timeline-item.js';
import type { DecisionView } from '../reading/timeline-reader.js';
import { labelOf } from '../words/field-labels.js';
import { headlineIn } from '../words/headline.js';
import { momentIn, type Language } from '../words/language.js';
import { wordsIn } from '../words/words.js';
import { addresses, safeUrl } from './addresses.js';
import { Basis } from './basis.js';
import { Changed } from './correction.js';
import { positionIn } from './layout.js';
import { AsRecorded } from './as-recorded.js';
import { Corrections, Mark, TimelineEntry } from './timeline-entry.js';

const DATES = ['decidedOn', 'effectiveFrom', 'effectiveUntil', 'inauguratedOn'];
/** Told elsewhere on the page. */
const ELSEWHERE: ReadonlySet<string> = new Set([
  ...DATES,
  'decisionId',
  'recordedAsTaken',
  'corrections',
  'changes',
  'refDecisionId',
]);
/** Numbers and origins that are cited, not read: they stand with the record. */
const REFERENCES: ReadonlySet<string> = new Set([
  'formationId',
  'roundId',
  'promotionId',
  'rulesetId',
  'batchId',
  'source',
  'unitId',
  'parentUnitId',
  'intoUnitId',
  'fromUnitId',
  'postId',
  'fromPostId',
  'toPostId',
  'movedToPostId',
  'ownPostId',
  'superiorPostId',
  'selectionId',
]);

/** Where the reader is: timeline, agency. */
const Trail = ({ language, item }: { language: Language; item: TimelineItem }) => (
  <nav class="trail" aria-label={wordsIn(language).timeline}>
    <a href={safeUrl(addresses.timeline(language))}>{wordsIn(language).timeline}</a>{' '}
    <span aria-hidden="true">/</span>{' '}
    <a href={safeUrl(addresses.agency(language, item.agency.id))}>
      <AsRecorded language={language} text={item.agency.name} />
    </a>
  </nav>
);

/** The unit and the batch of a decision; the round, the formation and the applicant that one of recruitment is about; the unit and year of a summary. */
function Related({
  language,
  item: { type, values, batchId },
}: {
  readonly language: Language;
  readonly item: TimelineItem;
}) {
  const words = wordsIn(language);
  const { roundId, formationId, applicationNo, unitId, unitName, year } = values;
  const named = type === 'organisation.UnitEstablished' || type === 'organisation.UnitRenamed';
  const unit = named ? values['name'] : unitName;
  const links = [
    typeof unitId === 'string' && typeof unit === 'string' && [unit, addresses.unit(language, unitId)],
    batchId !== null && [words.theBatch, addresses.batch(language, batchId)],
    typeof roundId === 'string' && [words.theRound, addresses.round(language, roundId)],
    typeof formationId === 'string' && [words.theFormation, addresses.formation(language, formationId)],
    typeof formationId === 'string' &&
      typeof applicationNo === 'string' && [
        `${words.theApplicant} ${applicationNo}`,
        addresses.applicantOf(language, formationId, applicationNo),
      ],
    type === 'appraisal.AppraisalSummaryPublished' &&
      typeof unitId === 'string' &&
      typeof year === 'number' && [words.theSummary, addresses.appraisals(language, unitId, year)],
  ].filter((link) => link !== false);
  if (links.length === 0) return null;
  return (
    <p class="inline">
      {links.map(([name, address]) => (
        <a href={safeUrl(address!)}>{name}</a>
      ))}
    </p>
  );
}

/** The decision's own dates, and when it was recorded. */
const Dates = ({
  language,
  item,
  children,
}: {
  language: Language;
  item: TimelineItem;
  children: ComponentChildren;
}) => (
  <section aria-labelledby="dates">
    <h2 id="dates">{wordsIn(language).dates}</h2>
    <dl class="four">
      {children}
      <div>
        <dt>{wordsIn(language).recorded}</dt>
        <dd>
          <time dateTime={item.recordedAt}>{momentIn(language, item.recordedAt)}</time>
        </dd>
      </div>
    </dl>
  </section>
);

interface DecisionContentProps {
  readonly language: Language;
  readonly view: DecisionView;
  readonly base: string;
}

/** A decision for ever: what it says, its dates, and everything that happened to it. */
export function DecisionContent({ language, view: { item, history, basis }, base }: DecisionContentProps) {
  const words = wordsIn(language);
  const standing = standingOf(item);
  const own = Object.keys(item.values).filter((name) => !ELSEWHERE.has(name));
  const decision = new Set(publicDecisionFields);
  const later = changing(item, history);
  const told = (name: string) => {
    const { former, current } = fieldHistory(item, name, later);
    return former.length > 0 || !isAbsent(current);
  };
  const ordered = [...own.filter((name) => !decision.has(name)), ...own.filter((name) => decision.has(name))];
  const dates = DATES.filter((name) => name === 'decidedOn' || name === 'effectiveFrom' || told(name));
  const absent = ordered.filter((name) => !told(name));
  return (
    <>
      <Trail language={language} item={item} />
      <p class="overline">
        <span class="kind">{item.kind[language]}</span>
        {standing === 'in-force' ? null : <Mark language={language} item={item} />}
      </p>
      <h1 class={hasEnded(item) ? 'ended' : ''}>
        <bdi>{headlineIn(language, item)}</bdi>
      </h1>
      <Related language={language} item={item} />
      {item.values['recordedAsTaken'] === true ? <p class="notice">{words.asTaken}</p> : null}
      {item.decisionId === null ? null : (
        <Dates language={language} item={item}>
          {dates.map((name) => (
            <Field language={language} item={item} name={name} later={later} />
          ))}
        </Dates>
      )}
      {isRetroactive(item, later) ? <p class="notice">{words.retroactive}</p> : null}
      <section aria-labelledby="content">
        <h2 id="content">{words.content}</h2>
        <Corrections language={language} item={item} />
        <dl class="fields">
          {ordered
            .filter((name) => told(name) && !REFERENCES.has(name))
            .map((name) => (
              <Field language={language} item={item} name={name} later={later} />
            ))}
        </dl>
        <Absent language={language} names={absent} />
      </section>
      <Basis language={language} basis={basis} />
      <section aria-labelledby="history">
        <h2 id="history">{words.history}</h2>
        <p class="hint">{words.historyHint}</p>
        <ol class="timeline">
          {history.map((entry) => (
            <TimelineEntry language={language} item={entry} here={entry.leafId === item.leafId} />
          ))}
        </ol>
      </section>
      <Record language={language} item={item} base={base}>
        {ordered
          .filter((name) => told(name) && REFERENCES.has(name))
          .map((name) => (
            <Field language={language} item={item} name={name} later={later} />
          ))}
      </Record>
    </>
  );
}

/** Rule `decision.retroactive`, effect W: two public days say it, also when one was corrected. */
function isRetroactive(item: TimelineItem, later: readonly TimelineItem[]): boolean {
  const [decidedOn, effectiveFrom] = ['decidedOn', 'effectiveFrom'].map(
    (name) => fieldHistory(item, name, later).current,
  );
  return typeof decidedOn === 'string' && typeof effectiveFrom === 'string' && effectiveFrom < decidedOn;
}

/** What the decision leaves open: named, and folded away. */
function Absent({ language, names }: { readonly language: Language; readonly names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <details class="absent">
      <summary>
        {names.length} {wordsIn(language).absent}
      </summary>
      <p>{names.map((name) => labelOf(name)[language]).join(' · ')}</p>
    </details>
  );
}

interface FieldProps {
  readonly language: Language;
  readonly item: TimelineItem;
  readonly name: string;
  /** What was recorded in this matter afterwards. */
  readonly later: readonly TimelineItem[];
}

function Field({ language, item, name, later }: FieldProps) {
  const { former, current } = fieldHistory(item, name, later);
  return (
    <div>
      <dt>{labelOf(name)[language]}</dt>
      <dd>
        <Changed language={language} field={name} former={former} current={current} />
      </dd>
    </div>
  );
}

/** Where the item stands in the ledger, to be cited. */
function Record({
  language,
  item,
  base,
  children,
}: {
  readonly children: ComponentChildren;
  readonly language: Language;
  readonly item: TimelineItem;
  readonly base: string;
}) {
  const words = wordsIn(language);
  const link = addresses.decision(language, item.decisionId ?? item.leafId);
  return (
    <section aria-labelledby="record" class="record">
      <h2 id="record">{words.ledger}</h2>
      <dl class="fields">
        <div>
          <dt>{words.ledgerPosition}</dt>
          <dd>{positionIn(language, item.position)}</dd>
        </div>
        <div>
          <dt>{words.released}</dt>
          <dd>
            <time dateTime={item.place.releasedAt}>{momentIn(language, item.place.releasedAt)}</time>
          </dd>
        </div>
        <div>
          <dt>{words.kindOfEvent}</dt>
          <dd>
            <code>{item.type}</code>
          </dd>
        </div>
        {item.gathered ? null : (
          <div>
            <dt>{words.leaf}</dt>
            <dd>
              <code>{item.leafId}</code>
            </dd>
          </div>
        )}
        <div>
          <dt>{words.permalink}</dt>
          <dd>
            <a href={safeUrl(link)}>{`${base}${link}`}</a>
          </dd>
        </div>
        {children}
      </dl>
    </section>
  );
}
