import { addresses, AsRecorded, numberIn, safeUrl, Value, type Language } from '#views/timeline';
import { holding } from '../projection/trail.js';
import type { FormationView, RoundView } from '../reading/overview.js';
import type { Cell } from '../reading/small-cells.js';
import { roundWordsIn } from '../words/round-words.js';
import { Codes } from './codes.js';
import { FunnelSection } from './funnel-chart.js';
import { Numbers } from './numbers.js';
import { FindApplicant, Glossary, Parts, roundName, Trail, SeatsWarning } from './parts.js';

interface RoundContentProps {
  readonly language: Language;
  readonly view: RoundView;
  /** The formations on this page. */
  readonly formations: readonly FormationView[];
  readonly next: string | null;
  readonly begun: boolean;
  pathAt(cursor: string | null): string;
  readonly missing: string | null;
}

/** A round: what it is, how its applicants fared, its formations, its objections. */
export function RoundContent({
  language,
  view,
  formations,
  next,
  begun,
  pathAt,
  missing,
}: RoundContentProps) {
  const words = roundWordsIn(language);
  const { roundId } = view.round;
  const data = `/v1/recruitment/rounds/${encodeURIComponent(roundId)}`;
  return (
    <>
      <Trail language={language} />
      <p class="overline">
        <span class="kind">{words.kinds[view.round.kind] ?? view.round.kind}</span>
      </p>
      <h1>
        <AsRecorded language={language} text={roundName(view)} />
      </h1>
      {view.round.open ? null : <p class="notice">{words.fallen}</p>}
      <Opening language={language} view={view} />
      <FindApplicant language={language} action={addresses.round(language, roundId)} missing={missing} />
      <FunnelSection
        language={language}
        name={roundName(view)}
        funnel={view.total}
        csv={`${data}/funnel.csv`}
        json={data}
      />
      <Reasons language={language} reasons={view.reasons} />
      <Objections language={language} view={view} />
      <Numbers language={language} figures={view.numbers} />
      <section aria-labelledby="formations">
        <h2 id="formations">{words.formationsHeading}</h2>
        <ol class="cards">
          {formations.map((formation) => (
            <FormationCard language={language} formation={formation} />
          ))}
        </ol>
        <Parts language={language} next={next} begun={begun} pathAt={pathAt} />
      </section>
      <Glossary language={language} />
    </>
  );
}

function Opening({ language, view }: Pick<RoundContentProps, 'language' | 'view'>) {
  const words = roundWordsIn(language);
  const { round, agencyName } = view;
  const { values } = holding(round.trail)[0] ?? round.trail[0]!;
  const decree = values['ministerDecree'] as { number: string; date: string | null };
  return (
    <dl class="four">
      <div>
        <dt>{words.opened}</dt>
        <dd>
          <a href={safeUrl(addresses.decision(language, values['decisionId'] as string))}>
            <Value language={language} value={round.openedOn} />
          </a>
        </dd>
      </div>
      <div>
        <dt>{words.decree}</dt>
        <dd>
          <AsRecorded language={language} text={decree.number} />
        </dd>
      </div>
      <div>
        <dt>{language === 'id' ? 'Instansi' : 'Agency'}</dt>
        <dd>
          <a href={safeUrl(addresses.agency(language, round.agencyId))}>
            <AsRecorded language={language} text={agencyName} />
          </a>
        </dd>
      </div>
    </dl>
  );
}

/** Failed requirements with how many failed by each; what is small stays hidden. */
export function Reasons({
  language,
  reasons,
}: {
  readonly language: Language;
  readonly reasons: Readonly<Record<string, Cell>>;
}) {
  const words = roundWordsIn(language);
  const entries = Object.entries(reasons);
  if (entries.length === 0) return null;
  return (
    <section aria-labelledby="reasons">
      <h2 id="reasons">{words.reasons}</h2>
      <p class="hint">{words.reasonsHint}</p>
      <table class="figures">
        <thead>
          <tr>
            <th scope="col">{words.reason}</th>
            <th scope="col" class="number">
              {words.persons}
            </th>
          </tr>
        </thead>
        <tbody>
          {entries.map(([code, cell]) => (
            <tr>
              <th scope="row">
                <Codes language={language} codes={[code]} />
              </th>
              <td class="number">
                {cell === 'hidden'
                  ? words.hidden
                  : typeof cell === 'number'
                    ? numberIn(language, cell)
                    : cell}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Objections({ language, view }: Pick<RoundContentProps, 'language' | 'view'>) {
  const words = roundWordsIn(language);
  const { filed, open, accepted } = view.total.objections;
  const [all, waiting, won] = [filed, open, accepted].map((number) => numberIn(language, number));
  return (
    <section aria-labelledby="objections">
      <h2 id="objections">{words.objections}</h2>
      <p>{filed === 0 ? words.noObjections : words.objectionsLine(all!, waiting!, won!)}</p>
      {filed === 0 ? null : (
        <p class="inline">
          <a href={safeUrl(addresses.objections(language, view.round.roundId))}>{words.toRegister}</a>
        </p>
      )}
    </section>
  );
}

function FormationCard({
  language,
  formation,
}: {
  readonly language: Language;
  readonly formation: FormationView;
}) {
  const words = roundWordsIn(language);
  const { seats, submitted, ms, passed } = formation.funnel;
  const [a, b, c, d] = [seats, submitted, ms, passed].map((number) => numberIn(language, number));
  const ended = formation.status === 'none' || formation.status === 'cancelled';
  return (
    <li class={ended ? 'ended' : ''}>
      <h3>
        <a href={safeUrl(addresses.formation(language, formation.formationId))}>
          <AsRecorded language={language} text={formation.postTitle} />
        </a>
      </h3>
      {formation.location === null ? null : (
        <p class="small">
          <Value language={language} value={formation.location} field="location" />
        </p>
      )}
      <p class="dates">
        {ended ? <strong class="mark revoked">{words.formationStatus[formation.status]}</strong> : null}
        <span>{words.formationLine(a!, b!, c!, d!)}</span>
      </p>
      <SeatsWarning language={language} formation={formation} />
    </li>
  );
}
