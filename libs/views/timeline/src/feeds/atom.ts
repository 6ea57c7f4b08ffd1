import { addresses } from '../pages/addresses.js';
import type { TimelineItem } from '../reading/timeline-item.js';
import { headlineIn } from '../words/headline.js';
import type { Language } from '../words/language.js';
import { wordsIn } from '../words/words.js';
import { plainText } from './plain-text.js';

const MARKS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};
/** What XML 1.0 cannot hold, even escaped. */
const ILLEGAL = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** A text as XML content or attribute value. */
export const xmlText = (text: string): string =>
  text.replaceAll(ILLEGAL, '\uFFFD').replaceAll(/[&<>"']/g, (mark) => MARKS[mark]!);

/** What a feed document says of itself. */
export interface FeedHead {
  readonly language: Language;
  /** Absolute beginning of addresses. */
  readonly base: string;
  /** Path and query of this document. */
  readonly self: string;
  /** Path and query of the next, older page; null on the last. */
  readonly next: string | null;
  /** RFC 3339. */
  readonly updated: string;
}

/** Items as Atom (RFC 4287), older pages by `rel="next"` (RFC 5005). */
export function atomOf(head: FeedHead, items: readonly TimelineItem[]): string {
  const { language, base, self, next, updated } = head;
  const words = wordsIn(language);
  const link = (rel: string, path: string, type?: string) =>
    `<link rel="${rel}"${type ? ` type="${type}"` : ''} href="${xmlText(base + path)}"/>`;
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
    `<id>${xmlText(`${base}/feed.atom`)}</id>`,
    `<title>${xmlText(`${words.name}: ${words.tagline}`)}</title>`,
    `<updated>${xmlText(updated)}</updated>`,
    link('self', self, 'application/atom+xml'),
    link('alternate', addresses.timeline(language), 'text/html'),
    ...(next === null ? [] : [link('next', next, 'application/atom+xml')]),
    ...items.map((item) => entryOf(head, item, link)),
    '</feed>',
  ];
  return `${lines.join('\n')}\n`;
}

const entryOf = (
  { language, base }: FeedHead,
  item: TimelineItem,
  link: (rel: string, path: string, type?: string) => string,
): string =>
  [
    '<entry>',
    `<id>${xmlText(base + addresses.item('id', item))}</id>`,
    `<title type="text">${xmlText(headlineIn(language, item))}</title>`,
    `<published>${xmlText(item.place.releasedAt)}</published>`,
    `<updated>${xmlText(lastChange(item))}</updated>`,
    `<author><name>${xmlText(item.agency.name)}</name></author>`,
    `<category term="${xmlText(item.type)}" label="${xmlText(item.kind[language])}"/>`,
    link('alternate', addresses.item(language, item), 'text/html'),
    `<content type="text">${xmlText(plainText(language, item))}</content>`,
    '</entry>',
  ].join('\n');

/** When the item was released, or last acted upon. */
export const lastChange = (item: TimelineItem): string =>
  item.acts.at(-1)?.place.releasedAt ?? item.place.releasedAt;
