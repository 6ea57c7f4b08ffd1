import type { EducationLevel, EmployeeKind, Golongan } from '#app/personnel';
import type { Drawn } from '../drawn.js';
import { NAMES } from '../invented-person.js';
import type { Official, Post } from './city.js';

/** Age at which the service of most ends. */
export const PENSION_AGE = 58;

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** Makes officials who never were: names begin with Contoh (example), serials of their numbers are 990 to 999. */
export class Staffing {
  private count = 0;
  private readonly serials = new Map<string, number>();

  /** @param word last part of the agency's slug @param firstYear first simulated year @param years how many */
  constructor(
    private readonly drawn: Drawn,
    private readonly word: string,
    private readonly firstYear: number,
    private readonly years: number,
  ) {}

  /** Somebody who holds a post when the ledger begins. @param index of the post among those that are filled */
  holderOf(post: Post, index: number): Official {
    const { drawn, firstYear } = this;
    const head = post.level === 'jpt-pratama';
    // heads of departments retire in turn, one a year at least, so that each year has its open selections
    const leaves = firstYear + (this.heads(head) % this.years);
    const [youngest, oldest] = AGES[post.level] ?? [24, 56];
    const bornIn = head ? leaves - PENSION_AGE : firstYear - drawn.whole(youngest, oldest);
    const [education, golongan] = this.rankFor(post);
    const contract = post.level === 'pelaksana' && index % 5 === 4;
    const kind = contract ? 'PPPK' : 'PNS';
    const born = `${bornIn}-${twoDigits(drawn.whole(1, 12))}-${twoDigits(drawn.whole(1, 28))}`;
    const serves = contract ? firstYear - drawn.whole(1, 2) : Math.max(bornIn + 21, firstYear - 25);
    const servesSince = `${serves}-${twoDigits(drawn.whole(1, 12))}-01`;
    const since = `${firstYear - drawn.whole(1, 5)}-${drawn.percent(50) ? '04' : '10'}-01`;
    return this.official(kind, {
      birthDate: born,
      servesSince,
      education,
      golongan: contract ? null : golongan,
      golonganSince: since > servesSince ? since : servesSince,
    });
  }

  /** A candidate appointed from the first of March of a year on. */
  candidate(year: number): Official {
    const { drawn } = this;
    const born = `${year - drawn.whole(22, 30)}-${twoDigits(drawn.whole(1, 12))}-${twoDigits(drawn.whole(1, 28))}`;
    const [education, golongan] = drawn.percent(60)
      ? (['d3', 'II/c'] as const)
      : (['s1-d4', 'III/a'] as const);
    const since = `${year}-03-01`;
    return this.official('CPNS', {
      birthDate: born,
      servesSince: since,
      education,
      golongan,
      golonganSince: since,
    });
  }

  private headCount = 0;
  private heads(isHead: boolean): number {
    return isHead ? this.headCount++ : 0;
  }

  private rankFor({ level, functionalLevel }: Post): readonly [EducationLevel, Golongan] {
    const { drawn } = this;
    switch (level) {
      case 'jpt-pratama':
        return ['s2', drawn.oneOf(['IV/b', 'IV/c'] as const)];
      case 'administrator':
        return ['s2', drawn.oneOf(['III/d', 'IV/a'] as const)];
      case 'pengawas':
        return ['s1-d4', drawn.oneOf(['III/b', 'III/c', 'III/c', 'III/d'] as const)];
      default:
        if (functionalLevel === 'ahli-muda') return ['s1-d4', 'III/c'];
        if (functionalLevel !== null) return ['d3', drawn.oneOf(['III/a', 'III/b'] as const)];
        return drawn.oneOf(STAFF_RANKS);
    }
  }

  private official(
    kind: EmployeeKind,
    person: Pick<Official, 'birthDate' | 'servesSince' | 'education' | 'golongan' | 'golonganSince'>,
  ): Official {
    this.count += 1;
    return {
      ...person,
      kind,
      personRef: `p-${this.word}-${String(this.count).padStart(5, '0')}`,
      name: `Contoh ${this.drawn.oneOf(NAMES)} ${this.drawn.oneOf(NAMES)}`,
      nip: this.numberOf(kind, person),
      post: null,
      postSince: person.servesSince,
      levelSince: person.servesSince,
      serves: true,
      apart: false,
      ratings: new Map(),
    };
  }

  /** Day of birth, first month of service (of a contract: year and 21), sex, serial; whoever shares all of that counts on. */
  private numberOf(
    kind: EmployeeKind,
    { birthDate, servesSince }: Pick<Official, 'birthDate' | 'servesSince'>,
  ): string {
    const month = kind === 'PPPK' ? '21' : servesSince.slice(5, 7);
    const begin = `${birthDate.replaceAll('-', '')}${servesSince.slice(0, 4)}${month}${this.drawn.whole(1, 2)}`;
    const before = this.serials.get(begin) ?? 0;
    this.serials.set(begin, before + 1);
    return `${begin}${String(999 - before)}`;
  }
}

/** Youngest and oldest in the first year, by level. */
const AGES: Partial<Record<Post['level'], readonly [number, number]>> = {
  administrator: [42, 50],
  pengawas: [36, 55],
};

const STAFF_RANKS: readonly (readonly [EducationLevel, Golongan])[] = [
  ['slta-d2', 'II/a'],
  ['slta-d2', 'II/b'],
  ['slta-d2', 'II/c'],
  ['d3', 'II/c'],
  ['d3', 'II/d'],
  ['d3', 'III/a'],
  ['s1-d4', 'III/a'],
  ['s1-d4', 'III/b'],
];
