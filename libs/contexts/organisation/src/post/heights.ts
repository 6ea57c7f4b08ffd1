import { ECHELONS, type PostLevel } from '#app/personnel';
import type { PostCreated } from './post.events.js';

type Ranked = Pick<PostCreated['data'], 'level' | 'echelon'>;

/** Height of a level; functional posts have one of their own: what is lower than them depends on where somebody comes from. */
const HEIGHT: Readonly<Record<Exclude<PostLevel, 'fungsional'>, number>> = {
  'jpt-utama': 6,
  'jpt-madya': 5,
  'jpt-pratama': 4,
  administrator: 3,
  pengawas: 2,
  pelaksana: 0,
};
const heightOf = ({ level }: Ranked, functional: number): number =>
  level === 'fungsional' ? functional : HEIGHT[level];

/**
 * True when one post stands lower than another: by level, and within a level by echelon. A functional post is lower than senior
 * leadership only, and higher than an executing post only.
 */
export function isLower(to: Ranked, from: Ranked): boolean {
  const [height, former] = [heightOf(to, HEIGHT.administrator), heightOf(from, 1)];
  if (height !== former) return height < former;
  if (to.echelon === null || from.echelon === null) return false;
  return ECHELONS.indexOf(to.echelon) > ECHELONS.indexOf(from.echelon);
}
