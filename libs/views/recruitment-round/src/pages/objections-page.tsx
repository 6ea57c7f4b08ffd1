import { addresses, AsRecorded, numberIn, safeUrl, Value, type Language } from '#views/timeline';
import { OBJECTION_STATES, type ObjectionState, type ObjectionView } from '../reading/objections.js';
import type { Register } from '../reading/round-reader.js';
import { roundWordsIn } from '../words/round-words.js';
import { Clock } from './clock.js';
import { Codes } from './codes.js';
import { Parts, Trail } from './parts.js';

interface ObjectionsContentProps {
  readonly language: Language;
  readonly register: Register;
  /** The state asked for; undefined: all. */
  readonly state: ObjectionState | undefined;
  readonly begun: boolean;
  pathAt(cursor: string | null): string;
}

/** The register of objections with their clocks; what is past its day is red. */
export function ObjectionsContent({ language, register, state, begun, pathAt }: ObjectionsContentProps) {
  const words = roundWordsIn(language);
  const { head, page, counts, today, posts } = register;
  const base = addresses.objections(language, head.round.roundId);
  return (
    <>
      <Trail language={language} head={head} />
      <h1>{words.objections}</h1>
      <p class="lead">{words.objectionsLead}</p>
      <nav class="choices" aria-label={words.objections}>
        <a href={safeUrl(base)} {...(state === undefined ? { 'aria-current': 'page' as const } : {})}>
          {words.all} {numberIn(language, counts.filed)}
        </a>
        {OBJECTION_STATES.map((own) => (
          <a
            href={safeUrl(`${base}?state=${own}`)}
            class={own === 'overdue' && counts.overdue > 0 ? 'trouble' : ''}
            {...(state === own ? { 'aria-current': 'page' as const } : {})}
          >
            {words.objectionStates[own]} {numberIn(language, counts[own])}
          </a>
        ))}
      </nav>
      <p class="hint">
        {words.asOf} <Value language={language} value={today} />.
      </p>
      {page.items.length === 0 ? (
        <p class="nothing">{counts.filed === 0 ? words.noObjections : words.noneOfState}</p>
      ) : null}
      <ol class="cards">
        {page.items.map((view) => (
          <Objection
            language={language}
            view={view}
            roundId={head.round.roundId}
            post={posts.get(view.row.formationId) ?? view.row.formationId}
          />
        ))}
      </ol>
      <Parts language={language} next={page.next} begun={begun} pathAt={pathAt} />
    </>
  );
}

interface ObjectionProps {
  readonly language: Language;
  readonly view: ObjectionView;
  readonly roundId: string;
  readonly post: string;
}

function Objection({ language, view, roundId, post }: ObjectionProps) {
  const words = roundWordsIn(language);
  const { row, state, overdue, windowEndsOn } = view;
  const outcome = row.outcome === null ? '' : ` (${words.outcomes[row.outcome] ?? row.outcome})`;
  return (
    <li class={overdue ? 'overdue' : ''} id={`sanggah-${row.objectionNo}`}>
      <p class="overline">
        <span class="kind">{words.stages[row.stage] ?? row.stage}</span>
        <span>{words.objectionStates[state]}</span>
        {overdue ? <strong class="mark annulled">{words.overdue}</strong> : null}
      </p>
      <h2>
        <a href={safeUrl(addresses.applicant(language, roundId, row.applicationNo))}>
          {words.applicant} {row.applicationNo}
        </a>
      </h2>
      <p class="by">
        <a href={safeUrl(addresses.formation(language, row.formationId))}>
          <AsRecorded language={language} text={post} />
        </a>
      </p>
      <dl class="four">
        <Clock language={language} name={words.filed} value={row.filedAt} />
        <Clock language={language} name={words.windowEnds} value={windowEndsOn} />
        <Clock language={language} name={words.due} value={row.dueOn} bad={overdue} />
        <Clock language={language} name={`${words.answered}${outcome}`} value={row.answeredOn} />
        <Clock language={language} name={words.announced} value={row.announcedOn} bad={overdue} />
      </dl>
      {row.contested.length === 0 ? null : (
        <p class="small">
          {words.contested}: <Codes language={language} codes={row.contested} />
        </p>
      )}
    </li>
  );
}
