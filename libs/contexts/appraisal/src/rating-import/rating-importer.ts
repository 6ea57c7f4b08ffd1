import { Inject, Injectable, Logger } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { rowAnswers, rowsIn, type RowAnswer, type SentRows } from '#app/bulk';
import { Decisions } from '#app/event-store';
import { Rulebook } from '#app/kernel';
import { covers, PostRegister } from '#app/platform';
import { Vault } from '#app/vault';
import { Catalogue, Problem, SENTENCES, type SentenceCatalogue } from '#app/web';
import type { RatingImportQuery } from './rating-import-query.dto.js';
import { RatingImportSession } from './rating-import-session.js';
import type { PersonRow, RowKind } from './row-kind.js';

/** What became of one row about a person. */
export type PersonAnswer = RowAnswer & { readonly personRef?: string };

/** Records the rows of files about appraisals, each by the command that HTTP uses. */
@Injectable()
export class RatingImporter {
  private readonly logger = new Logger('rating-import');
  private readonly catalogue: Catalogue;

  constructor(
    private readonly commands: CommandBus,
    private readonly decisions: Decisions,
    private readonly vault: Vault,
    private readonly posts: PostRegister,
    rulebook: Rulebook,
    @Inject(SENTENCES) sentences: SentenceCatalogue,
  ) {
    this.catalogue = new Catalogue(sentences, rulebook);
  }

  /**
   * The answers to the rows, in their order. A row that is refused hinders no other.
   * @throws Problem 404 for a foreign agency, and what reading the file's form throws; nothing is recorded then
   */
  import<Query extends RatingImportQuery, Row extends PersonRow>(
    kind: RowKind<Query, Row>,
    { query, body, language, request }: SentRows & { readonly query: Query },
  ): AsyncGenerator<PersonAnswer> {
    const { commands, decisions, vault, posts, catalogue, logger } = this;
    if (!covers(request.principal.scope, query.agencyId)) throw new Problem('not-found', 404);
    const accepted = ['application/x-ndjson', 'text/csv'] as const;
    const rows = rowsIn(body, kind.columns, { accepted, firstLine: query.firstLine });
    const session = new RatingImportSession({ commands, decisions, vault, posts }, kind, query, request);
    // What the query says of all rows stands in no column.
    const names = { pointers: { '/year': '', '/decidedOn': '' }, foreign: '/personRef' };
    return rowAnswers(rows, (row) => session.record(row), { names, catalogue, language, logger });
  }
}
