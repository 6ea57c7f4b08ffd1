import type { ComponentChildren } from 'preact';
import { addresses, AsRecorded, numberIn, safeUrl, type Language } from '#views/timeline';
import type { FormationView, RoundHead } from '../reading/overview.js';
import { roundWordsIn } from '../words/round-words.js';

/** What every page of a round needs. */
export interface OfRound {
  readonly language: Language;
  readonly head: RoundHead;
}

/** Name of a round as people call it: with its year, once. */
export const roundName = ({ round: { procurementName, fiscalYear } }: RoundHead): string =>
  procurementName.includes(String(fiscalYear)) ? procurementName : `${procurementName} ${fiscalYear}`;

/** Where the reader is: all rounds, this round, and what else leads here. */
export function Trail({
  language,
  head,
  children,
}: Partial<Pick<OfRound, 'head'>> & {
  readonly language: Language;
  readonly children?: ComponentChildren;
}) {
  const words = roundWordsIn(language);
  return (
    <nav class="trail" aria-label={words.rounds}>
      <a href={safeUrl(addresses.rounds(language))}>{words.rounds}</a>
      {head ? (
        <>
          {' '}
          <span aria-hidden="true">/</span>{' '}
          <a href={safeUrl(addresses.round(language, head.round.roundId))}>
            <AsRecorded language={language} text={roundName(head)} />
          </a>
        </>
      ) : null}
      {children ? (
        <>
          {' '}
          <span aria-hidden="true">/</span> {children}
        </>
      ) : null}
    </nav>
  );
}

/** Looks an applicant up by number; the page it is sent to goes on to the applicant's. */
export function FindApplicant({
  language,
  action,
  missing,
}: {
  readonly language: Language;
  readonly action: string;
  /** A number that was looked up and is not there; null: none was. */
  readonly missing: string | null;
}) {
  const words = roundWordsIn(language);
  return (
    <form class="filters" method="get" action={safeUrl(action)} role="search">
      <div class="search">
        <label for="number">{words.findApplicant}</label>
        <p class="hint" id="number-hint">
          {words.findHint}
        </p>
        <div class="row">
          <input
            id="number"
            name="number"
            value={missing ?? ''}
            maxlength={64}
            autocomplete="off"
            required
            aria-describedby={missing === null ? 'number-hint' : 'number-hint number-bad'}
            {...(missing === null ? {} : { 'aria-invalid': 'true' as const })}
          />
          <button type="submit">{words.find}</button>
        </div>
        {missing === null ? null : (
          <p class="trouble" id="number-bad" role="alert">
            {words.notFoundNumber(missing)}
          </p>
        )}
      </div>
    </form>
  );
}

/** Links to the next part of a list and back to its beginning. */
export function Parts({
  language,
  next,
  begun,
  pathAt,
}: {
  readonly language: Language;
  readonly next: string | null;
  /** True where this is not the first part. */
  readonly begun: boolean;
  pathAt(cursor: string | null): string;
}) {
  const words = roundWordsIn(language);
  if (next === null && !begun) return null;
  return (
    <nav class="pages" aria-label={words.pages}>
      {begun ? <a href={safeUrl(pathAt(null))}>{words.first}</a> : null}
      {next === null ? null : (
        <a rel="next" href={safeUrl(pathAt(next))}>
          {words.next} →
        </a>
      )}
    </nav>
  );
}

/** A warning that what was announced is not what was set; nothing where both are equal. */
export function SeatsWarning({
  language,
  formation: { seatsDiffer },
}: {
  readonly language: Language;
  readonly formation: FormationView;
}) {
  if (seatsDiffer === null) return null;
  const { announced, decreed, legalBasis } = seatsDiffer;
  const said = roundWordsIn(language).seatsDiffer(numberIn(language, announced), numberIn(language, decreed));
  return (
    <p class="trouble">
      {said} (<bdi>{legalBasis}</bdi>)
    </p>
  );
}

/** Words of recruitment in plain speech, for whoever meets them first. */
export function Glossary({ language }: { readonly language: Language }) {
  const words = roundWordsIn(language);
  return (
    <details class="glossary">
      <summary>{words.glossary}</summary>
      <dl class="fields">
        {words.terms.map(([term, meaning]) => (
          <div>
            <dt>{term}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
