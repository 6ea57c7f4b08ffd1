import type { CommandBus } from '@nestjs/cqrs';
import { v5 } from 'uuid';
import {
  FirstAlone,
  InOrder,
  rowCommand,
  RowRefused,
  sharedBy,
  type BulkRequest,
  type FileRow,
  type RowOutcome,
} from '#app/bulk';
import type { Decisions } from '#app/event-store';
import { isRuleViolation } from '#app/kernel';
import { covers } from '#app/platform';
import { employee } from '../employee/employee.js';
import type { EmployeeDesk } from '../employee/employee-desk.js';
import { RegisterEmployee } from '../employee/register-employee/register-employee.handler.js';
import type { TakenRows } from '../employee/taken-rows.js';
import type { EmployeeImportsQuery } from './employee-imports-query.dto.js';
import { EMPLOYEE_COLUMNS, readEmployee, type EmployeeRow } from './employee-row.js';

const PATH = '/v1/employment/employee-imports';
/** Namespace of the batches of imported staff. A permanent constant. */
const BATCH_NAMESPACE = 'c7e1a8b4-1d2f-5b6c-9e37-6a656a616b07';
const COLUMNS = [...EMPLOYEE_COLUMNS.required, ...EMPLOYEE_COLUMNS.optional];

/** What an import works with. */
export interface EmployeeImportDesk {
  readonly commands: CommandBus;
  readonly decisions: Decisions;
  readonly desk: EmployeeDesk;
  readonly rows: TakenRows;
}

/** One part of a file of existing staff being recorded. */
export class EmployeeImportSession {
  private readonly inOrder = new InOrder();
  /** Rows under one SK find its number claimed: those that claimed it together would stand in each other's way. */
  private readonly claiming = new FirstAlone();
  private readonly batchId: string;

  constructor(
    private readonly desk: EmployeeImportDesk,
    private readonly query: EmployeeImportsQuery,
    private readonly request: BulkRequest,
  ) {
    this.batchId = v5(JSON.stringify([query.agencyId, ...sharedBy(query)]), BATCH_NAMESPACE);
  }

  /**
   * Records one row. Two rows of one number wait for each other, so that the first line counts.
   * @throws RowRefused, and whatever the command refuses with
   */
  async record(row: FileRow): Promise<RowOutcome<{ personRef: string }>> {
    const stated = readEmployee(row.fields(COLUMNS));
    if (!covers(this.request.principal.scope, this.query.agencyId)) throw new RowRefused('access.agency', '');
    const keys = [`nip ${stated.nip}`, ...(stated.personRef === null ? [] : [`person ${stated.personRef}`])];
    return this.inOrder.after(keys, () => this.recordOnce(stated, row.line));
  }

  private async recordOnce(row: EmployeeRow, line: number): Promise<RowOutcome<{ personRef: string }>> {
    const personRef = row.personRef ?? (await this.desk.desk.personOf(row.nip));
    const takeovers = await this.takeoversBefore(personRef, row);
    if (takeovers === null) return { recorded: false, ids: { personRef } };
    try {
      const { events, repeated } = await this.claiming.run(() =>
        this.execute(personRef, row, { line, takeovers }),
      );
      return { recorded: events.length > 0 && !repeated, ids: { personRef } };
    } catch (error) {
      if (!isRuleViolation(error) || error.details.taken !== true) throw error;
      // Another import may have recorded it at the same time: look again, under the reference that it gave.
      const holder = row.personRef ?? (await this.desk.desk.personOf(row.nip));
      if ((await this.takeoversBefore(holder, row)) === null)
        return { recorded: false, ids: { personRef: holder } };
      throw error;
    }
  }

  private execute(
    personRef: string,
    { sourceId, ...row }: EmployeeRow,
    { line, takeovers }: { readonly line: number; readonly takeovers: number },
  ) {
    const { query, batchId } = this;
    const { system, agencyId, decidedOn, skNumber, signatoryRole, signatoryPost } = query;
    const [rule = '', version = ''] = query.legalBasis.split('@');
    // Whose row it is stays out of the command's id but for the random reference. One that fell is taken over anew.
    const context = rowCommand(this.request, PATH, `employee ${personRef} ${takeovers}`, row);
    const request = {
      ...row,
      ...{ personRef, agencyId, decidedOn, batchId },
      source: { system, id: sourceId ?? String(line) },
      ...(skNumber !== undefined && { skNumber }),
      ...(signatoryPost !== undefined && {
        signatory: { role: signatoryRole ?? 'PyB', postId: signatoryPost },
      }),
      legalBasis: [{ rule, version }],
      evidence: [{ kind: 'source-file', sha256: query.fileSha256 }],
    };
    return this.desk.commands.execute(new RegisterEmployee(request, context));
  }

  /** How often the person was taken over and it fell; null: this row stands. @throws RowRefused when another one stands */
  private async takeoversBefore(personRef: string, row: EmployeeRow): Promise<number | null> {
    const { state } = await this.desk.decisions.load(employee, personRef);
    const all = state.entries.filter(({ recorded }) => recorded.type === 'EmployeeRegistered');
    const standing = all.find(({ death }) => death === null)?.recorded;
    if (standing?.type !== 'EmployeeRegistered') return all.length;
    if (await this.desk.rows.isSame(personRef, row, standing.data.source.rowSha256)) return null;
    throw new RowRefused('import.row-differs', '');
  }
}
