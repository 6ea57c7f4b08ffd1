import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { CommandFailure, EXIT } from '../../exit.js';
import type { AgencySize } from './agency-size.js';

/**
 * Where an irregularity shows: a finding, or a decision that fell or was corrected, in the career of the person; what stands
 * beside the turns of a post in its history; a clock in the register of ratings; a finding or a warning of an open selection.
 */
export type ShownAs =
  | 'career-finding'
  | 'career-corrected'
  | 'post-finding'
  | 'post-fallen'
  | 'post-warning'
  | 'post-recommendation'
  | 'rating-clock'
  | 'selection-finding'
  | 'selection-warning';

/** Something irregular that was planted, as the key file lists it. No id in it is random: the same seed gives the same. */
export interface Irregularity {
  /** What it is, such as `not-first-chosen`. */
  readonly kind: string;
  /** Rule that it breaks. */
  readonly rule: string;
  readonly shownAs: ShownAs;
  /** Day of the decision. */
  readonly on: string;
  readonly personRef: string | null;
  readonly postId: string | null;
  readonly skNumber: string | null;
  /** Year rated, where it is about a rating. */
  readonly year: number | null;
  /** In one sentence. */
  readonly says: string;
  /** Address at which an inspector sees it. */
  readonly look: string;
}

/** What an irregularity says, before its address is made. */
export type Planted = Pick<Irregularity, 'kind' | 'rule' | 'shownAs' | 'on' | 'says'> &
  Partial<Pick<Irregularity, 'personRef' | 'postId' | 'skNumber' | 'year'>> & {
    readonly selectionId?: string;
  };

/** The entry of the key file. */
export function irregularity(agencyId: string, planted: Planted): Irregularity {
  const { personRef = null, postId = null, skNumber = null, year = null, selectionId, ...said } = planted;
  const look = {
    career: `/v1/careers/${personRef}`,
    post: `/v1/organisation/posts/${postId}/history`,
    rating: `/v1/appraisal/ratings?agencyId=${agencyId}&year=${year}`,
    selection: `/v1/selection/selections/${selectionId}`,
  }[said.shownAs.split('-')[0] as 'career' | 'post' | 'rating' | 'selection'];
  return { ...said, personRef, postId, skNumber, year, look };
}

/** The key file of a simulation: what was planted, in the order of its days. */
export function keyOf(size: AgencySize, planted: readonly Irregularity[]): string {
  const ordered = [...planted].sort((a, b) =>
    a.on < b.on ? -1 : a.on > b.on ? 1 : a.kind < b.kind ? -1 : 1,
  );
  return `${JSON.stringify({ ...size, planted: ordered }, null, 2)}\n`;
}

/** SHA-256 of a key file, lower-case hex. */
export const digestOfKey = (key: string): string => createHash('sha256').update(key).digest('hex');

/** Writes the key file, readable by its owner only. @throws CommandFailure where it cannot be written */
export async function writeKey(file: string, key: string): Promise<void> {
  try {
    await writeFile(file, key, { mode: 0o600 });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown reason';
    throw new CommandFailure(
      EXIT.usage,
      `${file} cannot be written (${code}); name another file with --key.`,
    );
  }
}
