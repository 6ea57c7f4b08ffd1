import type {
  Echelon,
  EducationLevel,
  EmployeeKind,
  FunctionalLevel,
  Golongan,
  PostLevel,
  Predicate,
} from '#app/personnel';

/** A unit of the invented city: a department, a division or a section. */
export interface Unit {
  readonly name: string;
  /** dinas, badan, inspektorat, bidang or seksi. */
  readonly kind: string;
  /** Null: at the top. */
  readonly parent: Unit | null;
  /** As the service gave it. */
  unitId: string;
}

/** A post of the city, one seat. */
export interface Post {
  readonly title: string;
  readonly level: PostLevel;
  readonly echelon: Echelon | null;
  readonly functionalLevel: FunctionalLevel | null;
  readonly headsUnit: boolean;
  readonly unit: Unit;
  /** Post of the direct superior; null: the mayor, whose post is none of the city's. */
  readonly superior: Post | null;
  postId: string;
  holder: Official | null;
}

/** Somebody in the service of the city, who never was. */
export interface Official {
  readonly personRef: string;
  readonly name: string;
  readonly birthDate: string;
  readonly nip: string;
  kind: EmployeeKind;
  readonly education: EducationLevel;
  readonly servesSince: string;
  /** Null: PPPK. */
  golongan: Golongan | null;
  golonganSince: string;
  /** Null: left, or between two posts. */
  post: Post | null;
  postSince: string;
  /** First day in a post of that level. */
  levelSince: string;
  serves: boolean;
  /** True: what happens to them is set apart, and no other step touches them. */
  apart: boolean;
  /** The annual rating that stands, by year. */
  readonly ratings: Map<number, Predicate>;
}

/** Units and posts of a city with everybody in them. */
export interface City {
  readonly agencyId: string;
  readonly units: readonly Unit[];
  readonly posts: readonly Post[];
  readonly officials: Official[];
}

/** The mayor's post, which signs and rates, and is none of the ledger's. */
export const MAYOR = 'walikota';

/** Who rates the holder of a post. */
export const raterPostOf = ({ superior }: Post): string => superior?.postId ?? MAYOR;

/** The department that a unit belongs to. */
export function departmentOf(unit: Unit): Unit {
  return unit.parent === null ? unit : departmentOf(unit.parent);
}

/** Puts somebody into a post, out of the one held until then. */
export function place(official: Official, post: Post, since: string): void {
  const former = official.post;
  if (former?.holder === official) former.holder = null;
  if (former?.level !== post.level) official.levelSince = since;
  official.post = post;
  official.postSince = since;
  post.holder = official;
}

/** Takes somebody out of the post held. */
export function leave(official: Official): void {
  if (official.post?.holder === official) official.post.holder = null;
  official.post = null;
}

/** Everybody in the service and in a post. */
export const atWork = ({ officials }: City): (Official & { readonly post: Post })[] =>
  officials.filter((one): one is Official & { readonly post: Post } => one.serves && one.post !== null);

/** The same, but for those who are set apart. */
export const freeAtWork = (city: City) => atWork(city).filter(({ apart }) => !apart);
