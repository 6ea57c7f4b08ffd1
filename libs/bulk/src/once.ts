/** The outcome of one look-up for all who ask; one that failed is tried again by the next. */
export function once<T>(known: Map<string, Promise<T>>, key: string, look: () => Promise<T>): Promise<T> {
  const found = known.get(key);
  if (found) return found;
  const looking = look();
  known.set(key, looking);
  looking.catch(() => known.delete(key));
  return looking;
}

/** Works on one thing at a time for each key, in the order asked for: of two rows about one thing the first line counts. */
export class InOrder {
  private readonly last = new Map<string, Promise<unknown>>();

  /** @throws what the work throws; what came before it throws to its own caller only */
  after<T>(keys: readonly string[], work: () => Promise<T>): Promise<T> {
    const own = Promise.allSettled(keys.flatMap((key) => this.last.get(key) ?? [])).then(work);
    for (const key of keys) this.last.set(key, own);
    return own;
  }
}

/** Lets one go ahead alone until one has succeeded, then all: what the first makes, the others find made. */
export class FirstAlone {
  private ahead: Promise<unknown> | null = null;
  private open = false;

  /** @throws what the work throws; then the next goes ahead */
  async run<T>(work: () => Promise<T>): Promise<T> {
    while (!this.open && this.ahead) await this.ahead;
    if (this.open) return work();
    const own = work();
    this.ahead = own.then(
      () => (this.open = true),
      () => (this.ahead = null),
    );
    return own;
  }
}
