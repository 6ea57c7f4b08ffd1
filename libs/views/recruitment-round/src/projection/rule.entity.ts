import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Ruleset, YearCalendar } from '#app/kernel';
import type { TrailFact } from './trail.js';

/** A rule that clocks of recruitment follow, with every version that came with the program or was published. */
@Entity({ name: 'recruitment_rule' })
export class RuleRow {
  @PrimaryColumn({ name: 'rule', type: 'text' })
  rule: string;

  /** When each version is in force. */
  @Column({ name: 'versions', type: 'json' })
  versions: readonly Ruleset[];

  /** What was published of it. */
  @Column({ name: 'trail', type: 'json' })
  trail: TrailFact[];

  @Column({ name: 'position', type: 'text' })
  position: string;
}

/** The working days of a year, as declared last, or as they came with the program. */
@Entity({ name: 'recruitment_calendar' })
export class CalendarRow {
  @PrimaryColumn({ name: 'year', type: 'text' })
  year: string;

  /** Null: what was declared fell, and the program knows none. */
  @Column({ name: 'calendar', type: 'json', nullable: true })
  calendar: YearCalendar | null;

  @Column({ name: 'trail', type: 'json' })
  trail: TrailFact[];

  @Column({ name: 'position', type: 'text' })
  position: string;
}
