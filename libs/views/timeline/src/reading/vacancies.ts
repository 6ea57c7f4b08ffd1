import type { EntityManager } from 'typeorm';
import { daysBetween } from '#app/kernel';
import type { TimelineItemRow } from '../projection/timeline-item.entity.js';
import { select, withActs } from './released-items.js';
import { changesIn, hasEnded, typeOf, type TimelineItem } from './timeline-item.js';

const GIVEN = 'organisation.PostAssigned';
/** What says since when a post was held, or was not. */
const TURNS = ['organisation.PostCreated', GIVEN, 'organisation.PostVacated'];

/**
 * Days that each post was vacant before it was given (`lama lowong`), by the decision that gave it, as the public knows them. Of a post without
 * a name in public nothing is told, nor where the one before was never said to have left.
 */
export async function vacantBefore(
  manager: EntityManager,
  until: string,
  rows: readonly TimelineItemRow[],
): Promise<ReadonlyMap<string, number>> {
  const matters = [...new Set(rows.flatMap(({ type, matter }) => (type === GIVEN && matter) || []))];
  if (matters.length === 0) return new Map();
  const turns = await select(manager, until)
    .andWhere('item.matter = any(:matters) and item.type = any(:turns)', { matters, turns: TURNS })
    .orderBy('item.feed_id')
    .getMany();
  const items = await withActs(manager, until, turns);
  const days = new Map<string, number>();
  for (const matter of matters) {
    const own = items.filter((item, i) => turns[i]!.matter === matter && !hasEnded(item));
    const ordered = own.toSorted((a, b) => (startOf(a) < startOf(b) ? -1 : startOf(a) > startOf(b) ? 1 : 0));
    for (const [i, item] of ordered.entries()) {
      const before = ordered[i - 1];
      if (item.type !== GIVEN || item.decisionId === null || !before || before.type === GIVEN) continue;
      days.set(item.decisionId, daysBetween(startOf(before), startOf(item)));
    }
  }
  return days;
}

/** First day of effect, as corrected. */
const startOf = ({ values, acts }: TimelineItem): string =>
  String(
    acts
      .filter((act) => typeOf(act) === 'DecisionCorrected' && !hasEnded(act))
      .flatMap(changesIn)
      .findLast(({ field }) => field === 'effectiveFrom')?.to ?? values['effectiveFrom'],
  );
