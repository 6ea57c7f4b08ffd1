import { daysBetween, eveningOf } from './days-of-round.js';
import type { PlannedApplicant } from './planned-applicant.js';
import type { RoundAtWork } from './round-at-work.js';

/** Takes the applications in, each on its day. */
export async function takeApplications(work: RoundAtWork): Promise<void> {
  const { days, plan, formations } = work;
  for (const day of daysBetween(days.registrationOpens, days.registrationCloses)) {
    const ofDay = plan.applicants.filter((one) => one.day === day);
    if (ofDay.length === 0) continue;
    await work.begin(day, `${ofDay.length} applications`, eveningOf(day));
    await work.importRows('application', {}, ofDay, ({ formation, submittedAt, person }) => ({
      formationId: formations[formation]!.formationId,
      submittedAt,
      ...person,
    }));
  }
}

/** Decides who meets the requirements. */
export async function verify(work: RoundAtWork): Promise<void> {
  const { days, plan } = work;
  await work.begin(days.administrative, 'results of the administrative selection');
  const query = {
    ...work.decisionOfRows(days.administrative),
    announcedOn: days.administrative,
    verifier: 'verifikator-1',
  };
  await work.importRows('administrative-result', query, plan.applicants, ({ failed }) =>
    failed.length === 0 ? { result: 'MS' } : { result: 'TMS', failedRequirements: failed.join('|') },
  );
}

/** Files objections in their window, tries one a second too late, and answers those that were filed. */
export async function hearObjections(work: RoundAtWork): Promise<void> {
  const { days, plan, service } = work;
  const filed = plan.applicants.filter(({ objection }) => objection && objection.outcome !== 'late');
  const late = plan.applicants.filter(({ objection }) => objection?.outcome === 'late');
  await work.begin(days.tooLate, `${filed.length} objections; ${late.length} a second too late`);
  const objectionOf = ({ failed, objection }: PlannedApplicant) => ({
    stage: 'administrative',
    contested: failed,
    filedAt: objection!.filedAt,
    grounds: 'Dokumen contoh saya sesuai pengumuman.',
  });
  await service.eachOf(filed, (one) => work.recordOn(one, 'object', objectionOf(one)));
  await service.eachOf(late, (one) => work.refusedOn(one, 'object', objectionOf(one), 'objection.late'));
  await work.begin(days.answers, 'answers to the objections');
  const answers = filed.map((applicant) => ({ applicant, decision: work.decision(days.answers) }));
  await service.eachOf(answers, ({ applicant, decision }) =>
    work.recordOn(applicant, 'decide-objection', {
      ...decision,
      objectionNo: `${applicant.applicationNo}-1`,
      outcome: applicant.objection!.outcome,
      announcedOn: days.answers,
      decider: 'tim-sanggah-1',
    }),
  );
}
