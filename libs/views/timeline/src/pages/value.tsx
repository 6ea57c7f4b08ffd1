import type { ComponentChildren } from 'preact';
import { isCivilDate, isUnconfirmed, type Sureness } from '#app/kernel';
import { dayIn, momentIn, numberIn, type Language } from '../words/language.js';
import { codeWordOf } from '../words/code-words.js';
import { labelOf } from '../words/field-labels.js';
import { wordsIn } from '../words/words.js';
import { addresses, safeUrl } from './addresses.js';
import { AsRecorded } from './as-recorded.js';
import { RuleValue } from './rule-value.js';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
/** Numbers that are names, not amounts. */
const PLAIN_NUMBERS: ReadonlySet<string> = new Set(['year', 'fiscalYear']);

/** Ids that lead to the page of a decision. */
const DECISIONS: ReadonlySet<string> = new Set([
  'refDecisionId',
  'assignmentId',
  'actingId',
  'rankingDecisionId',
]);

interface ValueProps {
  readonly language: Language;
  readonly value: unknown;
  readonly field?: string;
}

/**
 * A public value in words. Text stays text: nothing in it becomes an address or a mark-up, but `whole`, which the timeline
 * itself makes of a public form.
 */
export function Value({ language, value, field = '' }: ValueProps) {
  const words = wordsIn(language);
  if (value === null || value === undefined || value === '')
    return <span class="none">{words.notInSource}</span>;
  if (typeof value === 'boolean') return <>{value ? words.yes : words.no}</>;
  if (typeof value === 'number')
    return <>{PLAIN_NUMBERS.has(field) ? String(value) : numberIn(language, value)}</>;
  if (field === 'sureness' && isUnconfirmed(value as Sureness))
    return <>{`${String(value)} (${words.unconfirmed})`}</>;
  if (field === 'whole' && typeof value === 'string') return <a href={safeUrl(value)}>{value}</a>;
  if (DECISIONS.has(field) && typeof value === 'string')
    return (
      <a href={safeUrl(addresses.decision(language, value))}>
        {words.decision} <code>{value}</code>
      </a>
    );
  const meant = typeof value === 'string' ? codeWordOf(field, value) : undefined;
  if (meant) return <>{meant[language]}</>;
  if (typeof value === 'string')
    return field === 'location' && value.includes(' | ') ? (
      <UnitPath language={language} path={value} />
    ) : (
      <>{textIn(language, value)}</>
    );
  if (Array.isArray(value)) return <ListValue language={language} values={value} field={field} />;
  return <RecordValue language={language} record={value as Readonly<Record<string, unknown>>} />;
}

const textIn = (language: Language, text: string): ComponentChildren => {
  if (isCivilDate(text)) return <time dateTime={text}>{dayIn(language, text)}</time>;
  if (INSTANT.test(text) && !Number.isNaN(Date.parse(text)))
    return <time dateTime={text}>{momentIn(language, text)}</time>;
  return <AsRecorded language={language} text={text} />;
};

/** A path of units, the widest first, of which each step may begin a line. */
function UnitPath({ language, path }: { readonly language: Language; readonly path: string }) {
  const steps = path.split(' | ');
  return (
    <>
      {steps.map((step, index) => (
        <>
          {index === 0 ? null : <span class="path"> › </span>}
          <AsRecorded language={language} text={step} />
        </>
      ))}
    </>
  );
}

function ListValue({
  language,
  values,
  field,
}: {
  readonly language: Language;
  readonly values: readonly unknown[];
  readonly field: string;
}) {
  if (values.length === 0) return <span class="none">{wordsIn(language).none}</span>;
  if (values.length === 1) return <Value language={language} value={values[0]} field={field} />;
  return (
    <ul class="values">
      {values.map((value) => (
        <li>
          <Value language={language} value={value} field={field} />
        </li>
      ))}
    </ul>
  );
}

function RecordValue({
  language,
  record,
}: {
  readonly language: Language;
  readonly record: Readonly<Record<string, unknown>>;
}) {
  const { rule, version, ...others } = record;
  if (typeof rule === 'string' && typeof version === 'string' && Object.keys(others).length === 0)
    return <RuleValue language={language} rule={rule} version={version} />;
  const entries = Object.entries(record).filter(([, value]) => value !== null);
  if (entries.length === 0) return <span class="none">{wordsIn(language).notInSource}</span>;
  return (
    <dl class="nested">
      {entries.map(([name, value]) => (
        <div>
          <dt>{labelOf(name)[language]}</dt>
          <dd>
            <Value language={language} value={value} field={name} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
