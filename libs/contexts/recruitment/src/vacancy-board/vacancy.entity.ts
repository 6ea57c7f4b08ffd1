import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One decision that made a row what it is; the row shows what the decisions alive say. */
export interface VacancyDecision {
  readonly decisionId: string;
  readonly type: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly dead: boolean;
}

/** What is shown of a formation and its vacancy. */
export interface VacancyContent {
  readonly unitId: string | null;
  readonly location: string | null;
  readonly needType: string | null;
  readonly openToDisability: boolean | null;
  readonly salaryMin: number | null;
  readonly salaryMax: number | null;
  readonly qualification: string | null;
  readonly weights: unknown;
  readonly criteria: unknown;
  readonly schedule: unknown;
  readonly eliminationRules: unknown;
  readonly extraTests: unknown;
}

/** A formation on the board. */
@Entity('vacancy')
export class VacancyRow {
  @PrimaryColumn({ name: 'formation_id', type: 'text' })
  formationId: string;

  @Index()
  @Column({ name: 'agency_id', type: 'text' })
  agencyId: string;

  @Index()
  @Column({ name: 'round_id', type: 'text' })
  roundId: string;

  /** `none` when its definition fell. */
  @Column({ name: 'status', type: 'text' })
  status: 'none' | 'defined' | 'announced' | 'cancelled';

  @Column({ name: 'post_title', type: 'text' })
  postTitle: string;

  @Column({ name: 'seats', type: 'int' })
  seats: number;

  /** Empty while it is not announced, so that the board can be ordered by it. */
  @Index()
  @Column({ name: 'announced_on', type: 'text' })
  announcedOn: string;

  @Column({ name: 'content', type: 'jsonb' })
  content: VacancyContent;

  /** What the projection goes on from; nobody asks the database about it, and json costs it less than jsonb. */
  @Column({ name: 'decisions', type: 'json' })
  decisions: VacancyDecision[];

  @Column({ name: 'position', type: 'text' })
  position: string;
}

/** A round, for the kind of its vacancies. */
@Entity('vacancy_round')
export class VacancyRoundRow {
  @PrimaryColumn({ name: 'round_id', type: 'text' })
  roundId: string;

  @Column({ name: 'kind', type: 'text' })
  kind: string;

  @Column({ name: 'procurement_name', type: 'text' })
  procurementName: string;

  @Column({ name: 'fiscal_year', type: 'int' })
  fiscalYear: number;

  @Column({ name: 'open', type: 'boolean' })
  open: boolean;

  @Column({ name: 'position', type: 'text' })
  position: string;
}
