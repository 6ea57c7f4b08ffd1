import { Controller, Get, Header, Inject, NotFoundException, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow } from '../auth/allow.js';
import { CATALOGUE, type Catalogue } from './catalogue.js';
import { languageOf } from './language.js';

/** What a problem's `type` leads to: the sentence of a code in both languages, and what to do next. */
@ApiExcludeController()
@Controller('problems')
@Allow('public')
export class ProblemPageController {
  constructor(@Inject(CATALOGUE) private readonly catalogue: () => Catalogue) {}

  @Get(':code')
  @Header('Vary', 'Accept, Accept-Language')
  page(
    @Param('code') code: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): unknown {
    const sentence = this.catalogue().sentence(code);
    if (!sentence) throw new NotFoundException();
    const next = this.catalogue().next(code) ?? null;
    if (!(request.headers.accept ?? '').includes('text/html')) return { code, sentence, next };
    const language = languageOf(request.headers['accept-language']);
    const paragraphs = [sentence[language], next?.[language]].filter((text) => text !== undefined);
    void reply.type('text/html; charset=utf-8');
    return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(code)}</title></head>
<body><main><h1>${escaped(code)}</h1>${paragraphs.map((text) => `<p>${escaped(text)}</p>`).join('')}</main></body></html>
`;
  }
}

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);
