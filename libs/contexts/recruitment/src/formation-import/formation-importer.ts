import { Inject, Injectable, Logger } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { rowAnswers, rowsIn, type FileNames, type RowAnswer, type SentRows } from '#app/bulk';
import { Decisions } from '#app/event-store';
import { Rulebook } from '#app/kernel';
import { AgencyRegister } from '#app/platform';
import { Catalogue, SENTENCES, type SentenceCatalogue } from '#app/web';
import type { FormationImportsQuery } from './formation-imports-query.dto.js';
import { FORMATION_COLUMNS } from './formation-row.js';
import { ImportSession } from './import-session.js';

/** What became of one row of formations. */
export type FormationAnswer = RowAnswer & { readonly formationId?: string };

/** The source's name of what our rules name otherwise. */
const names: FileNames = {
  pointers: { '/salaryMax': '/gaji_max', '/seats': '/jumlah_formasi', '/roundId': '/jp_nama' },
  foreign: '/ins_nm',
};

/** Records the rows of a file of formations, each as a decision of its own, through the commands that HTTP uses. */
@Injectable()
export class FormationImporter {
  private readonly logger = new Logger('formation-import');
  private readonly catalogue: Catalogue;

  constructor(
    private readonly commands: CommandBus,
    private readonly decisions: Decisions,
    private readonly agencies: AgencyRegister,
    rulebook: Rulebook,
    @Inject(SENTENCES) sentences: SentenceCatalogue,
  ) {
    this.catalogue = new Catalogue(sentences, rulebook);
  }

  /**
   * The answers to the rows, in their order. A row that is refused hinders no other.
   * @throws Problem 413 `import.too-many-rows`, before anything is recorded
   */
  import({
    query,
    body,
    language,
    request,
  }: SentRows & { readonly query: FormationImportsQuery }): AsyncGenerator<FormationAnswer> {
    const { commands, decisions, agencies, catalogue, logger } = this;
    const columns = { required: FORMATION_COLUMNS, optional: [] };
    const { firstLine } = query;
    const rows = rowsIn(body, columns, { accepted: ['application/x-ndjson'], firstLine });
    const session = new ImportSession({ commands, decisions, agencies }, query, request);
    return rowAnswers(rows, (row) => session.record(row), { names, catalogue, language, logger });
  }
}
