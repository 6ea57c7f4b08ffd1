import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Sentence } from '#app/platform';
import type { Ledger } from '#app/read-model';
import { momentIn, numberIn, type Language } from '../words/language.js';
import { wordsIn } from '../words/words.js';
import { addresses, safeUrl } from './addresses.js';
import { styleSheetPath } from './style-sheet.js';

export interface LayoutProps {
  readonly language: Language;
  readonly title: string;
  /** Address of this page in both languages, query included. */
  readonly here: Sentence;
  /** Where others reach the service, without a trailing slash; empty when unknown. */
  readonly base: string;
  /** Filters of the feeds that belong to the page, as a query with its question mark, or empty. */
  readonly feedQuery?: string;
  readonly ledger: Ledger | null;
  /** Says that this is a local or simulated ledger; null on a real one. */
  readonly notice: Sentence | null;
  readonly children: ComponentChildren;
}

/** A whole page, as text. It needs no script. */
export const pageOf = (props: LayoutProps): string =>
  `<!doctype html>${renderToString(<Layout {...props} />)}`;

function Layout({ language, title, here, base, feedQuery = '', ledger, notice, children }: LayoutProps) {
  const words = wordsIn(language);
  const feeds = feedAddresses(language, feedQuery);
  const other = language === 'id' ? 'en' : 'id';
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <title>{title === words.name ? `${words.name}: ${words.tagline}` : `${title} – ${words.name}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="stylesheet" href={safeUrl(styleSheetPath)} />
        <link rel="alternate" hreflang="id" href={`${base}${safeUrl(here.id)}`} />
        <link rel="alternate" hreflang="en" href={`${base}${safeUrl(here.en)}`} />
        <link
          rel="alternate"
          type="application/atom+xml"
          title={`${words.name} (Atom)`}
          href={safeUrl(feeds.atom)}
        />
        <link
          rel="alternate"
          type="application/feed+json"
          title={`${words.name} (JSON Feed)`}
          href={safeUrl(feeds.jsonFeed)}
        />
      </head>
      <body>
        <header>
          <a class="skip" href="#main">
            {words.skip}
          </a>
          <div class="wide">
            <a class="name" href={safeUrl(addresses.home(language))}>
              {words.name}
              <span class="tagline">{words.tagline}</span>
            </a>
            <a class="language" lang={other} hreflang={other} href={safeUrl(here[other])}>
              {words.otherLanguage}
            </a>
          </div>
          <nav class="wide sections" aria-label={words.sections}>
            <a href={safeUrl(addresses.timeline(language))}>{words.timeline}</a>
            <a href={safeUrl(addresses.rounds(language))}>{words.recruitment}</a>
          </nav>
          {notice ? (
            <div class="banner">
              <p class="wide">{notice[language]}</p>
            </div>
          ) : null}
        </header>
        <main id="main" class="wide" tabindex={-1}>
          {children}
        </main>
        <footer>
          <div class="wide">
            <Freshness language={language} ledger={ledger} />
            <FeedLinks language={language} feeds={feeds} />
            <p class="small">{words.footer}</p>
          </div>
        </footer>
      </body>
    </html>
  );
}

/** The same content for feed readers and programs. */
function FeedLinks({
  language,
  feeds,
}: {
  readonly language: Language;
  readonly feeds: ReturnType<typeof feedAddresses>;
}) {
  const words = wordsIn(language);
  return (
    <nav aria-label={words.data}>
      <p>{words.dataHint}</p>
      <ul class="inline">
        <li>
          <a href={safeUrl(feeds.json)}>JSON</a>
        </li>
        <li>
          <a href={safeUrl(feeds.csv)}>CSV</a>
        </li>
        <li>
          <a href={safeUrl(feeds.atom)}>Atom</a>
        </li>
        <li>
          <a href={safeUrl(feeds.jsonFeed)}>JSON Feed</a>
        </li>
        <li>
          <a href="/v1/feed/events">{words.live}</a>
        </li>
      </ul>
    </nav>
  );
}

/** Position and time up to which the page knows the ledger. */
function Freshness({ language, ledger }: { readonly language: Language; readonly ledger: Ledger | null }) {
  const words = wordsIn(language);
  if (ledger === null) return null;
  const trouble =
    ledger.status === 'halted' ? words.halted : ledger.status === 'rebuilding' ? words.rebuilding : null;
  return (
    <p class="freshness">
      {ledger.position === null || ledger.recordedAt === null ? (
        words.upToEmpty
      ) : (
        <>
          {words.upTo} <strong>{positionIn(language, ledger.position)}</strong>,{' '}
          <time dateTime={ledger.recordedAt}>{momentIn(language, ledger.recordedAt)}</time>.
        </>
      )}
      {trouble ? <strong class="trouble"> {trouble}</strong> : null}
    </p>
  );
}

/** A position as people read it: without the zeros that only keep its order. */
export const positionIn = (language: Language, position: string): string =>
  /^\d{1,30}$/.test(position) && BigInt(position) <= Number.MAX_SAFE_INTEGER
    ? numberIn(language, Number(position))
    : position;

/** Addresses of the feeds with the same filters. */
const feedAddresses = (language: Language, query: string) => {
  const spoken = language === 'id' ? query : `${query}${query === '' ? '?' : '&'}lang=en`;
  return {
    json: `/v1/feed${query}`,
    csv: `/v1/feed.csv${query}`,
    atom: `/feed.atom${spoken}`,
    jsonFeed: `/feed.json${spoken}`,
  };
};
