import type { ReadModels } from '#app/read-model';

/** Answers kept at one time; the rest is read anew. */
const MOST = 500;
/** How long an answer may be given again: what becomes due for release meanwhile waits no longer than this. */
const KEPT_MS = 1_000;

/**
 * Answers of the last moment, given again to whoever asks the same before the read model moves: a thousand readers of the
 * first page cost one query. A move of the read model empties it, so nobody reads what was before an answer they got.
 */
export class FreshAnswers {
  private readonly kept = new Map<string, Promise<unknown>>();
  private watching = false;

  constructor(
    private readonly models: Pick<ReadModels, 'moved'>,
    private readonly name: string,
  ) {}

  /** The kept answer, or the one that `read` gives, which others then share. */
  get<T>(question: string, read: () => Promise<T>): Promise<T> {
    const known = this.kept.get(question) as Promise<T> | undefined;
    if (known) return known;
    // Watching begins before reading, so that a move between the two empties what was read.
    if (!this.watching) void this.watch();
    const answer = read();
    if (this.kept.size < MOST) this.kept.set(question, answer);
    answer.catch(() => this.kept.delete(question));
    return answer;
  }

  private async watch(): Promise<void> {
    this.watching = true;
    for (let asked = true; asked;) {
      await this.models.moved(this.name, KEPT_MS).catch(() => undefined);
      asked = this.kept.size > 0;
      this.kept.clear();
    }
    this.watching = false;
  }
}
