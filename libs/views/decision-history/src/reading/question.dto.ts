import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString } from 'class-validator';
import { KNOWN_AT, MaxLength, Paging } from '#app/web';

/** Query of a stream's events. */
export class EventsQuery extends Paging {
  @ApiPropertyOptional({ type: String, description: KNOWN_AT, example: '2024-03-26' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  knownAt?: string;
}
