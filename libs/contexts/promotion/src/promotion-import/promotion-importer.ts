import { Inject, Injectable, Logger } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { rowAnswers, rowsIn, type FileRowsQuery, type RowAnswer, type SentRows } from '#app/bulk';
import { Decisions } from '#app/event-store';
import { Rulebook } from '#app/kernel';
import { covers } from '#app/platform';
import { Vault } from '#app/vault';
import { Catalogue, Problem, SENTENCES, type SentenceCatalogue } from '#app/web';
import { ImportSession } from './import-session.js';
import type { RowKind } from './row-kind.js';

/** What became of one row about a promotion. */
export type PromotionAnswer = RowAnswer & { readonly promotionId?: string };

/** Records the rows of files about promotions, each by the command that HTTP uses. */
@Injectable()
export class PromotionImporter {
  private readonly logger = new Logger('promotion-import');
  private readonly catalogue: Catalogue;

  constructor(
    private readonly commands: CommandBus,
    private readonly decisions: Decisions,
    private readonly vault: Vault,
    rulebook: Rulebook,
    @Inject(SENTENCES) sentences: SentenceCatalogue,
  ) {
    this.catalogue = new Catalogue(sentences, rulebook);
  }

  /**
   * The answers to the rows, in their order. A row that is refused hinders no other.
   * @throws Problem 403 for another agency, and what reading the file's form throws; nothing is recorded then
   */
  import<Query extends FileRowsQuery, Row>(
    kind: RowKind<Query, Row>,
    { query, body, language, request }: SentRows & { readonly query: Query },
  ): AsyncGenerator<PromotionAnswer> {
    const { commands, decisions, vault, catalogue, logger } = this;
    const agencyId = kind.makesFor?.(query);
    if (agencyId !== undefined && !covers(request.principal.scope, agencyId))
      throw new Problem('access.agency', 403);
    const { firstLine } = query;
    const accepted = ['application/x-ndjson', 'text/csv'] as const;
    const rows = rowsIn(body, kind.columns, { accepted, firstLine });
    const session = new ImportSession({ commands, decisions, vault }, kind, query, request);
    return rowAnswers(rows, (row) => session.record(row), { names: kind.names, catalogue, language, logger });
  }
}
