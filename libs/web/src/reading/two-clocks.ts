import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString } from 'class-validator';
import { momentOf, NOW, type Moment } from '#app/platform';
import { Problem } from '../problems/problem.js';
import { IsCivilDate } from './civil-date.js';
import { MaxLength } from './length.js';

export const KNOWN_AT =
  'What was known when: an RFC 3339 instant; a date (its last instant in Asia/Jakarta); `rev:<n>`; `pos:<position>`. Default: now.';

/** Query in both clocks: what was known when, and in the law of which day. */
export class TwoClocks {
  @ApiPropertyOptional({ type: String, description: KNOWN_AT, example: '2024-04-02' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  knownAt?: string;

  @ApiPropertyOptional({
    type: String,
    description:
      'In the law of which day, `YYYY-MM-DD`. Default: today in Asia/Jakarta; of one decision, whatever the living decisions say.',
    example: '2024-03-25',
  })
  @IsOptional()
  @IsCivilDate()
  validAt?: string;
}

/** @throws Problem 400 pointing at `knownAt` */
export function knownAtOf(text: string | undefined): Moment {
  if (text === undefined) return NOW;
  return momentOf(text) ?? refuse('known-at.invalid');
}

/** A moment of several streams: a revision is a place in one alone. @throws Problem 400 pointing at `knownAt` */
export function knownAtOfSeveral(text: string | undefined): Moment {
  const moment = knownAtOf(text);
  return moment.at === 'revision' ? refuse('known-at.revision') : moment;
}

function refuse(code: string): never {
  throw new Problem('request.invalid', 400, { errors: [{ pointer: '#/knownAt', code }] });
}
