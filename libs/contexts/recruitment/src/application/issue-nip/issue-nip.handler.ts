import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Taken } from '#app/decision-life-http';
import type { Recording } from '#app/event-store';
import { ApplicationCommand } from '../application-command.js';
import { RuleViolation } from '#app/kernel';
import { Vault } from '#app/vault';
import { ApplicationDesk } from '../application-desk.js';
import { issueNip } from '../issuing-nip.js';
import { reliedOnFinal } from '../selection-facts.js';
import type { IssueNipDto } from './issue-nip.dto.js';

/** The kind of the claim that a number makes. */
const NIP_CLAIM = 'nip';

/** Records the number that BKN set for one applicant. */
export class IssueNip extends ApplicationCommand<IssueNipDto> {}

@CommandHandler(IssueNip)
export class IssueNipHandler implements ICommandHandler<IssueNip> {
  constructor(
    private readonly desk: ApplicationDesk,
    private readonly vault: Vault,
  ) {}

  async execute({ applicationId, dto, context, known, loaded }: IssueNip): Promise<Recording> {
    const { desk } = this;
    const taken: Taken = {
      kind: NIP_CLAIM,
      key: await this.vault.numberDigest(NIP_CLAIM, dto.nip),
      // The same application may be given the same number again, after its first decision was revoked.
      batchId: applicationId,
      refusal: new RuleViolation('nip.taken', { taken: true, pointer: '/nip' }),
    };
    return desk.record({
      applicationId,
      context,
      dto,
      known,
      loaded,
      takes: [taken],
      decide({ living, facts }) {
        const data = {
          ...desk.decisionOf('NipIssued', dto, facts, reliedOnFinal(facts)),
          nip: dto.nip,
          proposedOn: dto.proposedOn ?? null,
        };
        return issueNip(living, data, facts, desk.rulebook);
      },
    });
  }
}
