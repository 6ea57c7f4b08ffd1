import { addresses, AsRecorded, codeWordOf, dayIn, numberIn, safeUrl, type Language } from '#views/timeline';
import type { PostShown } from '../naming/named-units.js';
import type { Placed, PostStretch } from '../reading/posts.js';
import { unitWordsIn } from '../words/unit-words.js';

interface PostCardProps {
  readonly language: Language;
  readonly post: PostShown;
}

/** A post: whether it is held, by whom where that may be published, since when and by which decision, and its history folded away. */
export function PostCard({ language, post }: PostCardProps) {
  const words = unitWordsIn(language);
  const { title, level, echelon, headsUnit, status, since, holder, acting } = post;
  return (
    <li id={`post-${post.postId}`} class={`post ${status}`}>
      <p class="overline">
        <span class="kind">
          {codeWordOf('level', level)?.[language] ?? level}
          {echelon === null ? '' : ` (${echelon})`}
        </span>
        {headsUnit ? <span>{words.heads}</span> : null}
      </p>
      <h3>
        <AsRecorded language={language} text={title} />
      </h3>
      <p>
        <strong>
          {words.status[status]} <time dateTime={since}>{dayIn(language, since)}</time>
        </strong>
        {holder ? <By language={language} placed={holder} /> : null}
      </p>
      {holder ? <Holder language={language} post={post} /> : null}
      {acting ? (
        <p>
          {acting.kind} {words.actingSince}{' '}
          <time dateTime={acting.since}>{dayIn(language, acting.since)}</time>
          <By language={language} placed={acting} />
        </p>
      ) : null}
      <History language={language} post={post} />
    </li>
  );
}

/** The name of the holder with the basis that lets it be published, else `N/D`. */
function Holder({ language, post: { named } }: PostCardProps) {
  const words = unitWordsIn(language);
  return (
    <p class="holder">
      {words.holder}: <strong>{named ? <AsRecorded language={language} text={named.name} /> : 'N/D'}</strong>
      {named ? (
        <>
          {' ('}
          <a href={safeUrl(addresses.decision(language, named.basisDecisionId))}>{words.nameBasis}</a>)
        </>
      ) : null}
    </p>
  );
}

/** The decision under which somebody is in the post. */
function By({
  language,
  placed: { kind, decisionId },
}: {
  readonly language: Language;
  readonly placed: Placed;
}) {
  const word = codeWordOf('assignmentKind', kind)?.[language].toLowerCase();
  return (
    <>
      {' ('}
      <a href={safeUrl(addresses.decision(language, decisionId))}>
        {unitWordsIn(language).decision(word ?? '')}
      </a>
      )
    </>
  );
}

function History({ language, post: { title, history, fallen, daysVacant, daysActing } }: PostCardProps) {
  const words = unitWordsIn(language);
  if (history.length + fallen.length < 2) return null;
  return (
    <details>
      <summary>
        {words.history}
        <span class="unseen"> {title}</span>
      </summary>
      <ol class="stretches">
        {history.toReversed().map((stretch) => (
          <StretchLine language={language} stretch={stretch} />
        ))}
      </ol>
      <p class="small">{words.totals(numberIn(language, daysVacant), numberIn(language, daysActing))}</p>
      {fallen.length === 0 ? null : (
        <>
          <p class="small">{words.fallen}:</p>
          <ul class="stretches">
            {fallen.map(({ type, effectiveFrom, decisionId }) => (
              <li>
                <a href={safeUrl(addresses.decision(language, decisionId))}>
                  <del>
                    {words.fallenKinds[type] ?? type}, TMT {dayIn(language, effectiveFrom)}
                  </del>
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </details>
  );
}

function StretchLine({ language, stretch }: { readonly language: Language; readonly stretch: PostStretch }) {
  const words = unitWordsIn(language);
  const { from, until, days, holder, acting } = stretch;
  return (
    <li>
      <span class="span">
        {dayIn(language, from)} – {dayIn(language, until)}
      </span>{' '}
      <span class="aside">({words.days(numberIn(language, days))})</span>
      {': '}
      {holder ? words.held : words.vacant}
      {holder ? <By language={language} placed={holder} /> : null}
      {acting ? (
        <>
          , {words.acting} {acting.kind}
          <By language={language} placed={acting} />
        </>
      ) : null}
    </li>
  );
}
