import { instantOn } from './days-of-round.js';
import { nipsOf } from './invented-person.js';
import type { FormationAtWork, RoundAtWork } from './round-at-work.js';

/** Who passed in a formation, in the order of its final ranking. */
export interface ResultAtWork {
  readonly formation: FormationAtWork;
  /** Everybody with a place. */
  readonly placed: readonly string[];
  passed: readonly string[];
}

/** Announces who passed. In a formation after the first, somebody withdraws and the next place passes. */
export async function announceResults(
  work: RoundAtWork,
  formations: readonly FormationAtWork[],
): Promise<ResultAtWork[]> {
  const { days } = work;
  const results: ResultAtWork[] = [];
  await work.begin(days.finalResult, 'final results');
  let withdrawn = false;
  for (const formation of formations) {
    const entries = await work.ranking(formation, 'final');
    const placed = entries.filter(({ rank }) => rank !== null).map(({ applicationNo }) => applicationNo);
    if (placed.length === 0) continue;
    const { seats } = formation.post;
    const withdraws: boolean = !withdrawn && formation !== work.formations[0] && placed.length > seats;
    withdrawn ||= withdraws;
    const passed = withdraws ? placed.slice(1, seats + 1) : placed.slice(0, seats);
    const passedOver = withdraws
      ? [{ applicationNo: placed[0], reason: 'Mengundurkan diri.', legalBasis: LAW }]
      : [];
    results.push({ formation, placed, passed });
    await announce(work, formation, days.finalResult, passed, passedOver);
  }
  return results;
}

const LAW = 'PermenPANRB 6/2024';

const announce = (
  work: RoundAtWork,
  formation: FormationAtWork,
  day: string,
  passed: readonly string[],
  passedOver: readonly object[],
): Promise<void> =>
  work.decideOn(formation, 'announce-final-result', {
    ...work.decision(day),
    passed,
    announcedOn: day,
    ...(passedOver.length > 0 && { passedOver }),
  });

/** An objection to a final result, rejected. */
export async function hearFinalObjection(
  work: RoundAtWork,
  [first]: readonly ResultAtWork[],
): Promise<number> {
  const loser = first?.placed.find((applicationNo) => !first.passed.includes(applicationNo));
  if (loser === undefined) return 0;
  const { days } = work;
  await work.begin(days.finalObjection, 'an objection to a final result');
  await objectAndReject(work, loser, 'final', days.finalObjection, days.finalAnswer);
  return 1;
}

/** A pass is cancelled, objected to in vain, and the next place passes. */
export async function cancelPass(work: RoundAtWork, [first]: readonly ResultAtWork[]): Promise<number> {
  const cancelled = first?.passed.at(-1);
  if (!first || cancelled === undefined) return 0;
  const { days } = work;
  await work.begin(days.cancellation, 'a pass is cancelled');
  await work.recordOn({ applicationNo: cancelled }, 'cancel-result', {
    ...work.decision(days.cancellation),
    reasonCode: 'document-false',
    announcedOn: days.cancellation,
  });
  await work.begin(days.cancellationObjection, 'an objection to the cancellation');
  await objectAndReject(work, cancelled, 'cancellation', days.cancellationObjection, days.cancellationAnswer);
  const passed = first.placed.filter((one) => one !== cancelled).slice(0, first.formation.post.seats);
  first.passed = passed;
  if (passed.length === 0) return 1;
  await work.begin(days.resultAnew, 'the final result anew');
  await announce(work, first.formation, days.resultAnew, passed, []);
  return 1;
}

async function objectAndReject(
  work: RoundAtWork,
  applicationNo: string,
  stage: 'final' | 'cancellation',
  day: string,
  answeredOn: string,
): Promise<void> {
  const { objection } = work.plan.applicants.find((one) => one.applicationNo === applicationNo)!;
  const before = objection && objection.outcome !== 'late' ? 1 : 0;
  await work.recordOn({ applicationNo }, 'object', {
    stage,
    contested: [],
    filedAt: instantOn(day),
    grounds: 'Nilai contoh saya lebih tinggi.',
  });
  await work.begin(answeredOn, 'its answer');
  await work.recordOn({ applicationNo }, 'decide-objection', {
    ...work.decision(answeredOn),
    objectionNo: `${applicationNo}-${before + 1}`,
    outcome: 'rejected',
    announcedOn: answeredOn,
    decider: 'tim-sanggah-2',
  });
}

/** Records the numbers that were set for all who passed. */
export async function issueNumbers(work: RoundAtWork, results: readonly ResultAtWork[]): Promise<number> {
  const { days, plan } = work;
  const passed = new Set(results.flatMap((result) => result.passed));
  const applicants = plan.applicants.filter(({ applicationNo }) => passed.has(applicationNo));
  if (applicants.length === 0) return 0;
  const nips = nipsOf(
    applicants.map(({ person }) => person),
    days.year + 1,
  );
  await work.begin(days.nip, `${nips.length} numbers of civil servants`);
  const query = {
    ...work.decisionOfRows(days.nip),
    pertekNumber: `PERTEK-1/${days.year + 1}`,
    pertekDate: days.pertek,
  };
  await work.importRows('nip', query, applicants, (_, i) => ({ nip: nips[i], proposedOn: days.nipProposed }));
  return nips.length;
}
