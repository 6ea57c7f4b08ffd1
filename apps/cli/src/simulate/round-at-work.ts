import { applicationIdOf } from '#contexts/recruitment';
import type { DaysOfRound } from './days-of-round.js';
import { instantOn } from './days-of-round.js';
import type { InventedPost } from './invented-posts.js';
import type { PlannedApplicant } from './planned-applicant.js';
import type { RoundClock } from './round-clock.js';
import type { RoundPlan } from './round-plan.js';
import type { SimulatedService } from './simulated-service.js';

const V1 = '/v1/recruitment';
const PPK = { role: 'PPK', postId: 'walikota' } as const;
const LAW = { rule: 'PermenPANRB 6/2024', version: '2024' } as const;

/** A formation as it stands in the service. */
export interface FormationAtWork {
  readonly formationId: string;
  readonly post: InventedPost;
  /** Of its stream. */
  revision: string;
  /** Those who apply for it, by number. */
  readonly applicants: readonly PlannedApplicant[];
}

/** A simulated round on its way: where it stands, and how its decisions are sent. */
export class RoundAtWork {
  roundId = '';
  formations: readonly FormationAtWork[] = [];
  /** Facts about an application, beyond the first. */
  private readonly facts = new Map<string, number>();
  private lastNumber = 0;

  constructor(
    readonly service: SimulatedService,
    private readonly clock: RoundClock,
    readonly days: DaysOfRound,
    readonly plan: RoundPlan,
    readonly say: (line: string) => void,
  ) {}

  /** Sets the clock to the morning of a day, or to another moment of it, and says what comes. */
  async begin(day: string, what: string, at = instantOn(day)): Promise<void> {
    this.say(`${day}  ${what}`);
    await this.clock.set(at);
  }

  /** What every decision states, under an SK of its own. */
  decision(decidedOn: string) {
    return { decidedOn, skNumber: this.nextNumber(), signatory: PPK, legalBasis: [LAW] };
  }

  /** The same, of a file. */
  decisionOfRows(decidedOn: string): Record<string, string> {
    return {
      decidedOn,
      skNumber: this.nextNumber(),
      signatoryRole: PPK.role,
      signatoryPost: PPK.postId,
      legalBasis: `${LAW.rule}@${LAW.version}`,
    };
  }

  private nextNumber(): string {
    this.lastNumber += 1;
    return `800/SIM-${String(this.lastNumber).padStart(4, '0')}/${this.days.year}`;
  }

  /** Records a decision on a formation. */
  async decideOn(formation: FormationAtWork, verb: string, body: object): Promise<void> {
    const path = `${V1}/formations/${formation.formationId}/${verb}`;
    formation.revision = (await this.service.record(path, body, formation.revision)).revision;
  }

  /** Records something about an application. */
  async recordOn({ applicationNo }: Numbered, verb: string, body: object): Promise<void> {
    await this.service.record(this.pathOf(applicationNo, verb), body, this.facts.get(applicationNo) ?? 0);
    this.count(applicationNo);
  }

  /** Sends what must be refused. */
  refusedOn({ applicationNo }: Numbered, verb: string, body: object, code: string): Promise<void> {
    const revision = this.facts.get(applicationNo) ?? 0;
    return this.service.refusedBy(code, this.pathOf(applicationNo, verb), body, revision);
  }

  /** Records one row about each of these applications. */
  async importRows<A extends Numbered>(
    kind: string,
    query: Readonly<Record<string, string>>,
    applications: readonly A[],
    rowOf: (application: A, index: number) => object,
  ): Promise<void> {
    const rows = applications.map((one, i) => ({ applicationNo: one.applicationNo, ...rowOf(one, i) }));
    await this.service.import({ path: `${V1}/rounds/${this.roundId}/${kind}-imports`, query, rows });
    if (kind !== 'application') for (const { applicationNo } of applications) this.count(applicationNo);
  }

  /** The entries of a ranking that stands; none: it was never made. */
  ranking({ formationId }: FormationAtWork, kind: 'skd' | 'final'): Promise<RankedEntry[]> {
    return this.service.all<RankedEntry>(`${V1}/formations/${formationId}/rankings/${kind}`, 'entries');
  }

  private count(applicationNo: string): void {
    this.facts.set(applicationNo, (this.facts.get(applicationNo) ?? 0) + 1);
  }

  private pathOf(applicationNo: string, verb: string): string {
    return `${V1}/applications/${applicationIdOf(this.roundId, applicationNo)}/${verb}`;
  }
}

type Numbered = Pick<PlannedApplicant, 'applicationNo'>;

/** An entry of a ranking, as everybody reads it. */
export interface RankedEntry {
  readonly rank: number | null;
  readonly applicationNo: string;
  readonly code: string;
}
