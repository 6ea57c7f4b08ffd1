import { Injectable } from '@nestjs/common';
import {
  decisionData,
  recordWithSkNumber,
  type PerhapsUnsigned,
  type DecisionDto,
} from '#app/decision-life-http';
import { Claims, Decisions, type Recording } from '#app/event-store';
import { Rulebook, RuleViolation, type DecisionData } from '#app/kernel';
import { randomId, type CommandContext } from '#app/platform';
import { Vault } from '#app/vault';
import { employee, type LivingEmployee } from './employee.js';
import type { EmployeeEvent } from './employee.events.js';
import { citationsOf } from './employee-rules.js';

/** What a decision about an employee states beside its own fields. */
export type Stated = PerhapsUnsigned<DecisionDto>;

/** A fact about an employee to record. */
export interface Recorded {
  readonly personRef: string;
  readonly dto: Stated;
  readonly context: CommandContext;
  /** Issuing agency; left out: the person has to be on record. */
  readonly agencyId?: string;
  /** The number that the fact gives the person; left out: none. */
  readonly nip?: string;
  readonly decide: (living: LivingEmployee, rulebook: Rulebook) => readonly EmployeeEvent[];
}

/** The kind of the claim that a number of somebody in service makes; numbers issued in recruitment are claimed as another kind. */
const NIP_CLAIM = 'employee-nip';

/** Records facts about employees: a number belongs to one person, a number of an SK to one decision or batch. */
@Injectable()
export class EmployeeDesk {
  constructor(
    private readonly decisions: Decisions,
    private readonly claims: Claims,
    private readonly vault: Vault,
    private readonly rules: Rulebook,
  ) {}

  /** Whose number it is, by an earlier fact, or one of that command that died; somebody new where nobody has it. @throws VaultError */
  async personOf(nip: string): Promise<string> {
    const streams = await this.claims.targetsOf(NIP_CLAIM, await this.vault.numberDigest(NIP_CLAIM, nip));
    return streams.at(-1)?.slice(employee.category.length + 1) ?? randomId();
  }

  /** @throws RuleViolation `nip.taken`, `decision.sk-duplicate`, and what `decide` throws · DecisionError · StoreError · VaultError */
  async record({ personRef, dto, context, agencyId, nip, decide }: Recorded): Promise<Recording> {
    const { decisions, claims } = this;
    const rulebook = this.rules.now();
    const takes = nip === undefined ? [] : [await this.numberOf(personRef, nip)];
    const sk = { skNumber: dto.skNumber ?? null, decidedOn: dto.decidedOn, batchId: dto.batchId ?? null };
    return recordWithSkNumber(
      { decisions, claims, rulebook },
      {
        decider: employee,
        key: personRef,
        context,
        decide: (living) => decide(living, rulebook),
        sk: () => sk,
        takes,
        subject: personRef,
        ...(agencyId !== undefined && { agencyId }),
      },
    );
  }

  /** The decision fields of what is stated, citing the rules of its day. */
  decisionOf(type: EmployeeEvent['type'], dto: Stated, reliedOn: readonly string[] = []): DecisionData {
    const rulesets = citationsOf(type, dto.decidedOn, this.rules.now());
    return decisionData(dto, { findings: [], reliedOn, rulesets });
  }

  private async numberOf(personRef: string, nip: string) {
    return {
      kind: NIP_CLAIM,
      key: await this.vault.numberDigest(NIP_CLAIM, nip),
      // A later fact about the same person may use the number again.
      batchId: personRef,
      refusal: new RuleViolation('nip.taken', { taken: true, pointer: '/nip' }),
    };
  }
}
