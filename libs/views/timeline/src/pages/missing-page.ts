import { h } from 'preact';
import type { MissingPage } from '#app/web';
import type { TimelineSettings } from '../settings.js';
import { wordsIn } from '../words/words.js';
import { addresses } from './addresses.js';
import { pageOf } from './layout.js';
import { MessageContent } from './message-page.js';

/** What a person gets at an address that leads nowhere; English below /en. */
export const missingPageOf =
  (settings: TimelineSettings): MissingPage =>
  (url) => {
    const language = /^\/en(\/|\?|$)/.test(url) ? 'en' : 'id';
    const words = wordsIn(language);
    const children = h(MessageContent, { language, title: words.notFound, text: words.notFoundText });
    const here = { id: addresses.home('id'), en: addresses.home('en') };
    return pageOf({
      language,
      title: words.notFound,
      here,
      base: settings.publicUrl ?? '',
      ledger: null,
      notice: settings.notice,
      children,
    });
  };
