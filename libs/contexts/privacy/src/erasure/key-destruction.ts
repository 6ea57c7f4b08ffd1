import type { Vault } from '#app/vault';
import type { ErasureRegister } from './erasure-register.js';

const AGAIN_MS = 60_000;

/**
 * Destroys the keys of all who were erased, at once and again every minute: until it succeeds, and whenever one comes back
 * from a backup.
 */
export class KeyDestruction {
  private readonly missing = new Set<string>();
  private readonly timer: NodeJS.Timeout;
  private working: Promise<void> = Promise.resolve();
  private again = false;
  private closed = false;

  constructor(
    private readonly register: ErasureRegister,
    private readonly vault: Pick<Vault, 'destroy'>,
    againMs: number = AGAIN_MS,
  ) {
    register.onErased(() => this.wake());
    this.timer = setInterval(() => this.wake(), againMs).unref();
    this.wake();
  }

  /** How many persons were erased whose key could not be destroyed yet. */
  get pending(): number {
    return this.missing.size;
  }

  /** Resolves when every erasure known by now was acted on. */
  async settled(): Promise<void> {
    this.wake();
    await this.working;
  }

  /** Ends after the key in hand. */
  async close(): Promise<void> {
    this.closed = true;
    clearInterval(this.timer);
    await this.working;
  }

  private wake(): void {
    if (this.again || this.closed) return;
    this.again = true;
    this.working = this.working.then(() => this.destroyAll());
  }

  private async destroyAll(): Promise<void> {
    this.again = false;
    for (const personRef of this.register.persons()) {
      if (this.closed) return;
      try {
        await this.vault.destroy(personRef);
        this.missing.delete(personRef);
      } catch {
        this.missing.add(personRef);
      }
    }
  }
}
