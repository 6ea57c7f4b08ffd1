/** Work of which one run serves all who asked before it began, such as bringing a folder to disk: one run at a time. */
export class SharedTurn<T> {
  private last: Promise<unknown> = Promise.resolve();
  private waiting: Promise<T> | null = null;

  constructor(private readonly work: () => Promise<T>) {}

  /** Those who ask while a run waits its turn share it: it begins after all of them asked. @throws what the work throws */
  run(): Promise<T> {
    if (this.waiting) return this.waiting;
    const turn = this.last.then(() => {
      this.waiting = null;
      return this.work();
    });
    this.last = turn.catch(() => undefined);
    return (this.waiting = turn);
  }
}
