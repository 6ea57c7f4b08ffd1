import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Allow, Problem } from '#app/web';
import { styleSheet, styleSheetName } from './style-sheet.js';

/** Serves the style sheet, for ever under this name. */
@ApiExcludeController()
@Allow('public')
@Controller('assets')
export class StyleSheetController {
  @Get(':name')
  get(@Param('name') name: string, @Res() reply: FastifyReply): FastifyReply {
    if (name !== styleSheetName) throw new Problem('not-found', 404);
    return reply
      .header('Cache-Control', 'public, max-age=31536000, immutable')
      .type('text/css; charset=utf-8')
      .send(styleSheet);
  }
}
