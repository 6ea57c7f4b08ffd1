import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { IsYear, KNOWN_AT } from '#app/web';

export class PromotionCalendarQuery {
  /** @example 2025 */
  @Type(() => Number)
  @IsYear()
  year: number;

  @ApiPropertyOptional({ type: String, description: KNOWN_AT })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  knownAt?: string;
}
