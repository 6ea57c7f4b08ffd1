/** Takes items from an iteration one by one, waiting for each no longer than told; what comes later is not lost. */
export class Inbox<T> {
  private coming: Promise<IteratorResult<T, void>> | undefined;

  constructor(private readonly items: AsyncGenerator<T, void, undefined>) {}

  /** The next item; `quiet` when none came in time, and it may still come; `end` when there are no more. */
  async next(milliseconds: number): Promise<T | 'quiet' | 'end'> {
    this.coming ??= this.items.next();
    // Whoever leaves while one is coming does not hear how it failed.
    this.coming.catch(() => undefined);
    let timer: NodeJS.Timeout | undefined;
    const quiet = new Promise<'quiet'>(
      (resolve) => (timer = setTimeout(() => resolve('quiet'), milliseconds)),
    );
    try {
      const came = await Promise.race([this.coming, quiet]);
      if (came === 'quiet') return came;
      this.coming = undefined;
      return came.done ? 'end' : came.value;
    } catch (error) {
      this.coming = undefined;
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  /** Takes no more. The iteration must have been told to end by its signal. */
  leave(): void {
    void this.items.return().catch(() => undefined);
  }
}
