import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { isCivilDate } from '#app/kernel';
import { Paging, Problem } from '#app/web';
import { momentOf, NOW, type Moment } from '../replay/moment.js';

const KNOWN_AT =
  'What was known when: an RFC 3339 instant; a date (its last instant in Asia/Jakarta); `rev:<n>`; `pos:<position>`. Default: now.';

/** Query of a stream's events. */
export class EventsQuery extends Paging {
  @ApiPropertyOptional({ type: String, description: KNOWN_AT, example: '2024-03-26' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  knownAt?: string;

  @ApiPropertyOptional({ type: String, description: 'Ledger position the answer must have reached.' })
  @IsOptional()
  @IsString()
  minPosition?: string;
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
  @IsString()
  @MaxLength(100)
  validAt?: string;

  @ApiPropertyOptional({ type: String, description: 'Ledger position the answer must have reached.' })
  @IsOptional()
  @IsString()
  minPosition?: string;
}

/** @throws Problem 400 pointing at `knownAt` */
export function knownAtOf(text: string | undefined): Moment {
  if (text === undefined) return NOW;
  const moment = momentOf(text);
  if (!moment) throw invalid('knownAt', 'known-at.invalid');
  return moment;
}

/** @throws Problem 400 pointing at `validAt` */
export function validAtOf(text: string | undefined): string | null {
  if (text === undefined) return null;
  if (!isCivilDate(text)) throw invalid('validAt', 'field.date');
  return text;
}

const invalid = (name: string, code: string): Problem =>
  new Problem('request.invalid', 400, { errors: [{ pointer: `#/${name}`, code }] });
