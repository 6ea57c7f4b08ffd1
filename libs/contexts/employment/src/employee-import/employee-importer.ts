import { Inject, Injectable, Logger } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { rowAnswers, rowsIn, type FileNames, type RowAnswer, type SentRows } from '#app/bulk';
import { Decisions } from '#app/event-store';
import { Rulebook } from '#app/kernel';
import { Catalogue, SENTENCES, type SentenceCatalogue } from '#app/web';
import { EmployeeDesk } from '../employee/employee-desk.js';
import { TakenRows } from '../employee/taken-rows.js';
import { EmployeeImportSession } from './employee-import-session.js';
import type { EmployeeImportsQuery } from './employee-imports-query.dto.js';
import { EMPLOYEE_COLUMNS } from './employee-row.js';

/** What became of one row of staff. */
export type EmployeeAnswer = RowAnswer & { readonly personRef?: string };

const names: FileNames = { pointers: { '/source/id': '/sourceId' }, foreign: '/personRef' };

/** Records the rows of a file of existing staff, each as a takeover of its own, by the command that HTTP uses. */
@Injectable()
export class EmployeeImporter {
  private readonly logger = new Logger('employee-import');
  private readonly catalogue: Catalogue;

  constructor(
    private readonly commands: CommandBus,
    private readonly decisions: Decisions,
    private readonly desk: EmployeeDesk,
    private readonly rows: TakenRows,
    rulebook: Rulebook,
    @Inject(SENTENCES) sentences: SentenceCatalogue,
  ) {
    this.catalogue = new Catalogue(sentences, rulebook);
  }

  /**
   * The answers to the rows, in their order. A row that is refused hinders no other.
   * @throws Problem for a body, a header or a number of rows that is not taken; nothing is recorded then
   */
  import({
    query,
    body,
    language,
    request,
  }: SentRows & { readonly query: EmployeeImportsQuery }): AsyncGenerator<EmployeeAnswer> {
    const { commands, decisions, desk, rows, catalogue, logger } = this;
    const { firstLine } = query;
    const accepted = ['application/x-ndjson', 'text/csv'] as const;
    const fileRows = rowsIn(body, EMPLOYEE_COLUMNS, { accepted, firstLine });
    const session = new EmployeeImportSession({ commands, decisions, desk, rows }, query, request);
    return rowAnswers(fileRows, (row) => session.record(row), { names, catalogue, language, logger });
  }
}
