import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { RankingKind } from '../formation/result.events.js';

/** A ranking by its decision, with how much of it was recorded. All of it is public. */
@Entity('published_ranking')
@Index(['formationId', 'ranking', 'firstPosition'])
export class PublishedRankingRow {
  @PrimaryColumn({ name: 'decision_id', type: 'text' })
  decisionId: string;

  @Column({ name: 'formation_id', type: 'text' })
  formationId: string;

  @Column({ name: 'agency_id', type: 'text' })
  agencyId: string;

  @Column({ name: 'ranking', type: 'text' })
  ranking: RankingKind;

  /** True once the last part was recorded; before that it is shown nowhere. */
  @Column({ name: 'closed', type: 'boolean' })
  closed: boolean;

  @Column({ name: 'standing', type: 'text' })
  standing: 'in-force' | 'revoked' | 'annulled';

  /** Entries recorded so far, those without a place included. */
  @Column({ name: 'entries', type: 'integer' })
  entries: number;

  @Column({ name: 'ruleset_id', type: 'text' })
  rulesetId: string;

  @Column({ name: 'read_to', type: 'text' })
  readTo: string;

  /** The decision's own public fields, as corrected. */
  @Column({ name: 'decision', type: 'jsonb' })
  decision: Readonly<Record<string, unknown>>;

  /** RFC 3339 UTC, of the part recorded last. */
  @Column({ name: 'recorded_at', type: 'text' })
  recordedAt: string;

  /** Place of the first part in the ledger: later rankings have later ones. */
  @Column({ name: 'first_position', type: 'text' })
  firstPosition: string;

  @Column({ name: 'position', type: 'text' })
  position: string;
}
