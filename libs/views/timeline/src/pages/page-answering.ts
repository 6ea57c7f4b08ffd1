import type { FastifyReply, FastifyRequest } from 'fastify';
import { isBehindError } from '#app/read-model';
import { isProblem } from '#app/web';
import { sendPublic } from '../feeds/feed-answering.js';
import type { Known } from '../reading/timeline-reader.js';
import { baseOf, type TimelineSettings } from '../settings.js';
import type { Language } from '../words/language.js';
import { wordsIn } from '../words/words.js';
import { pageOf, type LayoutProps } from './layout.js';
import { BadFiltersContent, MessageContent } from './message-page.js';
import type { PageQuery } from './page-query.js';

const HTML = 'text/html; charset=utf-8';

/** One request for a page, with what every page needs. */
export class PageAnswering {
  constructor(
    private readonly settings: TimelineSettings,
    readonly language: Language,
    private readonly request: FastifyRequest,
    private readonly reply: FastifyReply,
    /** Path of this page in both languages. */
    private readonly paths: Record<Language, string>,
  ) {}

  get base(): string {
    return baseOf(this.settings, this.request);
  }

  /** Sends a page with validators, or 304. */
  send(
    known: Pick<Known<unknown>, 'ledger' | 'newest'>,
    page: Pick<LayoutProps, 'title' | 'children' | 'feedQuery'>,
    status = 200,
  ): FastifyReply {
    const body = () => pageOf({ ...this.frame(), ledger: known.ledger, ...page });
    const headers = { 'Content-Language': this.language };
    return sendPublic(this.request, this.reply, known, { contentType: HTML, body, headers, status });
  }

  /** Sends the page that says there is no such decision or agency. */
  missing(known: Pick<Known<unknown>, 'ledger' | 'newest'>): FastifyReply {
    const words = wordsIn(this.language);
    const children = MessageContent({
      language: this.language,
      title: words.notFound,
      text: words.notFoundText,
    });
    return this.send(known, { title: words.notFound, children }, 404);
  }

  /** Sends the page that names the filters that cannot be read. */
  badFilters({ typed, bad }: Pick<PageQuery, 'typed' | 'bad'>): FastifyReply {
    const children = BadFiltersContent({ language: this.language, typed, bad });
    return this.plain(400, { title: wordsIn(this.language).badFilters, children });
  }

  /** Answers in a page what can be told to a reader; anything else is the problem filter's. */
  async failed(error: unknown, typed: PageQuery['typed'] = {}): Promise<FastifyReply> {
    const words = wordsIn(this.language);
    if (isProblem(error) && error.code === 'cursor.invalid')
      return this.badFilters({ typed, bad: ['cursor'] });
    if (!isBehindError(error)) throw error;
    this.reply.header('Retry-After', '2');
    return this.plain(503, {
      title: words.behind,
      children: MessageContent({ language: this.language, title: words.behind, text: words.behindText }),
    });
  }

  private plain(status: number, page: Pick<LayoutProps, 'title' | 'children'>): FastifyReply {
    return this.reply
      .status(status)
      .header('Cache-Control', 'no-store')
      .type(HTML)
      .send(pageOf({ ...this.frame(), ledger: null, ...page }));
  }

  private frame(): Pick<LayoutProps, 'language' | 'here' | 'base' | 'notice'> {
    const query = this.request.url.split('?', 2)[1];
    const suffix = query === undefined ? '' : `?${query}`;
    return {
      language: this.language,
      here: { id: this.paths.id + suffix, en: this.paths.en + suffix },
      base: this.base,
      notice: this.settings.notice,
    };
  }
}
