import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Rulebook, versionOf, type Ruleset } from '#app/kernel';
import { Allow, decodeCursor, encodeCursor, linkHeader, MinPosition } from '#app/web';
import { KnownRules } from '../known/known-rules.js';
import { reach } from './reach.js';
import { RulesetsQuery } from './rulesets-query.dto.js';
import { surenessAnswer, SurenessAnswer } from './sureness-answer.js';

class RulesetAnswer extends SurenessAnswer {
  @ApiProperty({
    type: String,
    description: 'Name that decisions cite.',
    example: 'recruitment.skd.threshold@2024-01-01',
  })
  version: string;

  @ApiProperty({ type: String, example: 'recruitment.skd.threshold' })
  rule: string;

  @ApiProperty({ type: String, description: 'First day of this period of its validity.' })
  validFrom: string;

  @ApiProperty({ type: String, nullable: true, description: 'Last day; null: in force.' })
  validTo: string | null;

  @ApiProperty({ type: 'object', additionalProperties: true, example: { days: 3 } })
  values: unknown;
}

class RulesetsAnswer {
  @ApiProperty({ type: [RulesetAnswer] })
  items: RulesetAnswer[];
}

@ApiTags('ruleset')
@Controller('v1/ruleset/rulesets')
export class RulesetsController {
  constructor(
    private readonly rulebook: Rulebook,
    private readonly rules: KnownRules,
  ) {}

  @Get()
  @Allow('public')
  @ApiOperation({ summary: 'Every dated rule that decisions are judged by, by rule and day (aturan)' })
  @ApiOkResponse({ type: RulesetsAnswer })
  async listRulesets(
    @Query() query: RulesetsQuery,
    @MinPosition() minPosition: string | null,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RulesetsAnswer> {
    await reach(this.rules, minPosition);
    const after = query.cursor === undefined ? '' : decodeCursor(query.cursor, 1)[0]!;
    const rest = this.rulebook
      .now()
      .all()
      .filter(({ rule }) => query.rule === undefined || rule === query.rule)
      .filter((version) => query.on === undefined || isInForce(version, query.on))
      .map((version) => ({ place: `${version.rule}@${version.validFrom}`, version }))
      .filter(({ place }) => place > after)
      .toSorted((a, b) => (a.place < b.place ? -1 : 1));
    const shown = rest.slice(0, query.limit);
    const next = rest.length > query.limit ? encodeCursor([shown.at(-1)!.place]) : null;
    void reply.header('Link', linkHeader(request.url, { next }));
    return { items: shown.map(({ version }) => answerOf(version)) };
  }
}

const isInForce = ({ validFrom, validTo }: Ruleset, day: string): boolean =>
  validFrom <= day && day <= (validTo ?? '9999');

const answerOf = (version: Ruleset): RulesetAnswer => ({
  version: versionOf(version),
  rule: version.rule,
  validFrom: version.validFrom,
  validTo: version.validTo,
  values: version.values,
  ...surenessAnswer(version),
});
