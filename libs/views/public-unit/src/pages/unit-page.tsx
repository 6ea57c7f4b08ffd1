import type { ComponentChildren } from 'preact';
import {
  addresses,
  AsRecorded,
  codeWordOf,
  dayIn,
  Days,
  numberIn,
  Pages,
  safeUrl,
  type Language,
  type TimelinePage,
} from '#views/timeline';
import type { UnitShown } from '../naming/named-units.js';
import { unitWordsIn } from '../words/unit-words.js';
import { DayForm } from './day-form.js';
import { PostCard } from './post-card.js';

interface UnitContentProps {
  readonly language: Language;
  readonly view: UnitShown;
  /** By what was known when, as it was asked; null: now. */
  readonly knownAt: string | null;
  readonly page: TimelinePage;
  pathAt(cursor: string | null): string;
}

interface PartProps {
  readonly language: Language;
  readonly view: UnitShown;
}

/** A unit on a day: where it stands, its posts, what is under way, and its timeline. */
export function UnitContent({ language, view, knownAt, page, pathAt }: UnitContentProps) {
  const words = unitWordsIn(language);
  const { unitId, agency, name, on, validAt } = view;
  return (
    <>
      <nav class="trail" aria-label={words.agency}>
        <a href={safeUrl(addresses.agency(language, agency.id))}>
          <AsRecorded language={language} text={agency.name} />
        </a>{' '}
        <span aria-hidden="true">/</span>{' '}
        <a href={safeUrl(addresses.units(language, agency.id))}>{words.allUnits}</a>
      </nav>
      <p class="overline">
        <span class="kind">{words.kind}</span>
        {on?.ended ? <span class="mark revoked">{words.ended}</span> : null}
      </p>
      <h1 class={on?.ended ? 'ended' : ''}>
        <AsRecorded language={language} text={name} />
      </h1>
      {on ? <Standing language={language} view={view} /> : <p class="notice">{words.notThere}</p>}
      <DayForm language={language} path={addresses.unit(language, unitId)} day={validAt} knownAt={knownAt} />
      <Posts language={language} view={view} />
      <Others language={language} view={view} />
      <section aria-labelledby="unit-timeline">
        <h2 id="unit-timeline">{words.timeline}</h2>
        {page.items.length === 0 ? (
          <p>{words.nothing}</p>
        ) : (
          <Days language={language} items={page.items} ofAgency />
        )}
        <Pages language={language} page={page} pathAt={pathAt} />
      </section>
      <p class="small open-data">{words.data}</p>
      <p class="inline">
        <a href={safeUrl(`/v1/organisation/units/${encodeURIComponent(unitId)}`)}>JSON</a>
        <a href={safeUrl(`/v1/feed.csv?${new URLSearchParams({ unit: unitId })}`)}>CSV</a>
        <a href={safeUrl(`/feed.atom?${new URLSearchParams({ unit: unitId })}`)}>Atom</a>
      </p>
    </>
  );
}

/** Since when, under what, and how it ended. */
function Standing({ language, view: { on, parent, into } }: PartProps) {
  const words = unitWordsIn(language);
  const { since, ended } = on!;
  return (
    <dl class="four">
      <Fact name={words.since}>
        <time dateTime={since}>{dayIn(language, since)}</time>
      </Fact>
      {parent === null ? null : (
        <Fact name={words.parent}>
          <a href={safeUrl(addresses.unit(language, parent.id))}>
            <AsRecorded language={language} text={parent.name} />
          </a>
        </Fact>
      )}
      {ended === null ? null : (
        <Fact name={words.ended}>
          <a href={safeUrl(addresses.decision(language, ended.decisionId))}>{dayIn(language, ended.on)}</a>
          {into === null ? null : (
            <>
              , {words.into}{' '}
              <a href={safeUrl(addresses.unit(language, into.id))}>
                <AsRecorded language={language} text={into.name} />
              </a>
            </>
          )}
        </Fact>
      )}
    </dl>
  );
}

const Fact = ({ name, children }: { name: string; children: ComponentChildren }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

function Posts({ language, view: { posts, counted, namesAway } }: PartProps) {
  const words = unitWordsIn(language);
  return (
    <section aria-labelledby="posts">
      <h2 id="posts">{words.posts}</h2>
      {posts.length + counted.length === 0 ? <p>{words.noPosts}</p> : null}
      {posts.length === 0 ? null : (
        <>
          <p class="hint">{words.namesHint}</p>
          {namesAway ? <p class="notice">{words.namesAway}</p> : null}
          <ol class="cards">
            {posts.map((post) => (
              <PostCard language={language} post={post} />
            ))}
          </ol>
        </>
      )}
      {counted.length === 0 ? null : <Counted language={language} counted={counted} />}
    </section>
  );
}

/** Posts that several hold alike, counted by title. */
function Counted({ language, counted }: { readonly language: Language } & Pick<UnitShown, 'counted'>) {
  const words = unitWordsIn(language);
  return (
    <>
      <h3>{words.counted}</h3>
      <p class="hint">{words.countedHint}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.title}</th>
            <th scope="col" class="number">
              {words.postsCount}
            </th>
            <th scope="col" class="number">
              {words.heldCount}
            </th>
          </tr>
        </thead>
        <tbody>
          {counted.map(({ title, level, posts, held }) => (
            <tr>
              <th scope="row">
                <AsRecorded language={language} text={title} />
                <span class="aside"> ({codeWordOf('level', level)?.[language] ?? level})</span>
              </th>
              <td class="number">{numberIn(language, posts)}</td>
              <td class="number">{held}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** Units under it, selections under way, summaries of its ratings. */
function Others({ language, view: { unitId, children, selections, summaries } }: PartProps) {
  const words = unitWordsIn(language);
  return (
    <>
      {children.length === 0 ? null : (
        <section aria-labelledby="children">
          <h2 id="children">{words.children}</h2>
          <ul class="tree">
            {children.map(({ id, name }) => (
              <li>
                <a href={safeUrl(addresses.unit(language, id))}>
                  <AsRecorded language={language} text={name} />
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {selections.length === 0 ? null : (
        <section aria-labelledby="selections">
          <h2 id="selections">{words.selections}</h2>
          <ul class="tree">
            {selections.map(({ decisionId, postTitle, noticeUntil }) => (
              <li>
                <a href={safeUrl(addresses.decision(language, decisionId))}>
                  <AsRecorded language={language} text={postTitle} />
                </a>
                , {words.noticeUntil} {dayIn(language, noticeUntil)}
              </li>
            ))}
          </ul>
        </section>
      )}
      {summaries.length === 0 ? null : (
        <section aria-labelledby="summaries">
          <h2 id="summaries">{words.summaries}</h2>
          <p class="inline">
            {summaries.map((year) => (
              <a href={safeUrl(addresses.appraisals(language, unitId, year))}>{year}</a>
            ))}
          </p>
        </section>
      )}
    </>
  );
}
