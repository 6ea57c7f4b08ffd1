import { addDays, addMonths } from '#app/kernel';
import { isVoid, startOf, textIn, type KnownDecision } from '../folding/matters.js';
import type { LongActing } from '../rulesets.js';
import { grouped, ofDecision, parametersOf, type Flag } from './flag.js';

const FLAG = 'flag.long-acting';

/** Somebody acting in a post, with the last day known; null: it goes on. */
interface Acting {
  readonly decision: KnownDecision;
  readonly until: string | null;
}

/** A post was left to acting officials, without a break, for longer than the limit. */
export const longActing: Flag = {
  flag: FLAG,
  needs: ['posts'],
  timed: true,
  definition: {
    id: 'Satu jabatan diisi Plt/Plh, atau rangkaian Plt/Plh tanpa jeda, lebih dari enam bulan.',
    en: 'One post was left to an acting official, or to an unbroken chain of them, for more than six months.',
  },
  innocent: {
    id: 'Seleksi terbuka dapat tertunda; izin pengisian jabatan dapat belum terbit.',
    en: 'An open selection may be delayed; the permit to fill the post may not have been given.',
  },
  raise: ({ posts }, rulebook, day) =>
    [...grouped(posts, postOf).values()].flatMap((ofPost) =>
      chainsOf(ofPost).flatMap((chain) => {
        const first = chain[0]!.decision;
        const ruleset = parametersOf<LongActing>(rulebook, FLAG, startOf(first));
        const end = chain.at(-1)!.until;
        const last = end !== null && end < day ? end : day;
        const limit = addMonths(startOf(first), ruleset.values.months);
        if (last <= limit) return [];
        const decisions = chain.map(({ decision }) => decision);
        const values = { since: startOf(first), until: end ?? 'open', appointments: chain.length };
        const flag = ofDecision(first, [ruleset], addDays(limit, 1), values, decisions);
        return [{ ...flag, annulled: decisions.some(({ deadFrom }) => deadFrom !== null) }];
      }),
    ),
};

const postOf = (one: KnownDecision): string =>
  one.type === 'ActingAppointed'
    ? textIn(one, 'postId')
    : one.type === 'PostAssigned'
      ? textIn(one, 'toPostId')
      : '';

/** Who acted one after the other without a day between them. @param ofPost decisions about one post */
function chainsOf(ofPost: readonly KnownDecision[]): readonly (readonly Acting[])[] {
  const given = ofPost.filter((one) => one.type === 'PostAssigned' && !isVoid(one)).map(startOf);
  const acting = ofPost
    .filter(({ type }) => type === 'ActingAppointed')
    .toSorted((a, b) => (startOf(a) < startOf(b) ? -1 : 1))
    .map((decision) => ({ decision, until: lastDayOf(decision, given) }))
    .filter(({ decision, until }) => until === null || until >= startOf(decision));
  const chains: Acting[][] = [];
  let end: string | null = '';
  for (const one of acting) {
    const from = startOf(one.decision);
    const chain = chains.at(-1);
    const filled = chain && given.some((day) => day > startOf(chain.at(-1)!.decision) && day <= from);
    if (chain && !filled && (end === null || from <= addDays(end, 1))) {
      // who began later acts instead: the post is theirs to the end that they have
      if (end !== null && one.until !== null && one.until < end) chain.push({ ...one, until: end });
      else chain.push(one);
    } else chains.push([one]);
    end = chains.at(-1)!.at(-1)!.until;
  }
  return chains;
}

/** The last day on which somebody acted: as stated, or before the post was given, or before the act that ended it. */
function lastDayOf(decision: KnownDecision, given: readonly string[]): string | null {
  const filled = given.filter((day) => day > startOf(decision)).toSorted()[0];
  // Even what is void from its start was done until the act that says so.
  const dead = decision.deadFrom === '' ? decision.endedOn : decision.deadFrom;
  const stated = textIn(decision, 'effectiveUntil');
  const ends = [stated, filled && addDays(filled, -1), dead && addDays(dead, -1)].filter(Boolean) as string[];
  return ends.toSorted()[0] ?? null;
}
