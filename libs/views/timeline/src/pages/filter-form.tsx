import type { TimelineKindRow } from '../projection/timeline-kind.entity.js';
import type { Language } from '../words/language.js';
import { wordsIn } from '../words/words.js';
import { addresses, safeUrl } from './addresses.js';

/** Filters as typed by the reader, good or bad. */
export type TypedFilters = Readonly<
  Partial<Record<'q' | 'agency' | 'kind' | 'from' | 'to' | 'unit' | 'batch', string>>
>;

interface FilterFormProps {
  readonly language: Language;
  readonly typed: TypedFilters;
  readonly kinds: readonly Pick<TimelineKindRow, 'type' | 'kind_id' | 'kind_en'>[];
  /** Fields that could not be read. */
  readonly bad?: readonly string[];
}

/** Search box and filters: a plain form whose address can be kept and shared. */
export function FilterForm({ language, typed, kinds, bad = [] }: FilterFormProps) {
  const words = wordsIn(language);
  const offered =
    typed.kind && !kinds.some(({ type }) => type === typed.kind)
      ? [...kinds, { type: typed.kind, kind_id: typed.kind, kind_en: typed.kind }]
      : kinds;
  const filtered = Boolean(typed.agency || typed.kind || typed.from || typed.to || typed.unit || typed.batch);
  const described = (field: string, hint?: string) => {
    const ids = [hint, bad.includes(field) ? `${field}-bad` : undefined].filter((id) => id !== undefined);
    return {
      ...(bad.includes(field) ? { 'aria-invalid': 'true' as const } : {}),
      ...(ids.length > 0 ? { 'aria-describedby': ids.join(' ') } : {}),
    };
  };
  return (
    <form class="filters" method="get" action={safeUrl(addresses.timeline(language))} role="search">
      {(['unit', 'batch'] as const).map((name) =>
        typed[name] === undefined ? null : <input type="hidden" name={name} value={typed[name]} />,
      )}
      <SearchBox language={language} text={typed.q ?? ''} described={described('q', 'q-hint')} />
      <details open={filtered}>
        <summary>{words.filters}</summary>
        <div class="grid">
          <p class="field">
            <label for="agency">{words.agency}</label>
            <input
              id="agency"
              name="agency"
              value={typed.agency ?? ''}
              maxlength={100}
              autocomplete="off"
              placeholder={words.agencyHint}
              {...described('agency')}
            />
          </p>
          <p class="field">
            <label for="kind">{words.kind}</label>
            <select id="kind" name="kind" {...described('kind')}>
              <option value="">{words.anyKind}</option>
              {offered.map((kind) => (
                <option value={kind.type} selected={kind.type === typed.kind}>
                  {language === 'id' ? kind.kind_id : kind.kind_en}
                </option>
              ))}
            </select>
          </p>
          <p class="field">
            <label for="from">{words.from}</label>
            <input id="from" name="from" type="date" value={typed.from ?? ''} {...described('from')} />
          </p>
          <p class="field">
            <label for="to">{words.to}</label>
            <input id="to" name="to" type="date" value={typed.to ?? ''} {...described('to')} />
          </p>
        </div>
        <p class="row">
          <button type="submit">{words.filters}</button>
          {filtered || typed.q ? <a href={safeUrl(addresses.timeline(language))}>{words.reset}</a> : null}
        </p>
      </details>
    </form>
  );
}

interface SearchBoxProps {
  readonly language: Language;
  readonly text: string;
  /** Attributes that tie the box to its hint and its fault. */
  readonly described: Readonly<Record<string, string>>;
}

function SearchBox({ language, text, described }: SearchBoxProps) {
  const words = wordsIn(language);
  return (
    <div class="search">
      <label for="q">{words.searchLabel}</label>
      <p class="hint" id="q-hint">
        {words.searchHint}
      </p>
      <div class="row">
        <input id="q" name="q" type="search" value={text} maxlength={200} autocomplete="off" {...described} />
        <button type="submit">{words.searchDo}</button>
      </div>
    </div>
  );
}
