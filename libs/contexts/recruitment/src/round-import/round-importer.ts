import { Inject, Injectable, Logger } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { rowAnswers, rowsIn, type FileRowsQuery, type RowAnswer, type SentRows } from '#app/bulk';
import { Decisions } from '#app/event-store';
import { Rulebook } from '#app/kernel';
import { covers } from '#app/platform';
import { Catalogue, Problem, SENTENCES, type SentenceCatalogue } from '#app/web';
import { openedRound } from '../round/opened-round.js';
import { RoundImportSession } from './round-import-session.js';
import type { RoundRow, RowKind } from './row-kind.js';

/** What became of one row about an application. */
export type ApplicationAnswer = RowAnswer & { readonly applicationNo?: string };

/** Records the rows of files about a round's applications, each by the command that HTTP uses. */
@Injectable()
export class RoundImporter {
  private readonly logger = new Logger('round-import');
  private readonly catalogue: Catalogue;

  constructor(
    private readonly commands: CommandBus,
    private readonly decisions: Decisions,
    rulebook: Rulebook,
    @Inject(SENTENCES) sentences: SentenceCatalogue,
  ) {
    this.catalogue = new Catalogue(sentences, rulebook);
  }

  /**
   * The answers to the rows, in their order. A row that is refused hinders no other.
   * @throws Problem 404 for a round that is absent or foreign, and what reading the file's form throws; nothing is recorded then
   */
  async import<Query extends FileRowsQuery, Row extends RoundRow, Known>(
    kind: RowKind<Query, Row, Known>,
    {
      roundId,
      query,
      body,
      language,
      request,
    }: SentRows & { readonly roundId: string; readonly query: Query },
  ): Promise<AsyncGenerator<ApplicationAnswer>> {
    const { commands, decisions, catalogue, logger } = this;
    const round = await openedRound(decisions, roundId);
    if (!round || !covers(request.principal.scope, round.agencyId)) throw new Problem('not-found', 404);
    const { firstLine } = query;
    const accepted = ['application/x-ndjson', 'text/csv'] as const;
    const rows = rowsIn(body, kind.columns(query), { accepted, firstLine });
    const session = new RoundImportSession({ commands, decisions }, kind, roundId, query, request);
    const names = kind.names(query);
    return rowAnswers(rows, (row) => session.record(row), { names, catalogue, language, logger });
  }
}
