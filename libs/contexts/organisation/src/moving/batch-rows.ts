import { Inject, Injectable, Logger } from '@nestjs/common';
import { FirstAlone, inParallel, refusedBy } from '#app/bulk';
import type { Recording } from '#app/event-store';
import { Rulebook } from '#app/kernel';
import { Catalogue, SENTENCES, type Language, type SentenceCatalogue } from '#app/web';
import type { BatchReport, BatchRowAnswer } from './batch-report.js';

/** Streams written to at one time: enough for the store to commit many together. */
const AT_ONCE = 32;

/** What a row is about: the posts, and the decision where there is one already. */
export interface RowPosts {
  readonly fromPostId: string | null;
  readonly toPostId: string | null;
  readonly decisionId?: string;
}

/** Keeps the report of a batch while its rows are recorded, step by step. */
export class BatchRows {
  private readonly rows: BatchRowAnswer[];
  private position: string | null = null;
  /** Decisions under one SK find its number claimed: those that claimed it together would stand in each other's way. */
  private readonly claiming = new FirstAlone();

  constructor(
    private readonly batchId: string,
    posts: readonly RowPosts[],
    private readonly tell: (error: unknown) => Pick<BatchRowAnswer, 'code' | 'pointer' | 'detail'>,
  ) {
    this.rows = posts.map((row, index) => ({
      index,
      fromPostId: row.fromPostId,
      toPostId: row.toPostId,
      status: 'waiting',
      decisionIds: row.decisionId === undefined ? [] : [row.decisionId],
    }));
  }

  /** True while no row was refused. */
  get isClear(): boolean {
    return this.rows.every(({ status }) => status !== 'refused');
  }

  /** Notes why a row is refused. */
  refuse(index: number, error: unknown): void {
    Object.assign(this.rows[index]!, { status: 'refused', ...this.tell(error) });
  }

  /** Works on rows, many at a time: what each records is noted, and so is what refuses it. */
  async record(indexes: readonly number[], work: (index: number) => Promise<Recording>): Promise<void> {
    await inParallel(indexes, AT_ONCE, async (index) => {
      try {
        this.note(index, await this.claiming.run(() => work(index)));
      } catch (error) {
        this.refuse(index, error);
      }
    });
  }

  private note(index: number, { events, repeated, position }: Recording): void {
    const row = this.rows[index]!;
    if (row.status !== 'refused' && row.status !== 'recorded') row.status = repeated ? 'already' : 'recorded';
    row.decisionIds.push(...events.flatMap(({ decisionId }) => decisionId ?? []));
    if (position > (this.position ?? '')) this.position = position;
  }

  /** The report so far. @param expected how many decisions each row makes in the end */
  report(expected: (index: number) => number): BatchReport {
    const rows = this.rows.map((row, i) =>
      row.status === 'refused' || row.decisionIds.length >= expected(i)
        ? row
        : { ...row, status: 'waiting' as const },
    );
    const complete = rows.every(({ status }) => status === 'recorded' || status === 'already');
    return { batchId: this.batchId, complete, position: this.position, rows };
  }
}

/** Makes reports whose refusals are said in a language. */
@Injectable()
export class BatchReports {
  private readonly logger = new Logger('move-batch');
  private readonly catalogue: Catalogue;

  constructor(rulebook: Rulebook, @Inject(SENTENCES) sentences: SentenceCatalogue) {
    this.catalogue = new Catalogue(sentences, rulebook);
  }

  begin(batchId: string, posts: readonly RowPosts[], language: Language): BatchRows {
    return new BatchRows(batchId, posts, (error) => {
      const refused = refusedBy(error, { pointers: {}, foreign: '' });
      if (!refused) this.logger.error({ err: error }, 'A step of a batch could not be recorded.');
      const { code, sentence, pointer, values, version } = refused ?? { code: 'internal', pointer: '' };
      const detail = this.catalogue.detail(sentence ?? code, values ?? {}, version, language);
      return { code, pointer, detail };
    });
  }
}
