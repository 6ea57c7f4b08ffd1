import { isConflict, isDecisionError, type Recording } from '#app/event-store';
import { isRuleViolation } from '#app/kernel';

/** How a row is recorded that may be recorded already, by another file or command too. */
export interface RowToRecord<Loaded> {
  /** What the row is about, from the log. */
  load(): Promise<Loaded>;
  /** True when this row was recorded before. @throws RowRefused when another was */
  isRecorded(loaded: Loaded): boolean | Promise<boolean>;
  execute(loaded: Loaded): Promise<Recording>;
}

/** True when the row was recorded now; false: it was before. @throws what the row's steps throw */
export async function recordOnce<Loaded>(row: RowToRecord<Loaded>): Promise<boolean> {
  const loaded = await row.load();
  if (await row.isRecorded(loaded)) return false;
  try {
    const { events, repeated } = await row.execute(loaded);
    return events.length > 0 && !repeated;
  } catch (error) {
    // another import may have recorded it at the same time: look again
    if (isTaken(error) && (await row.isRecorded(await row.load()))) return false;
    throw error;
  }
}

const isTaken = (error: unknown): boolean =>
  (isRuleViolation(error) && error.details.taken === true) ||
  isConflict(error) ||
  (isDecisionError(error) && error.code === 'command_mismatch');

/** True when recorded data hold these values, as far as they are there: an erased one is not. */
export const holds = (
  data: Readonly<Record<string, unknown>>,
  values: Readonly<Record<string, unknown>>,
): boolean =>
  Object.entries(values).every(
    ([field, value]) =>
      data[field] === undefined || JSON.stringify(data[field]) === JSON.stringify(value ?? null),
  );
