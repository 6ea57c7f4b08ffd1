import { addMonths } from '#app/kernel';
import { decidedOn, isVoid, recordedOn, startOf, textIn, type KnownDecision } from '../folding/matters.js';
import type { PostChurn } from '../rulesets.js';
import { grouped, ofDecision, parametersOf, type Flag } from './flag.js';

const FLAG = 'flag.post-churn';

/** Too many people were given one post within a time. What was annulled from its start does not count. */
export const postChurn: Flag = {
  flag: FLAG,
  needs: ['posts'],
  definition: {
    id: 'Satu jabatan diisi lebih sering daripada batas dalam 24 bulan; pengangkatan yang dibatalkan tidak dihitung.',
    en: 'One post was given more often than the limit within 24 months; annulled assignments do not count.',
  },
  innocent: {
    id: 'Kematian, pensiun, atau penataan organisasi dapat membuat jabatan sering berganti.',
    en: 'Deaths, retirements or a reorganisation may change the holder often.',
  },
  raise: ({ posts }, rulebook) =>
    [
      ...grouped(
        posts.filter((one) => one.type === 'PostAssigned' && !isVoid(one)),
        (one) => textIn(one, 'toPostId'),
      ).values(),
    ]
      .map((given) => given.toSorted((a, b) => (startOf(a) < startOf(b) ? -1 : 1)))
      .flatMap((given) =>
        runsOf(given, (last) => parametersOf<PostChurn>(rulebook, FLAG, decidedOn(last)).values),
      )
      .map((run) => {
        const last = run.at(-1)!;
        const values = { assignments: run.length, from: startOf(run[0]!), to: startOf(last) };
        const ruleset = parametersOf<PostChurn>(rulebook, FLAG, decidedOn(last));
        return {
          ...ofDecision(last, [ruleset], recordedOn(last), values, run),
          id: `${FLAG}~${run[0]!.decisionId}`,
        };
      }),
};

/** The assignments that stand in a window with too many, in runs whose windows meet. @param given of one post, in order */
function runsOf(
  given: readonly KnownDecision[],
  limits: (last: KnownDecision) => PostChurn,
): readonly (readonly KnownDecision[])[] {
  const runs: KnownDecision[][] = [];
  for (const [i, last] of given.entries()) {
    const { assignments, months } = limits(last);
    const first = given.findIndex((one) => startOf(last) < addMonths(startOf(one), months));
    if (i - first + 1 <= assignments) continue;
    const window = given.slice(first, i + 1);
    const run = runs.at(-1);
    if (run && window.includes(run.at(-1)!)) run.push(...window.filter((one) => !run.includes(one)));
    else runs.push(window);
  }
  return runs;
}
