import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Field → the different values of many facts, each with its `count`. */
export type Listed = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

/** Facts that are published together: one item a day and value. Internal. */
@Entity({ name: 'timeline_gathering' })
export class TimelineGatheringRow {
  /** Kind, day and value, with blanks between them. */
  @PrimaryColumn({ name: 'gathering', type: 'text' })
  gathering: string;

  /** How many facts so far; nobody sees the item before there can be no more. */
  @Column({ name: 'facts', type: 'int' })
  facts: number;

  /** What the item lists of them: field → its values, each once, with how many facts have it. */
  @Column({ name: 'listed', type: 'json' })
  listed: Listed;

  /** Position of the first of them. */
  @Column({ name: 'first_position', type: 'text' })
  first_position: string;

  @Column({ name: 'position', type: 'text' })
  position: string;
}

/** The plain name of what a public id stands for, such as the post of a formation. Public, as it was last said. */
@Entity({ name: 'timeline_name' })
export class TimelineNameRow {
  /** Field and value, with a blank between them. */
  @PrimaryColumn({ name: 'name_of', type: 'text' })
  name_of: string;

  /** The field under which it is shown. */
  @Column({ name: 'shown_as', type: 'text' })
  shown_as: string;

  @Column({ name: 'name', type: 'text' })
  name: string;

  @Column({ name: 'position', type: 'text' })
  position: string;
}
