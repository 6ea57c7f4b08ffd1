import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { SearchVector } from '#app/platform';

/** One published event. Every column but `matter` and `search` may be shown; those two never leave the reader. */
@Entity({ name: 'timeline_item' })
@Index(['released_at', 'feed_id'], { where: '"listed"' })
@Index(['agency_id', 'released_at', 'feed_id'], { where: '"listed"' })
@Index(['type', 'released_at', 'feed_id'], { where: '"listed"' })
@Index(['recorded_on'], { where: '"listed"' })
@Index(['unit_id', 'released_at', 'feed_id'], { where: '"listed" and "unit_id" is not null' })
@Index(['batch_id', 'feed_id'], { where: '"batch_id" is not null' })
@Index(['decision_id'], { where: '"decision_id" is not null' })
@Index(['ref_decision_id'], { where: '"ref_decision_id" is not null' })
@Index(['matter'], { where: '"matter" is not null' })
export class TimelineItemRow {
  /**
   * Position of the event, or of the first of many with a `G` behind it: only breaks ties between items released in the same
   * millisecond.
   */
  @PrimaryColumn({ name: 'feed_id', type: 'text' })
  feed_id: string;

  /** RFC 3339 UTC with milliseconds, always 24 characters, so that text order is time order. */
  @Column({ name: 'released_at', type: 'text' })
  released_at: string;

  @Column({ name: 'recorded_at', type: 'text' })
  recorded_at: string;

  /** Day of recording in Asia/Jakarta. */
  @Column({ name: 'recorded_on', type: 'text' })
  recorded_on: string;

  /** `<context>.<Type>`. */
  @Column({ name: 'type', type: 'text' })
  type: string;

  @Column({ name: 'kind_id', type: 'text' })
  kind_id: string;

  @Column({ name: 'kind_en', type: 'text' })
  kind_en: string;

  @Column({ name: 'headline_id', type: 'text' })
  headline_id: string;

  @Column({ name: 'headline_en', type: 'text' })
  headline_en: string;

  @Column({ name: 'agency_id', type: 'text' })
  agency_id: string;

  @Column({ name: 'agency_name', type: 'text' })
  agency_name: string;

  /** Random public id of the event; of an item for many, made of kind, day and value. */
  @Column({ name: 'leaf_id', type: 'text', unique: true })
  leaf_id: string;

  /** False for a fact that lists and feeds tell together with others; it has its own address all the same. */
  @Column({ name: 'listed', type: 'boolean' })
  listed: boolean;

  @Column({ name: 'decision_id', type: 'text', nullable: true })
  decision_id: string | null;

  /** The decision that a correction, revocation, annulment or restoration acts on. */
  @Column({ name: 'ref_decision_id', type: 'text', nullable: true })
  ref_decision_id: string | null;

  /** Unit that it is about, or that the decision it acts on is about; null: none. */
  @Column({ name: 'unit_id', type: 'text', nullable: true })
  unit_id: string | null;

  /** Batch of the decision, or of the decision it acts on; null: none. */
  @Column({ name: 'batch_id', type: 'text', nullable: true })
  batch_id: string | null;

  /** Item of its batch that a page shows for it; null: itself. */
  @Column({ name: 'told_with', type: 'text', nullable: true })
  told_with: string | null;

  /** JSON of the public values, field by field, in the order of the whitelist. Text: nobody asks the database about it. */
  @Column({ name: 'public_form', type: 'text' })
  public_form: string;

  /** Joins items of one matter that concerns no person; null where it would join a person's decisions. Internal. */
  @Column({ name: 'matter', type: 'text', nullable: true })
  matter: string | null;

  /** Words of the public text, folded to lower case, with their places. */
  @Index({ type: 'gin' })
  @Column({ name: 'search', type: 'tsvector' })
  search: SearchVector;
}
