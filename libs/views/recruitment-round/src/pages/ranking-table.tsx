import { addresses, AsRecorded, numberIn, safeUrl, type Language } from '#views/timeline';
import type { Scores } from '../projection/application-standing.js';
import type { PlaceRow, Tie } from '../projection/result.entity.js';
import type { ApplicationView } from '../reading/applications.js';
import type { Placed } from '../reading/ranking.js';
import type { Page } from '../reading/rounds.js';
import { roundWordsIn } from '../words/round-words.js';
import { Codes } from './codes.js';
import { decimalIn, scoresSaid } from './scores.js';

interface OfTable {
  readonly language: Language;
  readonly roundId: string;
}

/** Places with their scores; a tie is told under the first of those who had the same score. */
export function RankingTable({
  language,
  roundId,
  view,
  page,
}: OfTable & { readonly view: 'result' | 'final' | 'skd'; readonly page: Page<Placed> }) {
  const words = roundWordsIn(language);
  const codes = view === 'final' ? { ...words.codes, ...words.codesFinal } : words.codes;
  return (
    <table class="ranking">
      <caption>{words.views[view]}</caption>
      <thead>
        <tr>
          <th scope="col">{words.rank}</th>
          <th scope="col">{words.applicant}</th>
          <th scope="col">{words.score}</th>
        </tr>
      </thead>
      <tbody>
        {page.items.map(({ place, standing }) => (
          <>
            <tr>
              <td class="rank">{place.rank === null ? '–' : numberIn(language, place.rank)}</td>
              <th scope="row">
                <Applicant language={language} roundId={roundId} applicationNo={place.applicationNo} />
                <span class="code">{codes[place.code] ?? place.code}</span>
              </th>
              <td>
                <Total language={language} place={place} />
                <ScoreLines language={language} scores={Object.values(standing.scores)} />
                <PassedOver language={language} place={place} />
              </td>
            </tr>
            {place.ties.map((tie) => (
              <TieLine language={language} tie={tie} />
            ))}
          </>
        ))}
      </tbody>
    </table>
  );
}

/** Applications by number, with where they stand. */
export function ApplicationTable({
  language,
  roundId,
  page,
}: OfTable & { readonly page: Page<ApplicationView> }) {
  const words = roundWordsIn(language);
  return (
    <table class="ranking">
      <caption>{words.views.applications}</caption>
      <thead>
        <tr>
          <th scope="col">{words.applicant}</th>
          <th scope="col">{words.outcome}</th>
          <th scope="col">{words.score}</th>
        </tr>
      </thead>
      <tbody>
        {page.items.map(({ applicationNo, status, standing }) => (
          <tr>
            <th scope="row">
              <Applicant language={language} roundId={roundId} applicationNo={applicationNo} />
            </th>
            <td>
              {words.applicantStatus[status]}
              {standing.failedRequirements.length === 0 ? null : (
                <span class="code">
                  <Codes language={language} codes={standing.failedRequirements} />
                </span>
              )}
            </td>
            <td>
              <ScoreLines language={language} scores={Object.values(standing.scores)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const Applicant = ({ language, roundId, applicationNo }: OfTable & { readonly applicationNo: string }) => (
  <a href={safeUrl(addresses.applicant(language, roundId, applicationNo))}>
    <bdi>{applicationNo}</bdi>
  </a>
);

function ScoreLines({
  language,
  scores,
}: {
  readonly language: Language;
  readonly scores: readonly Scores[];
}) {
  return (
    <>
      {scores.map((own) => (
        <span class="code">{scoresSaid(language, own)}</span>
      ))}
    </>
  );
}

/** The number that ranks: the total on the 100 scale with its parts, or that of SKD. */
function Total({ language, place }: { readonly language: Language; readonly place: PlaceRow }) {
  if (place.total === null)
    return place.skdTotal === null ? null : <strong>{numberIn(language, place.skdTotal)}</strong>;
  const said = (name: string, value: string | null) =>
    value === null ? [] : [`${name} ${decimalIn(language, value)}`];
  return (
    <>
      <strong>{decimalIn(language, place.total)}</strong>
      <span class="code">{[...said('SKD', place.skd), ...said('SKB', place.skb)].join(' + ')}</span>
    </>
  );
}

function PassedOver({ language, place }: { readonly language: Language; readonly place: PlaceRow }) {
  const words = roundWordsIn(language);
  if (place.code !== 'passed-over') return null;
  return (
    <span class="trouble">
      {words.passedOver}:{' '}
      {place.reason === null ? (
        words.noReason
      ) : (
        <AsRecorded language={language} text={[place.reason, place.legalBasis].filter(Boolean).join(' · ')} />
      )}
    </span>
  );
}

/** Numbers named in a tie; who comes after them is told by their number. */
const NAMED = 12;

function TieLine({ language, tie }: { readonly language: Language; readonly tie: Tie }) {
  const words = roundWordsIn(language);
  const { applicationNos, step } = tie;
  const more = applicationNos.length - NAMED;
  const numbers = `${applicationNos.slice(0, NAMED).join(', ')}${more > 0 ? ` … (+${numberIn(language, more)})` : ''}`;
  return (
    <tr class="tie">
      <td />
      <td colspan={2}>
        {step === 'none' ? words.tieShared(numbers) : words.tie(numbers, words.tieSteps[step] ?? step)}
      </td>
    </tr>
  );
}
