import { addresses, AsRecorded, labelOf, momentIn, safeUrl, Value, type Language } from '#views/timeline';
import { holding, isLife, type TrailFact } from '../projection/trail.js';
import type { Scores } from '../projection/application-standing.js';
import { roundWordsIn } from '../words/round-words.js';
import { Codes } from './codes.js';
import { scoresSaid } from './scores.js';

/** Told by the entry itself, or by what stands around it. */
const ELSEWHERE: ReadonlySet<string> = new Set([
  'decisionId',
  'refDecisionId',
  'submittedOn',
  'recordedAsTaken',
]);

/** Where a fact says on which day it happened; when it was recorded is another matter. */
const OWN_DAYS = ['submittedOn', 'decidedOn', 'filedAt', 'satOn', 'correctedOn', 'date'];

interface FactsProps {
  readonly language: Language;
  /** Oldest first. */
  readonly trail: readonly TrailFact[];
}

/** Facts in their order, each with what it says and what became of it. */
export function Facts({ language, trail }: FactsProps) {
  const held = new Set(holding(trail).map(({ leafId }) => leafId));
  return (
    <ol class="timeline">
      {trail.map((fact) => (
        <Fact
          language={language}
          fact={fact}
          ended={!isLife(fact) && !held.has(fact.leafId)}
          acts={trail.filter((own) => isLife(own) && actsOn(own, fact))}
        />
      ))}
    </ol>
  );
}

const actsOn = (act: TrailFact, fact: TrailFact): boolean =>
  fact.values['decisionId'] !== undefined && act.values['refDecisionId'] === fact.values['decisionId'];

interface FactProps {
  readonly language: Language;
  readonly fact: TrailFact;
  readonly ended: boolean;
  /** What happened to the decision later. */
  readonly acts: readonly TrailFact[];
}

function Fact({ language, fact, ended, acts }: FactProps) {
  const words = roundWordsIn(language);
  const { values } = fact;
  const decisionId = values['decisionId'];
  const death = acts.find(({ type }) => type === 'DecisionRevoked')
    ? 'revoked'
    : acts.some(({ type }) => type === 'DecisionAnnulledByAuthority')
      ? 'annulled'
      : null;
  const told = Object.entries(values).filter(([name]) => !ELSEWHERE.has(name));
  const day = OWN_DAYS.map((name) => values[name]).find(Boolean);
  return (
    <li class={`entry ${ended ? 'ended' : ''}`} id={fact.leafId}>
      <article>
        <p class="overline">
          <span>
            {typeof day === 'string' ? <Value language={language} value={day} /> : null}
            {'submittedOn' in values ? null : (
              <>
                {typeof day === 'string' ? <> · {words.recorded} </> : null}
                <time dateTime={fact.recordedAt}>{momentIn(language, fact.recordedAt)}</time>
              </>
            )}
          </span>
          {death === null ? null : <strong class={`mark ${death}`}>{words.ended[death]}</strong>}
          {death === null && acts.some(({ type }) => type === 'DecisionCorrected') ? (
            <strong class="mark corrected">{words.corrected}</strong>
          ) : null}
        </p>
        <h3>
          {typeof decisionId === 'string' ? (
            <a href={safeUrl(addresses.decision(language, decisionId))}>
              <Headline language={language} fact={fact} />
            </a>
          ) : (
            <Headline language={language} fact={fact} />
          )}
        </h3>
        <Gist language={language} fact={fact} />
        {told.length === 0 ? null : (
          <details>
            <summary>{words.details}</summary>
            <dl class="fields">
              {told.map(([name, value]) => (
                <div>
                  <dt>{labelOf(name)[language]}</dt>
                  <dd>
                    <Value language={language} value={value} field={name} />
                  </dd>
                </div>
              ))}
            </dl>
          </details>
        )}
      </article>
    </li>
  );
}

/** What a reader wants to know of a fact first: the reasons, the scores, the day that is due. */
function Gist({ language, fact: { values } }: Pick<FactProps, 'language' | 'fact'>) {
  const words = roundWordsIn(language);
  const codes = (values['failedRequirements'] ?? values['contested'] ?? []) as readonly string[];
  const scores = (values['scores'] ?? values['to']) as Scores | undefined;
  const former = (values['to'] === undefined ? undefined : values['from']) as Scores | undefined;
  const reason = values['reasonSummary'] ?? values['reason'];
  const { dueOn, reasonCode } = values;
  return (
    <>
      {codes.length === 0 ? null : (
        <p>
          <Codes language={language} codes={codes} />
        </p>
      )}
      {scores === undefined ? null : (
        <p>
          {former === undefined ? null : <del>{scoresSaid(language, former)}</del>}{' '}
          {scoresSaid(language, scores)}
        </p>
      )}
      {typeof dueOn === 'string' ? (
        <p>
          {words.due} <Value language={language} value={dueOn} />
        </p>
      ) : null}
      {typeof reasonCode === 'string' ? (
        <p>
          <Codes language={language} codes={[reasonCode]} />
        </p>
      ) : null}
      {typeof reason === 'string' ? (
        <p class="reason">
          <AsRecorded language={language} text={reason} />
        </p>
      ) : null}
    </>
  );
}

/** What a fact says in a line. */
function Headline({ language, fact: { type, values } }: Pick<FactProps, 'language' | 'fact'>) {
  const words = roundWordsIn(language);
  const of = (name: string, among: Readonly<Record<string, string>>): string =>
    typeof values[name] === 'string' ? (among[values[name]] ?? values[name]) : '';
  const more: Readonly<Record<string, () => string>> = {
    AdministrativeResultDecided: () => of('result', {}),
    ObjectionFiled: () => of('stage', words.stages),
    ObjectionDecided: () => of('outcome', words.outcomes),
    ScoresRecorded: () => of('selection', words.selections),
    ScoresCorrected: () => of('selection', words.selections),
    RankingPublished: () => of('ranking', { skd: words.views.skd, final: words.views.final }),
  };
  const said = more[type]?.() ?? '';
  return (
    <bdi>
      {words.facts[type] ?? type}
      {said === '' ? null : `: ${said}`}
    </bdi>
  );
}
