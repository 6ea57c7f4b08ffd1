import { Injectable } from '@nestjs/common';
import { Decisions } from '#app/event-store';
import { FormationApplicants } from '../formation-applicants/known-applicants.js';
import type { RoundKind } from '../round/round.events.js';
import { applicationIdOf } from './application-id.js';
import { application } from './application.js';
import { selectionFacts } from './selection-facts.js';

/** A formation with the applicants whose number BKN set. */
export interface NumberedFormation {
  readonly formationId: string;
  readonly roundId: string;
  readonly agencyId: string;
  /** Who is recruited. */
  readonly kind: RoundKind;
  readonly postTitle: string;
  /** Unit of the post; null: not in the source. */
  readonly unitId: string | null;
  /** Ascending; recorded before the question. */
  readonly applicationNos: readonly string[];
}

/** A future civil servant. After an erasure the personal values are not there. */
export interface FutureEmployee {
  readonly personRef: string;
  readonly nip: string | undefined;
  readonly name: string | undefined;
  readonly birthDate: string | undefined;
  /** The event that set the number. */
  readonly eventId: string;
}

/** Whose numbers were set in recruitment, for the process that appoints them. */
@Injectable()
export class IssuedNumbers {
  constructor(
    private readonly decisions: Decisions,
    private readonly applicants: FormationApplicants,
  ) {}

  /** Null: there is no such formation. @throws BehindError when the read model does not catch up with the log in time */
  async of(formationId: string): Promise<NumberedFormation | null> {
    const facts = await selectionFacts(this.decisions, formationId);
    const { definition } = facts?.formation ?? { definition: null };
    if (!facts || !definition) return null;
    const { applicants } = await this.applicants.of(formationId);
    const { roundId, agencyId, kind } = facts.round;
    return {
      ...{ formationId, roundId, agencyId, kind },
      ...{ postTitle: definition.postTitle, unitId: definition.unitId },
      applicationNos: applicants
        .filter(({ status }) => status === 'nip-issued')
        .map(({ applicationNo }) => applicationNo)
        .toSorted(),
    };
  }

  /** Who the number of an application was set for; null: none stands. */
  async holder(roundId: string, applicationNo: string): Promise<FutureEmployee | null> {
    const { state, facts } = await this.decisions.load(application, applicationIdOf(roundId, applicationNo));
    const issued = state.entries.findLast(
      ({ recorded, death }) => recorded.type === 'NipIssued' && death === null,
    )?.corrected;
    const { submitted, cancelled } = state.state;
    if (issued?.type !== 'NipIssued' || !submitted || cancelled) return null;
    const fact = facts.find(({ data }) => data['decisionId'] === issued.data.decisionId);
    if (!fact?.subject) return null;
    // The types know nothing of erasures.
    const { name, birthDate } = submitted as Partial<typeof submitted>;
    const { nip } = issued.data as Partial<typeof issued.data>;
    return { personRef: fact.subject, nip, name, birthDate, eventId: fact.eventId };
  }
}
