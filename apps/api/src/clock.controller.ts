import { Body, Controller, Get, Inject, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import { CLOCK, type Sentences, type SettableClock } from '#app/platform';
import { Allow, Problem } from '#app/web';

/** What the simulated clock refuses. */
export const clockSentences: Sentences = {
  'clock.backwards': {
    id: 'Jam simulasi hanya maju; sekarang menunjukkan {now}.',
    en: 'The simulated clock only goes forward; it shows {now} now.',
  },
  'clock.instant': {
    id: '{now} bukan saat yang ada.',
    en: '{now} is not an instant that exists.',
  },
};

class ClockDto {
  /** RFC 3339, with seconds and an offset. @example "2024-08-26T09:00:00+07:00" */
  @ApiProperty({ format: 'date-time', example: '2024-08-26T09:00:00+07:00' })
  @Matches(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?(Z|[+-]\d{2}:\d{2})$/)
  now: string;
}

/** The clock of a store made with `JEJAK_CLOCK=simulated`, for fixtures and simulators. Other stores have no such address. */
@ApiTags('operation')
@Controller('v1/clock')
@Allow('officer')
export class ClockController {
  constructor(@Inject(CLOCK) private readonly clock: SettableClock) {}

  @Get()
  @ApiOperation({ summary: 'What the clock shows; on stores with a simulated clock only' })
  @ApiOkResponse({ type: ClockDto })
  read(): { now: string } {
    return { now: this.clock.now() };
  }

  /** Only forward: what is recorded never gets older than what stands before it. */
  @Put()
  @ApiOperation({ summary: 'Set the clock forward; on stores with a simulated clock only' })
  @ApiOkResponse({ type: ClockDto })
  set(@Body() { now }: ClockDto): { now: string } {
    const instant = new Date(now);
    if (Number.isNaN(instant.getTime())) throw new Problem('clock.instant', 400, { values: { now } });
    const shown = this.clock.now();
    if (instant.toISOString() < shown) throw new Problem('clock.backwards', 409, { values: { now: shown } });
    this.clock.set(now);
    return { now: this.clock.now() };
  }
}
