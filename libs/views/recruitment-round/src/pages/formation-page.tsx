import { addresses, AsRecorded, numberIn, safeUrl, Value, type Language } from '#views/timeline';
import type { ApplicationView } from '../reading/applications.js';
import type { Placed } from '../reading/ranking.js';
import type { FormationInRound } from '../reading/round-reader.js';
import type { Page } from '../reading/rounds.js';
import { roundWordsIn } from '../words/round-words.js';
import { Facts } from './facts.js';
import { FunnelSection } from './funnel-chart.js';
import { Numbers } from './numbers.js';
import { FindApplicant, Glossary, Parts, SeatsWarning, Trail } from './parts.js';
import { ApplicationTable, RankingTable } from './ranking-table.js';
import { Reasons } from './round-page.js';

/** What is looked at: a result by its places, or all applications by number. */
export const FORMATION_VIEWS = ['result', 'final', 'skd', 'applications'] as const;
export type FormationViewName = (typeof FORMATION_VIEWS)[number];

/** The part of the formation's table that is shown. */
export type Shown =
  | { readonly view: 'applications'; readonly page: Page<ApplicationView> }
  | { readonly view: 'result' | 'final' | 'skd'; readonly page: Page<Placed> };

interface FormationContentProps {
  readonly language: Language;
  readonly view: FormationInRound;
  readonly shown: Shown;
  readonly begun: boolean;
  pathAt(cursor: string | null): string;
  readonly missing: string | null;
}

/** A formation: what it is, how its applicants fared, its rankings with every score, what was decided on it. */
export function FormationContent({ language, view, shown, begun, pathAt, missing }: FormationContentProps) {
  const words = roundWordsIn(language);
  const { formation, figures, head, row } = view;
  const { formationId } = formation;
  const round = `/v1/recruitment/rounds/${encodeURIComponent(formation.roundId)}`;
  const data = `/v1/recruitment/formations/${encodeURIComponent(formationId)}/applications`;
  return (
    <>
      <Trail language={language} head={head} />
      <h1 class={formation.status === 'none' || formation.status === 'cancelled' ? 'ended' : ''}>
        <AsRecorded language={language} text={formation.postTitle} />
      </h1>
      <About language={language} view={view} />
      <FindApplicant
        language={language}
        action={addresses.formation(language, formationId)}
        missing={missing}
      />
      <FunnelSection
        language={language}
        name={formation.postTitle}
        funnel={formation.funnel}
        csv={`${round}/funnel.csv`}
        json={data}
      />
      <Reasons language={language} reasons={formation.reasons} />
      <section aria-labelledby="ranking">
        <h2 id="ranking">{words.ranking}</h2>
        <Choices language={language} view={view} shown={shown} />
        {shown.page.items.length === 0 ? <p class="nothing">{words.noApplications}</p> : null}
        {shown.page.items.length === 0 ? null : shown.view === 'applications' ? (
          <ApplicationTable language={language} page={shown.page} roundId={formation.roundId} />
        ) : (
          <RankingTable language={language} view={shown.view} page={shown.page} roundId={formation.roundId} />
        )}
        <Parts language={language} next={shown.page.next} begun={begun} pathAt={pathAt} />
      </section>
      <Numbers language={language} figures={figures} step={formation.numbers} />
      <section aria-labelledby="history">
        <h2 id="history">{words.history}</h2>
        <Facts language={language} trail={row.trail} />
      </section>
      <Glossary language={language} />
    </>
  );
}

/** Links to the tables that are there. */
function Choices({
  language,
  view: { row },
  shown,
}: Pick<FormationContentProps, 'language' | 'view' | 'shown'>) {
  const words = roundWordsIn(language);
  const there: Readonly<Record<FormationViewName, boolean>> = {
    result: row.finalResult !== null,
    final: row.finalRanking !== null,
    skd: row.skdRanking !== null,
    applications: true,
  };
  const base = addresses.formation(language, row.formationId);
  return (
    <nav class="choices" aria-label={words.ranking}>
      {FORMATION_VIEWS.filter((name) => there[name]).map((name) => (
        <a
          href={safeUrl(`${base}?view=${name}#ranking`)}
          {...(shown.view === name ? { 'aria-current': 'page' as const } : {})}
        >
          {words.views[name]}
        </a>
      ))}
    </nav>
  );
}

function About({ language, view: { formation } }: Pick<FormationContentProps, 'language' | 'view'>) {
  const words = roundWordsIn(language);
  const { location, needType, status, funnel } = formation;
  return (
    <>
      {location === null ? null : (
        <p class="lead">
          <Value language={language} value={location} field="location" />
        </p>
      )}
      <dl class="four">
        <div>
          <dt>{words.steps.seats}</dt>
          <dd>{numberIn(language, funnel.seats)}</dd>
        </div>
        <div>
          <dt>{words.needType}</dt>
          <dd>
            <AsRecorded language={language} text={needType} />
          </dd>
        </div>
        <div>
          <dt>{words.status}</dt>
          <dd>{words.formationStatus[status]}</dd>
        </div>
      </dl>
      <SeatsWarning language={language} formation={formation} />
    </>
  );
}
