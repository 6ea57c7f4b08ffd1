import { createHash } from 'node:crypto';
import type { CommandBus } from '@nestjs/cqrs';
import canonicalize from 'canonicalize';
import {
  InOrder,
  once,
  rowCommand,
  RowRefused,
  type BulkRequest,
  type FileRow,
  type RowOutcome,
} from '#app/bulk';
import type { EvidenceDto, LegalBasisDto } from '#app/decision-life-http';
import type { Decisions } from '#app/event-store';
import { isRuleViolation } from '#app/kernel';
import { covers, type AgencyRegister, type CommandContext } from '#app/platform';
import { DefineFormation } from '../formation/define-formation/define-formation.handler.js';
import { formation } from '../formation/formation.js';
import { OpenRound } from '../round/open-round/open-round.handler.js';
import { openedRound, type OpenedRound } from '../round/opened-round.js';
import { FORMATION_COLUMNS, readRow, type FormationRow } from './formation-row.js';
import type { FormationImportsQuery } from './formation-imports-query.dto.js';
import { importedFormationId, importedRoundId } from './import-ids.js';

const PATH = '/v1/recruitment/formation-imports';

/** What an import works with. */
export interface ImportDesk {
  readonly commands: CommandBus;
  readonly decisions: Decisions;
  readonly agencies: AgencyRegister;
}

/** One part of a file being imported. Agencies and rounds are looked up once for all of its rows. */
export class ImportSession {
  private readonly slugs = new Map<string, Promise<string>>();
  private readonly rounds = new Map<string, Promise<OpenedRound | null>>();
  private readonly inOrder = new InOrder();
  private readonly fiscalYear: number;
  private readonly decision: { decidedOn: string; legalBasis: LegalBasisDto[]; evidence: EvidenceDto[] };

  constructor(
    private readonly desk: ImportDesk,
    private readonly query: FormationImportsQuery,
    private readonly request: BulkRequest,
  ) {
    this.fiscalYear = query.fiscalYear ?? Number(query.announcedOn.slice(0, 4));
    this.decision = {
      // the announcement shows that it was decided by then
      decidedOn: query.decreeDate ?? query.announcedOn,
      legalBasis: [{ rule: query.decreeNumber, version: query.decreeDate ?? '–' }],
      evidence: [{ kind: 'source-file', sha256: query.fileSha256 }],
    };
  }

  /**
   * Records one row. Two rows of one formation wait for each other, so that the first line counts.
   * @throws RowRefused, and whatever the command refuses with
   */
  async record(row: FileRow): Promise<RowOutcome<{ formationId: string }>> {
    const fields = row.fields(FORMATION_COLUMNS);
    const stated = readRow(fields);
    const formationId = importedFormationId(stated.formasiId);
    const rowSha256 = createHash('sha256').update(canonicalize(fields.values)!).digest('hex');
    const recorded = await this.inOrder.after([formationId], () =>
      this.recordFormation(formationId, stated, rowSha256),
    );
    return { recorded, ids: { formationId } };
  }

  private async recordFormation(formationId: string, row: FormationRow, rowSha256: string): Promise<boolean> {
    const agencyId = await this.slugOf(row.agencyName);
    if (!covers(this.request.principal.scope, agencyId)) throw new RowRefused('access.agency', '/ins_nm');
    const round = await this.roundOf(agencyId, row);
    const { decreeNumber, announcedOn } = this.query;
    if (!round || round.decreeNumber !== decreeNumber) {
      if (await this.isRecorded(formationId, rowSha256)) return false;
      throw round
        ? new RowRefused('import.decree-differs', '', { number: round.decreeNumber })
        : new RowRefused('import.round-fell', '/jp_nama');
    }
    const definition = {
      roundId: round.roundId,
      postTitle: row.postTitle,
      location: row.location,
      seats: row.seats,
      needType: row.needType,
      ...(row.openToDisability !== null && { openToDisability: row.openToDisability }),
      ...(row.salaryMin !== null && { salaryMin: row.salaryMin }),
      ...(row.salaryMax !== null && { salaryMax: row.salaryMax }),
      ...this.decision,
    };
    const recording = await this.desk.commands.execute(
      new DefineFormation(formationId, definition, this.context(`formation ${formationId} ${rowSha256}`), {
        source: { system: 'sscasn', id: row.formasiId, rowSha256 },
        announcement: { ...this.decision, announcedOn, decidedOn: announcedOn },
        round,
      }),
    );
    return recording.events.length > 0 && !recording.repeated;
  }

  /** True when the formation was recorded from this row. @throws RowRefused when it was recorded from another */
  private async isRecorded(formationId: string, rowSha256: string): Promise<boolean> {
    const { state } = await this.desk.decisions.load(formation, formationId);
    const first = state.entries[0]?.recorded;
    if (first?.type !== 'FormationDefined') return false;
    if (first.data.source?.rowSha256 === rowSha256) return true;
    throw new RowRefused('import.row-differs', '/formasi_id');
  }

  private slugOf(name: string): Promise<string> {
    return once(this.slugs, name, () => this.desk.agencies.slugOf(name, this.context(`agency ${name}`)));
  }

  /** The agency's round of this procurement and year, opened when there is none; null when its opening fell. */
  private roundOf(agencyId: string, { procurementName, kind }: FormationRow): Promise<OpenedRound | null> {
    const { decreeNumber, decreeDate } = this.query;
    const { fiscalYear } = this;
    const roundId = importedRoundId(agencyId, procurementName, fiscalYear);
    return once(this.rounds, roundId, async () => {
      const known = await openedRound(this.desk.decisions, roundId);
      if (known) return known;
      const ministerDecree = { number: decreeNumber, date: decreeDate ?? null };
      const opening = {
        agencyId,
        kind,
        procurementName,
        fiscalYear,
        ministerDecree,
        ...this.decision,
      };
      try {
        await this.desk.commands.execute(new OpenRound(roundId, opening, this.context(`round ${roundId}`)));
      } catch (error) {
        // another import opened it at the same time, or its opening fell: look again
        if (!isRuleViolation(error) || error.code !== 'round.already-opened') throw error;
      }
      return openedRound(this.desk.decisions, roundId);
    });
  }

  /** The same part of the same import again is the same command, in whichever chunk it comes. */
  private context(name: string): CommandContext {
    return rowCommand(this.request, PATH, name);
  }
}
