import { addresses, AsRecorded, numberIn, safeUrl, type Language } from '#views/timeline';
import type { Scores, Selection } from '../projection/application-standing.js';
import type { PlaceRow } from '../projection/result.entity.js';
import type { ApplicationView } from '../reading/applications.js';
import type { ApplicationInRound } from '../reading/round-reader.js';
import { roundWordsIn } from '../words/round-words.js';
import { Codes } from './codes.js';
import { Facts } from './facts.js';
import { Glossary, Trail } from './parts.js';
import { scoresSaid } from './scores.js';

interface ApplicantContentProps {
  readonly language: Language;
  readonly view: ApplicationInRound;
}

/** An applicant by number: where they stand, their scores, and everything that was recorded. */
export function ApplicantContent({ language, view }: ApplicantContentProps) {
  const words = roundWordsIn(language);
  const { application, head, postTitle } = view;
  const { failedRequirements } = application.standing;
  return (
    <>
      <Trail language={language} head={head}>
        <a href={safeUrl(addresses.formation(language, application.formationId))}>
          <AsRecorded language={language} text={postTitle} />
        </a>
      </Trail>
      <h1>
        {words.applicant} <bdi>{application.applicationNo}</bdi>
      </h1>
      <p class={`standing ${application.status}`}>{words.applicantStatus[application.status]}</p>
      {failedRequirements.length === 0 ? null : (
        <p>
          {words.failed}: <Codes language={language} codes={failedRequirements} />
        </p>
      )}
      <ScoreList language={language} application={application} />
      <section aria-labelledby="trail">
        <h2 id="trail">{words.trail}</h2>
        <p class="hint">{words.trailHint}</p>
        <Facts language={language} trail={application.trail} />
      </section>
      <Glossary language={language} />
    </>
  );
}

function ScoreList({
  language,
  application,
}: {
  readonly language: Language;
  readonly application: ApplicationView;
}) {
  const words = roundWordsIn(language);
  const scores = Object.entries(application.standing.scores) as [Selection, Scores][];
  if (scores.length === 0) return null;
  return (
    <section aria-labelledby="scores">
      <h2 id="scores">{words.scores}</h2>
      <dl class="fields">
        {scores.map(([selection, own]) => (
          <div>
            <dt>{words.selections[selection]}</dt>
            <dd>{scoresSaid(language, own)}</dd>
          </div>
        ))}
        <Place language={language} name={words.views.skd} place={application.skd} codes={words.codes} />
        <Place
          language={language}
          name={words.views.final}
          place={application.final}
          codes={{ ...words.codes, ...words.codesFinal }}
        />
        <Place language={language} name={words.views.result} place={application.result} codes={words.codes} />
      </dl>
    </section>
  );
}

interface PlaceProps {
  readonly language: Language;
  readonly name: string;
  readonly place: PlaceRow | null;
  readonly codes: Readonly<Record<string, string>>;
}

function Place({ language, name, place, codes }: PlaceProps) {
  const words = roundWordsIn(language);
  if (place === null) return null;
  const said = place.rank === null ? words.unranked : words.placeOf(numberIn(language, place.rank));
  return (
    <div>
      <dt>
        <a href={safeUrl(addresses.decision(language, place.decisionId))}>{name}</a>
      </dt>
      <dd>
        {said}, {codes[place.code] ?? place.code}
        {place.reason === null ? null : (
          <>
            : <AsRecorded language={language} text={place.reason} />
          </>
        )}
      </dd>
    </div>
  );
}
