import { isEligible, type PlannedApplicant, type Skd } from './planned-applicant.js';
import type { FormationAtWork, RankedEntry, RoundAtWork } from './round-at-work.js';

/** SKD: the scores, the ranking, and a score that was wrong, after which the formation is ranked anew. */
export async function holdSkd(work: RoundAtWork): Promise<void> {
  const { days, plan } = work;
  const sat = plan.applicants.filter(isEligible);
  await work.begin(days.skd, `scores of SKD for ${sat.length}`);
  const query = { selection: 'skd', satOn: days.skd, catBatch: `CAT-${days.skd}-1` };
  await work.importRows('score', query, sat, ({ skd }) => (skd ? { ...skd, present: true } : ABSENT_SKD));
  await work.begin(days.skdRanking, 'rankings after SKD');
  const formations = work.formations.filter(({ applicants }) => applicants.some(isEligible));
  for (const formation of formations) await rank(work, formation, 'skd', days.skdRanking);
  await work.begin(days.correction, 'a score is corrected');
  const wrong = plan.applicants.filter(({ corrected }) => corrected !== null);
  for (const one of wrong)
    await work.recordOn(one, 'correct-scores', {
      selection: 'skd',
      present: true,
      ...(one.corrected as Skd),
      correctedOn: days.correction,
      reason: 'Salah salin dari berita acara sesi.',
    });
  await work.begin(days.skdRankingAnew, 'the ranking after the correction');
  for (const formation of formations.filter(({ applicants }) =>
    applicants.some(({ corrected }) => corrected),
  ))
    await rank(work, formation, 'skd', days.skdRankingAnew);
}

const ABSENT_SKD = { twk: null, tiu: null, tkp: null, present: false };

/** SKB of those who go on, one file a kind of test, and the final rankings. Those who are ranked there are given back. */
export async function holdSkb(work: RoundAtWork): Promise<FormationAtWork[]> {
  const { days } = work;
  const goingOn = new Map<FormationAtWork, readonly PlannedApplicant[]>();
  for (const formation of work.formations.filter(({ applicants }) => applicants.some(isEligible))) {
    const passed = new Set(numbersOf(await work.ranking(formation, 'skd'), 'P/L'));
    goingOn.set(
      formation,
      formation.applicants.filter(({ applicationNo }) => passed.has(applicationNo)),
    );
  }
  await work.begin(days.skb, `scores of SKB for ${[...goingOn.values()].flat().length}`);
  const kinds = new Map<string, PlannedApplicant[]>();
  for (const [{ post }, applicants] of goingOn) {
    const tests = post.tests.map(({ test, maximum }) => `${test}=${maximum}`).join('|');
    kinds.set(tests, [...(kinds.get(tests) ?? []), ...applicants]);
  }
  for (const [tests, applicants] of kinds) {
    const names = tests.split('|').map((test) => test.replace(/=\d+$/, ''));
    const absent = { ...Object.fromEntries(names.map((name) => [name, null])), present: false };
    const query = { selection: 'skb', satOn: days.skb, catBatch: `CAT-${days.skb}-1`, tests };
    if (applicants.length > 0)
      await work.importRows('score', query, applicants, ({ skb }) =>
        skb ? { ...skb, present: true } : absent,
      );
  }
  await work.begin(days.finalRanking, 'final rankings');
  const formations = [...goingOn].filter(([, applicants]) => applicants.length > 0).map(([one]) => one);
  for (const formation of formations) await rank(work, formation, 'final', days.finalRanking);
  return formations;
}

const rank = (
  work: RoundAtWork,
  formation: FormationAtWork,
  ranking: 'skd' | 'final',
  day: string,
): Promise<void> => work.decideOn(formation, 'publish-ranking', { ...work.decision(day), ranking });

/** Numbers with that code, in the order of the ranking. */
export const numbersOf = (entries: readonly RankedEntry[], code: string): string[] =>
  entries.filter((entry) => entry.code === code).map(({ applicationNo }) => applicationNo);
