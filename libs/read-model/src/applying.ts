import type { DataSource } from 'typeorm';
import type { Projection, RecordedFact } from '#app/platform';
import { BufferedRows } from './buffered-rows.js';
import type { Lease, Step } from './lease.js';
import type { RowMemory } from './row-memory.js';
import { announce } from './state.js';

/** Lets a projection apply facts to its rows and sends them; the caller's transaction holds it together. */
export async function applyFacts(
  projection: Projection,
  facts: readonly RecordedFact[],
  rows: BufferedRows,
): Promise<void> {
  if (projection.asksFor) await rows.gather(facts.flatMap((fact) => projection.asksFor!(fact)));
  for (const fact of facts) {
    const applied = projection.apply(fact, rows);
    // Awaiting a handler that has nothing to wait for would cost a turn of the event loop for every event.
    if (applied) await applied;
  }
  await rows.flush();
}

/**
 * Rows and checkpoint in one transaction, the checkpoint first: a worker that lost its lease fails before it writes a
 * row, and a batch whose commit nobody heard of is not applied twice.
 * @throws LeaseLostError, or what the projection or the database says
 */
export async function commitBatch(
  source: DataSource,
  projection: Projection,
  lease: Lease,
  memory: RowMemory,
  facts: readonly RecordedFact[],
  step: Step,
): Promise<void> {
  try {
    if (facts.length === 0) return await lease.pass(source.manager, step);
    await source
      .transaction(async (manager) => {
        if (!(await lease.advance(manager, step))) return memory.clear();
        const rows = new BufferedRows(manager, projection.entities, memory);
        await applyFacts(projection, facts, rows);
        // Last before COMMIT and sure to fail in a transaction that a handler broke unnoticed: such a COMMIT reports nothing.
        await announce(manager, projection.name);
        return rows;
      })
      .then((rows) => rows?.remember());
  } catch (error) {
    memory.clear();
    throw error;
  }
}
