import type { Drawn } from '../drawn.js';
import type { RoundClock } from '../round-clock.js';
import { instantOn } from '../days-of-round.js';
import type { SimulatedService } from '../simulated-service.js';
import type { AgencySize } from './agency-size.js';
import { departmentOf, MAYOR, type City, type Official, type Post, type Unit } from './city.js';
import type { Staffing } from './invented-staff.js';
import type { Irregularity } from './irregularity.js';

/** Something that happens on a day. */
export interface Step {
  readonly on: string;
  readonly says: string;
  readonly work: () => Promise<void>;
}

const PPK = { role: 'PPK', postId: MAYOR } as const;
const LAW = [{ rule: 'PP 11/2017', version: '2017' }] as const;
/** Days on which the rules known ask for the Home Minister's letter: the lock, then the first six months of the new mayor. */
const CONSENT_NEEDED = { from: '2024-03-22', until: '2025-08-19' };

/** Whom a decree moves. */
export interface Moved {
  readonly official: Official;
  readonly to: Post;
  readonly kind: 'promosi' | 'mutasi' | 'rotasi' | 'placement';
}

/** What a simulation counts, for the end. */
export interface Tally {
  moves: number;
  promotions: number;
  selections: number;
  ratings: number;
  objections: number;
  summaries: number;
  exits: number;
  hires: number;
  corrections: number;
  ended: number;
}

/** A simulated city on its way: where it stands, and how its decisions are sent. */
export class AgencyAtWork {
  readonly planted: Irregularity[] = [];
  readonly tally: Tally = {
    ...{ moves: 0, promotions: 0, selections: 0, ratings: 0, objections: 0 },
    ...{ summaries: 0, exits: 0, hires: 0, corrections: 0, ended: 0 },
  };
  /** People rated, by department and year. */
  private readonly rated = new Map<string, number>();
  private lastNumber = 0;
  private reached: string;

  /** @param now what the clock shows at first, RFC 3339 */
  constructor(
    readonly service: SimulatedService,
    private readonly clock: RoundClock,
    readonly size: AgencySize,
    readonly city: City,
    readonly drawn: Drawn,
    readonly staffing: Staffing,
    now: string,
    private readonly say: (line: string) => void,
  ) {
    this.reached = now;
  }

  /** Does what happens on a day, with the clock at its morning; one that is taken up again may stand later already. */
  async take({ on, says, work }: Step): Promise<void> {
    this.say(`${on}  ${says}`);
    const morning = instantOn(on);
    if (morning > this.reached) {
      await this.clock.set(morning);
      this.reached = morning;
    }
    await work();
  }

  /** What every decision states, under an SK of its own. */
  decision(decidedOn: string) {
    return { decidedOn, skNumber: this.nextNumber(decidedOn), signatory: PPK, legalBasis: LAW };
  }

  /** The same, of a file. */
  decisionOfRows(decidedOn: string): Record<string, string> {
    const { rule, version } = LAW[0];
    return {
      decidedOn,
      skNumber: this.nextNumber(decidedOn),
      signatoryRole: PPK.role,
      signatoryPost: PPK.postId,
      legalBasis: `${rule}@${version}`,
    };
  }

  /** What an act states that ends or corrects a decision. */
  act(refDecisionId: string, date: string, reasonSummary: string, authority = 'BKPSDM Kota Contoh') {
    return {
      ...{ refDecisionId, authority, date, reasonSummary },
      number: this.nextNumber(date),
      legalBasis: [{ rule: 'UU 30/2014', version: '2014' }],
    };
  }

  /** Counts somebody's rating of a year where it was given. */
  countRated(year: number, { unit }: Post): void {
    const key = `${departmentOf(unit).unitId} ${year}`;
    this.rated.set(key, this.ratedIn(departmentOf(unit), year) + 1);
  }

  ratedIn({ unitId }: Unit, year: number): number {
    return this.rated.get(`${unitId} ${year}`) ?? 0;
  }

  nextNumber(day: string): string {
    this.lastNumber += 1;
    return `800/SIM-${this.size.seed}-${String(this.lastNumber).padStart(5, '0')}/${day.slice(0, 4)}`;
  }

  /** Minutes of the performance panel, and the letter that an election asks for. */
  moveGrounds(day: string) {
    const letter = { number: `100.2.1.3/SIM/${day}`, date: day };
    const needed = CONSENT_NEEDED.from <= day && day <= CONSENT_NEEDED.until;
    return {
      tpkMinutes: { number: `BA-TPK/SIM/${day}`, date: day },
      ...(needed && { electionConsent: letter }),
    };
  }

  /** The row of a move in a batch. */
  rowOf = ({ official, to, kind }: Moved) => ({
    personRef: official.personRef,
    ...(official.post && kind !== 'placement' && { fromPostId: official.post.postId }),
    toPostId: to.postId,
    assignmentKind: kind,
    ...(official.golongan && { golongan: official.golongan }),
  });
}
