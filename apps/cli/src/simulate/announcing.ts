import type { InventedPost } from './invented-posts.js';
import type { FormationAtWork, RoundAtWork } from './round-at-work.js';

const V1 = '/v1/recruitment';

/** Opens the round, sets its formations and announces their vacancies. */
export async function announceVacancies(work: RoundAtWork, agencyId: string): Promise<void> {
  const { days, plan, service } = work;
  await work.begin(days.opened, 'the round is opened');
  const round = await service.record(`${V1}/rounds`, {
    ...work.decision(days.opened),
    agencyId,
    kind: 'pns',
    procurementName: `CPNS Simulasi ${days.year}`,
    fiscalYear: days.year,
    ministerDecree: { number: `Kepmen Contoh 1/${days.year}`, date: days.decree },
  });
  work.roundId = round.id;
  await work.begin(days.defined, `${plan.posts.length} formations are set`);
  const formations: FormationAtWork[] = [];
  for (const [i, post] of plan.posts.entries()) {
    const { id, revision } = await service.record(`${V1}/formations`, {
      ...work.decision(days.defined),
      roundId: work.roundId,
      ...definitionOf(post),
    });
    formations.push({
      formationId: id,
      post,
      revision,
      applicants: plan.applicants.filter(({ formation }) => formation === i),
    });
  }
  work.formations = formations;
  await work.begin(days.announced, 'vacancies are announced');
  for (const formation of formations)
    await work.decideOn(formation, 'publish-vacancy', {
      ...work.decision(days.announced),
      ...announcementOf(formation.post, work),
    });
}

const definitionOf = ({ tests, ...post }: InventedPost) => ({
  ...post,
  weights: tests.map(({ test, cat, weight }) => ({ test, cat, weight })),
});

const announcementOf = ({ qualification, tests }: InventedPost, { days }: RoundAtWork) => ({
  announcedOn: days.announced,
  criteria: [`Ijazah ${qualification}`, 'Sehat jasmani dan rohani'],
  schedule: {
    registrationOpensOn: days.registrationOpens,
    registrationClosesOn: days.registrationCloses,
    administrativeResultOn: days.administrative,
    selectionOn: days.skd,
    finalResultOn: days.finalResult,
  },
  eliminationRules: ['Dokumen tidak lengkap', 'Tidak hadir pada salah satu tes'],
  extraTests: tests.filter(({ cat }) => !cat).map(({ test, weight }) => ({ test, weight })),
});
