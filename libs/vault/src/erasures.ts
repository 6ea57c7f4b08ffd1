import type { Erasure } from '#app/platform';

/** Whose personal data was erased. The log says it; a key that is still there changes nothing. */
export interface Erasures {
  /** What is known here and now: no I/O, at most moments behind the log. */
  of(personRef: string): Erasure | undefined;
  /** What the log says. @throws StoreError */
  lookUp(personRef: string): Promise<Erasure | undefined>;
  /** Resolves when `of` knows every erasure up to this place of the log; at once where it does. @throws StoreError */
  upTo(position: string): Promise<void>;
}

/** For stores in which nobody is ever erased: examples and tests of rules. */
export const noErasures: Erasures = {
  of: () => undefined,
  lookUp: () => Promise.resolve(undefined),
  upTo: () => Promise.resolve(),
};
