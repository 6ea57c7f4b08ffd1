import { Inject, Injectable } from '@nestjs/common';
import { EVENT_STORE, type EventStore } from '#app/event-store';
import { ReadModels } from '#app/read-model';
import { Vault } from '#app/vault';
import type { KnownApplicant, Personal, PersonalOf } from '../ranking/applicant.js';
import { FormationApplicantRow } from './formation-applicant.entity.js';
import { formationApplicants } from './formation-applicants.projection.js';

/** All applicants of a formation, as of a place of the ledger. */
export interface ApplicantsTo {
  readonly applicants: readonly KnownApplicant[];
  /** Place of the ledger up to which they were read. */
  readonly readTo: string;
  /** Place of the last fact about any of them; empty: there are none. */
  readonly lastChange: string;
}

/** Reads the applicants of a formation: all that was recorded about them before the call. */
@Injectable()
export class FormationApplicants {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    private readonly readModels: ReadModels,
    private readonly vault: Vault,
  ) {}

  /** @throws BehindError when the read model does not catch up with the log in time */
  async of(formationId: string): Promise<ApplicantsTo> {
    const { position } = await this.store.head();
    const { value: rows, ledger } = await this.readModels.read(
      formationApplicants.name,
      { minPosition: position },
      (manager) =>
        manager.find(FormationApplicantRow, {
          select: { applicationId: true, applicationNo: true, status: true, scores: true, position: true },
          where: { formationId },
        }),
    );
    return {
      applicants: rows.map(({ applicationNo, status, scores }) => ({ applicationNo, status, scores })),
      readTo: ledger.position ?? position ?? 'start',
      lastChange: rows.reduce((last, row) => (row.position > last ? row.position : last), ''),
    };
  }

  /**
   * What decides ties that scores leave, of these applicants alone. Of who was erased, nothing is known.
   * @param readTo place of the ledger that the answer goes to: every erasure up to there counts
   * @throws VaultError · StoreError
   */
  async personal(
    formationId: string,
    applicationNos: readonly string[],
    readTo: string,
  ): Promise<PersonalOf> {
    if (applicationNos.length === 0) return new Map();
    const { value: rows } = await this.readModels.read(formationApplicants.name, {}, (manager) =>
      manager
        .createQueryBuilder(FormationApplicantRow, 'one')
        .select(['one.applicationId', 'one.applicationNo', 'one.personal'])
        .where('one.formationId = :formationId', { formationId })
        .andWhere('one.applicationNo = any(:numbers)', { numbers: [...applicationNos] })
        .getMany(),
    );
    const opened = await this.vault.open(
      rows.map(({ personal }) => personal),
      undefined,
      readTo,
    );
    return new Map(
      rows.map(({ applicationNo }, i) => {
        const { gradePoint, birthDate } = opened[i]!.values as Partial<Personal>;
        return [applicationNo, { gradePoint: gradePoint ?? null, birthDate: birthDate ?? null }];
      }),
    );
  }
}
