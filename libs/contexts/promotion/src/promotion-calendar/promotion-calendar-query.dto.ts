import { Type } from 'class-transformer';
import { IsYear } from '#app/web';

export class PromotionCalendarQuery {
  /** @example 2025 */
  @Type(() => Number)
  @IsYear()
  year: number;
}
