import { addresses, AsRecorded, numberIn, safeUrl, Value, type Language } from '#views/timeline';
import type { Page, RoundSummary } from '../reading/rounds.js';
import { roundWordsIn } from '../words/round-words.js';
import { Glossary, Parts, roundName } from './parts.js';

interface RoundsContentProps {
  readonly language: Language;
  readonly page: Page<RoundSummary>;
  readonly begun: boolean;
  pathAt(cursor: string | null): string;
}

/** All rounds, the last opened first. */
export function RoundsContent({ language, page, begun, pathAt }: RoundsContentProps) {
  const words = roundWordsIn(language);
  return (
    <>
      <h1>{words.rounds}</h1>
      <p class="lead">{words.roundsLead}</p>
      {page.items.length === 0 ? <p class="nothing">{words.noRounds}</p> : null}
      <ol class="cards">
        {page.items.map((summary) => (
          <RoundCard language={language} summary={summary} />
        ))}
      </ol>
      <Parts language={language} next={page.next} begun={begun} pathAt={pathAt} />
      <Glossary language={language} />
    </>
  );
}

function RoundCard({ language, summary }: { readonly language: Language; readonly summary: RoundSummary }) {
  const words = roundWordsIn(language);
  const { round, agencyName, formations, seats } = summary;
  return (
    <li>
      <p class="overline">
        <span class="kind">{words.kinds[round.kind] ?? round.kind}</span>
      </p>
      <h2>
        <a href={safeUrl(addresses.round(language, round.roundId))}>
          <AsRecorded language={language} text={roundName(summary)} />
        </a>
      </h2>
      <p class="by">
        <a href={safeUrl(addresses.agency(language, round.agencyId))}>
          <AsRecorded language={language} text={agencyName} />
        </a>
      </p>
      <p class="dates">
        <span>
          {numberIn(language, formations)} {words.formations}
        </span>
        <span>
          {numberIn(language, seats)} {words.seats}
        </span>
        <span>
          {words.opened} <Value language={language} value={round.openedOn} />
        </span>
      </p>
    </li>
  );
}
