import type { Post, Unit } from './city.js';

const DEPARTMENTS = [
  ['Dinas Kesehatan', 'dinas'],
  ['Dinas Pendidikan', 'dinas'],
  ['Inspektorat', 'inspektorat'],
  ['Dinas Pekerjaan Umum', 'dinas'],
  ['Badan Kepegawaian', 'badan'],
  ['Dinas Sosial', 'dinas'],
  ['Dinas Perhubungan', 'dinas'],
  ['Dinas Lingkungan Hidup', 'dinas'],
  ['Badan Keuangan Daerah', 'badan'],
  ['Dinas Kependudukan dan Pencatatan Sipil', 'dinas'],
  ['Dinas Komunikasi dan Informatika', 'dinas'],
  ['Dinas Perpustakaan dan Kearsipan', 'dinas'],
  ['Badan Perencanaan Pembangunan Daerah', 'badan'],
] as const;
const DIVISIONS = ['Sekretariat', 'Bidang Pelayanan', 'Bidang Pembinaan', 'Bidang Pengendalian'];
const SECTIONS = ['Seksi Umum', 'Seksi Teknis'];

/** Posts without people under them, in turn: six executing, three functional. */
const STAFF = [
  ['Pengadministrasi Perkantoran', null],
  ['Pengelola Layanan Operasional', null],
  ['Arsiparis Mahir', 'mahir'],
  ['Penata Layanan Operasional', null],
  ['Operator Layanan Operasional', null],
  ['Perencana Ahli Muda', 'ahli-muda'],
  ['Penelaah Teknis Kebijakan', null],
  ['Pengolah Data dan Informasi', null],
  ['Pranata Komputer Mahir', 'mahir'],
] as const;

/** People of a department of the usual size. */
const DEPARTMENT_SIZE = 120;
/** Seats that stay empty at the beginning: so many in a hundred, and a few at least. */
const SPARE = { percent: 2, least: 24 };

/** The organisation before anybody is in it, and which posts are filled at first: managers, then staff, section by section. */
export interface CityPlan {
  readonly units: readonly Unit[];
  readonly posts: readonly Post[];
  readonly filled: readonly Post[];
}

/** Departments with divisions and sections, heads over each, and staff in the sections. */
export function planCity(employees: number): CityPlan {
  const units: Unit[] = [];
  const posts: Post[] = [];
  const sections: Post[] = [];
  const divisions = employees < 200 ? 2 : 4;
  const departments = Math.max(2, Math.round(employees / DEPARTMENT_SIZE));
  const unit = (name: string, kind: string, parent: Unit | null): Unit => {
    const made = { name, kind, parent, unitId: '' };
    units.push(made);
    return made;
  };
  for (let d = 0; d < departments; d++) {
    const [base, kind] = DEPARTMENTS[d % DEPARTMENTS.length]!;
    const name = d < DEPARTMENTS.length ? base : `${base} Wilayah ${Math.floor(d / DEPARTMENTS.length) + 1}`;
    const department = unit(name, kind, null);
    const head = headOf(department, `Kepala ${name}`, ['jpt-pratama', 'II.b'], null);
    posts.push(head);
    for (const division of DIVISIONS.slice(0, divisions)) {
      const below = unit(`${division} ${name}`, 'bidang', department);
      const manager = headOf(below, `Kepala ${division} ${name}`, ['administrator', 'III.b'], head);
      posts.push(manager);
      for (const section of SECTIONS) {
        const lowest = unit(`${section} ${division} ${name}`, 'seksi', below);
        const title = `Kepala ${section} ${division} ${name}`;
        const supervisor = headOf(lowest, title, ['pengawas', 'IV.a'], manager);
        posts.push(supervisor);
        sections.push(supervisor);
      }
    }
  }
  const staff = employees - posts.length;
  const spare = Math.max(SPARE.least, Math.ceil((employees * SPARE.percent) / 100));
  const seats = Array.from({ length: staff + spare }, (_, i) => seatOf(sections[i % sections.length]!, i));
  return { units, posts: [...posts, ...seats], filled: [...posts, ...seats.slice(0, staff)] };
}

const headOf = (
  unit: Unit,
  title: string,
  [level, echelon]: readonly [Post['level'], NonNullable<Post['echelon']>],
  superior: Post | null,
): Post => ({
  ...{ title, level, echelon, unit, superior },
  functionalLevel: null,
  headsUnit: true,
  postId: '',
  holder: null,
});

function seatOf(superior: Post, index: number): Post {
  // whichever section comes next, the kinds of posts go on in turn within it
  const [title, functionalLevel] = STAFF[(index * 7 + Math.floor(index / STAFF.length)) % STAFF.length]!;
  return {
    title,
    level: functionalLevel === null ? 'pelaksana' : 'fungsional',
    echelon: null,
    functionalLevel,
    headsUnit: false,
    unit: superior.unit,
    superior,
    postId: '',
    holder: null,
  };
}
