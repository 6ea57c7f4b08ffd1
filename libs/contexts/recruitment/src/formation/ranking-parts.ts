import type { ComputedRanking, RankingEntry, RankingTie } from '../ranking/computed-ranking.js';

/** A numbered part of a ranking. */
export interface RankingPart {
  readonly entries: readonly RankingEntry[];
  readonly ties: readonly RankingTie[];
  readonly part: number;
  readonly parts: number;
}

const PART_ENTRIES = 1_500;
const PART_BYTES = 160 * 1_024;
/** What one append of a ranking holds; the log's own limit leaves room for what is sealed, and for metadata. */
const APPEND_BYTES = 360 * 1_024;

const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));

/** A ranking cut into parts that the log takes, by place; a tie stands in the part of its first number. One part at least. */
export function partsOf({ entries, ties }: Pick<ComputedRanking, 'entries' | 'ties'>): RankingPart[] {
  const beginning = new Map<string, RankingTie[]>();
  for (const tie of ties) {
    const first = tie.applicationNos[0]!;
    beginning.set(first, [...(beginning.get(first) ?? []), tie]);
  }
  const parts: { entries: RankingEntry[]; ties: RankingTie[] }[] = [{ entries: [], ties: [] }];
  let bytes = 0;
  for (const entry of entries) {
    const own = beginning.get(entry.applicationNo) ?? [];
    const added = bytesOf([entry, own]);
    let last = parts.at(-1)!;
    if (last.entries.length > 0 && (last.entries.length === PART_ENTRIES || bytes + added > PART_BYTES)) {
      last = { entries: [], ties: [] };
      parts.push(last);
      bytes = 0;
    }
    last.entries.push(entry);
    last.ties.push(...own);
    bytes += added;
  }
  return parts.map((part, i) => ({ ...part, part: i + 1, parts: parts.length }));
}

/** As many events from the first as one append takes; one at least. */
export function firstAppendOf<E>(events: readonly E[]): readonly E[] {
  let bytes = 0;
  const over = events.findIndex((event) => (bytes += bytesOf(event)) > APPEND_BYTES);
  return over === -1 ? events : events.slice(0, Math.max(1, over));
}
