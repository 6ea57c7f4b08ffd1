import { addresses } from '../pages/addresses.js';
import type { TimelineItem } from '../reading/timeline-item.js';
import { headlineIn } from '../words/headline.js';
import { wordsIn } from '../words/words.js';
import { lastChange, type FeedHead } from './atom.js';
import { plainText } from './plain-text.js';
import { publicItem } from './public-item.js';

/** Items as JSON Feed 1.1; `_jejak` holds the whole public form. */
export const jsonFeedOf = ({ language, base, self, next }: FeedHead, items: readonly TimelineItem[]) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: `${wordsIn(language).name}: ${wordsIn(language).tagline}`,
  home_page_url: base + addresses.timeline(language),
  feed_url: base + self,
  ...(next === null ? {} : { next_url: base + next }),
  language,
  items: items.map((item) => ({
    id: base + addresses.item('id', item),
    url: base + addresses.item(language, item),
    title: headlineIn(language, item),
    content_text: plainText(language, item),
    date_published: item.place.releasedAt,
    date_modified: lastChange(item),
    authors: [{ name: item.agency.name, url: base + addresses.agency(language, item.agency.id) }],
    tags: [item.kind[language]],
    _jejak: publicItem(item),
  })),
});
