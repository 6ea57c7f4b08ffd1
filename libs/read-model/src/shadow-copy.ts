import type { DataSource } from 'typeorm';
import type { Projection, RecordedFact } from '#app/platform';
import { BufferedRows } from './buffered-rows.js';
import { sendChanges } from './changes.js';
import { RowMemory } from './row-memory.js';
import { CATCH_UP_BATCH } from './settings.js';

/** A projection's rows in its shadow schema, made from the log from its beginning: one batch is written while the next is applied. */
export class ShadowCopy {
  /** Events applied. */
  events = 0;
  /** Of the last event taken; null: none yet. */
  position: string | null = null;
  private readonly memory = new RowMemory(true);
  private writing: Promise<unknown> = Promise.resolve();
  private rows: BufferedRows;
  private applied = 0;

  constructor(
    readonly projection: Projection,
    private readonly source: DataSource,
  ) {
    this.rows = this.batch();
  }

  /** Applies the next event of the projection's categories. @returns a promise only where there is something to wait for */
  take(fact: RecordedFact): Promise<void> | void {
    const waits = this.projection.apply(fact, this.rows);
    return waits ? waits.then(() => this.took(fact)) : this.took(fact);
  }

  /** Resolves when everything taken stands in the tables. */
  async settle(): Promise<void> {
    if (this.applied > 0) await this.write();
    await this.writing;
  }

  private took({ position }: RecordedFact): Promise<void> | void {
    this.position = position;
    this.events++;
    if (++this.applied === CATCH_UP_BATCH) return this.write();
  }

  private async write(): Promise<void> {
    const changes = this.rows.changes();
    this.rows.remember();
    await this.writing;
    this.writing = this.source.transaction((manager) => sendChanges(manager, changes));
    this.writing.catch(() => undefined);
    this.rows = this.batch();
    this.applied = 0;
  }

  private batch(): BufferedRows {
    return new BufferedRows(this.source.manager, this.projection.entities, this.memory, this.writing);
  }
}
