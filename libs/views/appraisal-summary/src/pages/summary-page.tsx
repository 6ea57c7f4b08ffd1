import { addresses, AsRecorded, dayIn, numberIn, safeUrl, type Language } from '#views/timeline';
import type { SummaryVersion } from '../projection/versions.js';
import type { SummaryView } from '../reading/summary-reader.js';
import { summaryWordsIn } from '../words/summary-words.js';
import { cellIn, Distribution } from './distribution.js';

interface SummaryContentProps {
  readonly language: Language;
  readonly view: SummaryView;
}

/** A unit's year: its predicate, its distribution, its objections, and every publication of it. */
export function SummaryContent({ language, view }: SummaryContentProps) {
  const words = summaryWordsIn(language);
  const { agencyId, agencyName, unitName, year, current } = view;
  return (
    <>
      <nav class="trail" aria-label={words.agency}>
        <a href={safeUrl(addresses.agency(language, agencyId))}>
          <AsRecorded language={language} text={agencyName} />
        </a>
      </nav>
      <p class="overline">
        <span class="kind">{words.kind}</span>
      </p>
      <h1>
        <bdi>{words.title(unitName, year)}</bdi>
      </h1>
      {current === null ? (
        <p class="notice">{words.fallen}</p>
      ) : (
        <Current language={language} view={view} current={current} />
      )}
      <Versions language={language} view={view} />
    </>
  );
}

function Current({ language, view, current }: SummaryContentProps & { readonly current: SummaryVersion }) {
  const words = summaryWordsIn(language);
  const { table, total, coveragePercent, objectionsFiled, objectionsChanged } = current;
  return (
    <>
      <dl class="four">
        <div>
          <dt>{words.unitPredicate}</dt>
          <dd>{words.predicates[current.orgPredicate] ?? current.orgPredicate}</dd>
        </div>
        {table === null ? null : (
          <div>
            <dt>{words.rated}</dt>
            <dd>{total === null ? words.hidden : numberIn(language, total)}</dd>
          </div>
        )}
        {coveragePercent === null ? null : (
          <div>
            <dt>{words.coverage}</dt>
            <dd>{numberIn(language, coveragePercent)} %</dd>
          </div>
        )}
      </dl>
      {table === null ? (
        <p class="notice">{words.noTable}</p>
      ) : (
        <Distribution language={language} view={view} table={table} total={total} />
      )}
      {objectionsFiled === null ? null : (
        <section aria-labelledby="objections">
          <h2 id="objections">{words.objections}</h2>
          <dl class="four">
            <div>
              <dt>{words.filed}</dt>
              <dd>{cellIn(language, objectionsFiled)}</dd>
            </div>
            <div>
              <dt>{words.changed}</dt>
              <dd>{cellIn(language, objectionsChanged)}</dd>
            </div>
          </dl>
        </section>
      )}
    </>
  );
}

function Versions({ language, view: { versions, current } }: SummaryContentProps) {
  const words = summaryWordsIn(language);
  return (
    <section aria-labelledby="versions">
      <h2 id="versions">{words.versions}</h2>
      <p class="hint">{words.versionsHint}</p>
      <ol>
        {versions.map((version) => (
          <li>
            <a href={safeUrl(addresses.decision(language, version.decisionId))}>
              {dayIn(language, version.decidedOn)}
              {version.skNumber === null ? null : (
                <>
                  , <AsRecorded language={language} text={version.skNumber} />
                </>
              )}
            </a>{' '}
            ({version.ended ? words.ended : version === current ? words.inForce : words.replaced})
          </li>
        ))}
      </ol>
    </section>
  );
}
