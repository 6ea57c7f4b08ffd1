import type { AgencyAtWork, Step } from './agency-at-work.js';
import { atWork, place, type Official, type Post } from './city.js';
import { firstYearOf } from './agency-size.js';
import type { CityPlan } from './city-plan.js';

const ORGANISATION = '/v1/organisation';
const PERDA = { number: 'Perda Contoh 5/2016', date: '2016-11-15' };
/** Moves of one decree: what the service takes. */
const MOST_MOVES = 500;

/** What stood before the first year: units, posts, and everybody taken over into their posts. */
export function foundingSteps(work: AgencyAtWork, plan: CityPlan): Step[] {
  const before = firstYearOf(work.size) - 1;
  const { units, posts, filled } = plan;
  const { employees } = work.size;
  return [
    step(`${before}-12-01`, `${units.length} units`, () => establish(work, plan)),
    step(`${before}-12-02`, `${posts.length} posts`, () => createPosts(work, plan)),
    step(`${before}-12-05`, `${employees} employees taken over`, () => takeOver(work, filled, before)),
    step(`${before}-12-06`, 'everybody in a post', () => placeAll(work, before)),
    step(`${before}-12-07`, 'a basis to publish the names of heads', () => publishNames(work, before)),
  ];
}

const step = (on: string, says: string, work: Step['work']): Step => ({ on, says, work });

/** Units above before those below. */
async function establish(work: AgencyAtWork, { units }: CityPlan): Promise<void> {
  const { service, city } = work;
  for (const level of [0, 1, 2]) {
    const bodies = units
      .filter((unit) => depthOf(unit) === level)
      .map((unit) => ({
        unit,
        body: {
          ...work.decision('2016-12-01'),
          ...{ agencyId: city.agencyId, name: unit.name, kind: unit.kind, regulation: PERDA },
          ...(unit.parent && { parentUnitId: unit.parent.unitId }),
        },
      }));
    await service.eachOf(bodies, async ({ unit, body }) => {
      unit.unitId = (await service.record(`${ORGANISATION}/units`, body)).id;
    });
  }
}

const depthOf = ({ parent }: CityPlan['units'][number]): number => (parent ? depthOf(parent) + 1 : 0);

/** All by one decree, posts of superiors before those under them. */
async function createPosts(work: AgencyAtWork, { posts }: CityPlan): Promise<void> {
  const { service } = work;
  const decree = { ...work.decision('2016-12-02'), batchId: `jabatan-${work.city.agencyId}-2016` };
  const heads: Post['level'][] = ['jpt-pratama', 'administrator', 'pengawas'];
  const rows = [
    ...heads.map((level) => posts.filter((post) => post.level === level)),
    posts.filter(({ headsUnit }) => !headsUnit),
  ];
  for (const row of rows) {
    // seats of a unit with one title are asked for alike
    const seats = row.map((post, i) => ({ post, seat: String(i) }));
    await service.eachOf(seats, async ({ post, seat }) => {
      const body = { ...decree, ...bodyOf(post) };
      post.postId = (await service.record(`${ORGANISATION}/posts`, body, null, seat)).id;
    });
  }
}

const bodyOf = ({ unit, title, level, echelon, functionalLevel, headsUnit, superior }: Post) => ({
  ...{ unitId: unit.unitId, title, level, headsUnit, regulation: PERDA },
  ...(echelon && { echelon }),
  ...(functionalLevel && { functionalLevel }),
  ...(superior && { superiorPostId: superior.postId }),
});

async function takeOver(work: AgencyAtWork, filled: readonly Post[], before: number): Promise<void> {
  const { city, staffing, drawn, service } = work;
  filled.forEach((post, i) => {
    const official = staffing.holderOf(post, i);
    city.officials.push(official);
    // heads of divisions have been there for long enough to apply for the lead of a department
    const turn = drawn.whole(0, post.level === 'administrator' ? 0 : post.headsUnit ? 1 : 2);
    place(official, post, [`${before - 2}-02-01`, `${before - 1}-02-01`, `${before}-02-01`][turn]!);
    official.levelSince = official.postSince;
  });
  const rows = atWork(city).map((official, i) => ({
    ...rowOf(official),
    unitId: official.post.unit.unitId,
    sourceId: String(i + 1),
  }));
  const query = {
    ...{ agencyId: city.agencyId, system: 'simpeg-contoh', decidedOn: `${before}-11-01` },
    legalBasis: 'Perwal Contoh 12/2016@2016',
  };
  await service.import({ path: '/v1/employment/employee-imports', query, rows });
}

/** The information officer opens the names of holders of senior posts, under a number apart from those of decrees. */
async function publishNames({ service, city, size }: AgencyAtWork, before: number): Promise<void> {
  await service.record('/v1/privacy/publication-bases', {
    ...{ agencyId: city.agencyId, fieldClass: 'names.jpt', ground: 'public-office' },
    ...{ decidedOn: `${before}-12-07`, skNumber: `555/SIM-${size.seed}/PPID/${before}` },
    ...{ informationOfficerPostId: 'ppid-utama', legalBasis: [{ rule: 'UU 14/2008', version: '2008' }] },
  });
}

const rowOf = (official: Official) => ({
  nip: official.nip,
  name: official.name,
  birthDate: official.birthDate,
  kind: official.kind,
  personRef: official.personRef,
  servesSince: official.servesSince,
  education: official.education,
  ...(official.golongan && { golongan: official.golongan, golonganSince: official.golonganSince }),
});

/** By decrees of the days on which they came. */
async function placeAll(work: AgencyAtWork, before: number): Promise<void> {
  const { city, service } = work;
  for (const day of [`${before - 2}-02-01`, `${before - 1}-02-01`, `${before}-02-01`]) {
    const come = atWork(city).filter(({ postSince }) => postSince === day);
    for (let from = 0; from < come.length; from += MOST_MOVES) {
      const moves = come
        .slice(from, from + MOST_MOVES)
        .map((official) => work.rowOf({ official, to: official.post, kind: 'placement' }));
      await service.batch(`${ORGANISATION}/move-batches`, { ...work.decision(day), moves });
    }
  }
}
