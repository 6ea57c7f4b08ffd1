import { Inject, Injectable, Logger } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Decisions } from '#app/event-store';
import { Rulebook } from '#app/kernel';
import { AgencyRegister } from '#app/platform';
import { Catalogue, SENTENCES, type Language, type SentenceCatalogue } from '#app/web';
import type { FormationImportsQuery } from './formation-imports-query.dto.js';
import { ImportSession, type ImportRequest } from './import-session.js';
import { refusedAnswer, refusedBy, type RowAnswer } from './row-answer.js';
import { splitLines, type Line } from './split-lines.js';

/** Rows at work at one time: enough for the store to commit many together. */
const IN_FLIGHT = 64;

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
  import(
    bytes: Buffer,
    query: FormationImportsQuery,
    request: ImportRequest,
    language: Language,
  ): AsyncGenerator<RowAnswer> {
    const lines = splitLines(bytes, query.firstLine);
    const session = new ImportSession(
      { commands: this.commands, decisions: this.decisions, agencies: this.agencies },
      query,
      request,
    );
    return this.answers(lines, session, language);
  }

  private async *answers(
    lines: readonly Line[],
    session: ImportSession,
    language: Language,
  ): AsyncGenerator<RowAnswer> {
    const working: Promise<RowAnswer>[] = [];
    for (const line of lines) {
      working.push(this.answer(line, session, language));
      if (working.length >= IN_FLIGHT) yield await working.shift()!;
    }
    for (const answer of working) yield await answer;
  }

  private async answer(
    { line, bytes }: Line,
    session: ImportSession,
    language: Language,
  ): Promise<RowAnswer> {
    try {
      const { formationId, recorded } = await session.record(bytes);
      return { line, status: recorded ? 'recorded' : 'already', formationId };
    } catch (error) {
      const refused = refusedBy(error);
      if (!refused) this.logger.error({ err: error, line }, 'A row could not be recorded.');
      return refusedAnswer(line, refused ?? { code: 'internal', pointer: '' }, this.catalogue, language);
    }
  }
}
