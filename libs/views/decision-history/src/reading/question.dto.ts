import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString } from 'class-validator';
import { IsCivilDate, Paging, Problem, MaxLength } from '#app/web';
import { momentOf, NOW, type Moment } from '../replay/moment.js';

/** What `knownAt` of a query means. */
export const KNOWN_AT =
  'What was known when: an RFC 3339 instant; a date (its last instant in Asia/Jakarta); `rev:<n>`; `pos:<position>`. Default: now.';

/** Query of a stream's events. */
export class EventsQuery extends Paging {
  @ApiPropertyOptional({ type: String, description: KNOWN_AT, example: '2024-03-26' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  knownAt?: string;
}

/** Query of a decision: both clocks. */
export class DecisionQuery {
  @ApiPropertyOptional({ type: String, description: KNOWN_AT, example: '2024-04-02' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  knownAt?: string;

  @ApiPropertyOptional({
    type: String,
    description: 'In the law of which day, `YYYY-MM-DD`. Default: whatever the living decisions say.',
    example: '2024-03-25',
  })
  @IsOptional()
  @IsCivilDate()
  validAt?: string;
}

/** @throws Problem 400 pointing at `knownAt` */
export function knownAtOf(text: string | undefined): Moment {
  if (text === undefined) return NOW;
  const moment = momentOf(text);
  if (!moment)
    throw new Problem('request.invalid', 400, {
      errors: [{ pointer: '#/knownAt', code: 'known-at.invalid' }],
    });
  return moment;
}
