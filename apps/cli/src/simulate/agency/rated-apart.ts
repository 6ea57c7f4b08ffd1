import type { AgencyAtWork } from './agency-at-work.js';
import { atWork, type Official, type Post } from './city.js';
import { GOOD, WEAK } from './drawn-rating.js';

const ROLES = ['late', 'by-another', 'unanswered', 'without-follow-up', 'changed-late'] as const;
type Role = (typeof ROLES)[number];
type AtWork = Official & { readonly post: Post };

/** Whose rating of a year is irregular, and how. */
export class RatedApart {
  private readonly roles = new Map<string, Role>();
  private readonly officials = new Map<Role, AtWork>();

  constructor(readonly year: number) {}

  /** Sets people of the staff apart, once there are any. */
  choose(work: AgencyAtWork): void {
    const staff = atWork(work.city).filter(
      ({ apart, post, kind }) => !apart && post.level === 'pelaksana' && kind === 'PNS',
    );
    ROLES.forEach((role, i) => {
      const official = staff[Math.floor(((i + 1) * staff.length) / (ROLES.length + 1))]!;
      official.apart = true;
      this.roles.set(official.personRef, role);
      this.officials.set(role, official);
    });
  }

  isApart(year: number, personRef: string): boolean {
    return year === this.year && this.roles.has(personRef);
  }

  /** True: another step decides it. */
  decidedElsewhere(year: number, personRef: string): boolean {
    return this.isApart(year, personRef) && ['late', 'by-another'].includes(this.roles.get(personRef)!);
  }

  /** What it has to be; null: whatever is drawn. */
  ratingOf(year: number, personRef: string) {
    if (!this.isApart(year, personRef)) return null;
    return this.roles.get(personRef) === 'changed-late' ? GOOD : WEAK;
  }

  of(role: Role): AtWork {
    return this.officials.get(role)!;
  }
}
