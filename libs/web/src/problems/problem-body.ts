import { ApiProperty } from '@nestjs/swagger';
import type { Catalogue } from './catalogue.js';
import type { Language } from './language.js';
import type { Refusal } from './problem-of.js';
import { titleOf } from './titles.js';

class FieldAnswer {
  @ApiProperty({
    type: String,
    description: 'RFC 6901 pointer as a URI fragment.',
    example: '#/criteria/0/name',
  })
  pointer: string;

  @ApiProperty({ type: String, example: 'field.text' })
  code: string;

  @ApiProperty({ type: String, description: 'In the language asked for; never repeats a value.' })
  message: string;
}

class LegalBasisAnswer {
  @ApiProperty({ type: String, description: 'Law behind the rule.', example: 'PerBKN 3/2025' })
  rule: string;

  @ApiProperty({
    type: String,
    description: 'Ruleset version it was judged by.',
    example: 'promotion.tmt-calendar@2025-10-01',
  })
  version: string;
}

/** A refusal (RFC 9457). */
export class ProblemAnswer {
  @ApiProperty({
    type: String,
    description: 'Address of a page about the code.',
    example: '/problems/idempotency.key-missing',
  })
  type: string;

  @ApiProperty({ type: String })
  title: string;

  @ApiProperty({ type: 'integer' })
  status: number;

  @ApiProperty({ type: String })
  detail: string;

  @ApiProperty({
    type: String,
    description: 'Id of this request, as in X-Request-Id and the logs.',
    example: 'urn:uuid:0193f2c4-8a54-7e0c-9f53-a9de3c2b5e0f',
  })
  instance: string;

  @ApiProperty({ type: String, description: 'Stable; never translated.', example: 'idempotency.key-missing' })
  code: string;

  @ApiProperty({ type: String, required: false })
  rule?: string;

  @ApiProperty({ type: [LegalBasisAnswer], required: false })
  legalBasis?: LegalBasisAnswer[];

  @ApiProperty({ type: [FieldAnswer], required: false })
  errors?: FieldAnswer[];

  @ApiProperty({
    type: String,
    nullable: true,
    required: false,
    description: 'With 412 and stream conflicts: the revision now.',
  })
  currentRevision?: string | null;
}

/** The body of a refusal in one language. */
export function problemBodyOf(
  refusal: Refusal,
  requestId: string,
  catalogue: Catalogue,
  language: Language,
): ProblemAnswer {
  const { code, status, details, rule, version } = refusal;
  const law = catalogue.legalBasis(version);
  const errors = (details.errors ?? []).map(({ pointer, code: field, sentence, values }) => ({
    pointer,
    code: field,
    message: catalogue.say(sentence ?? field, values ?? {}, language),
  }));
  return {
    type: `/problems/${encodeURIComponent(code)}`,
    title: titleOf(status)[language],
    status,
    detail: catalogue.detail(details.sentence ?? code, details.values ?? {}, version, language),
    instance: `urn:uuid:${requestId}`,
    code,
    ...(rule === undefined ? {} : { rule }),
    ...(law === undefined || version === undefined ? {} : { legalBasis: [{ rule: law, version }] }),
    ...(errors.length === 0 ? {} : { errors }),
    ...details.members,
  };
}
