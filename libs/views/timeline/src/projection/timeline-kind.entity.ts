import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A kind of event that was published at least once: what the filter by kind offers. */
@Entity({ name: 'timeline_kind' })
export class TimelineKindRow {
  /** `<context>.<Type>`. */
  @PrimaryColumn({ name: 'type', type: 'text' })
  type: string;

  @Column({ name: 'kind_id', type: 'text' })
  kind_id: string;

  @Column({ name: 'kind_en', type: 'text' })
  kind_en: string;

  /** Items of this kind, those still to be released included. */
  @Column({ name: 'items', type: 'int' })
  items: number;

  @Column({ name: 'position', type: 'text' })
  position: string;
}
