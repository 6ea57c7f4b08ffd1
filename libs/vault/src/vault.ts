import { createSecretKey, type KeyObject } from 'node:crypto';
import { RuleViolation } from '#app/kernel';
import type { Erasure, SealedField, SealedFields, SealedPart } from '#app/platform';
import type { Erasures } from './erasures.js';
import { ownerOf, type KeyOwner, type KeyStore } from './key-store.js';
import { KnownKeys } from './known-keys.js';
import { pooledRandom, type RandomSource } from './random-source.js';
import { openField, sealField } from './sealing.js';
import { KeyDestroyedError, VaultError } from './vault-error.js';

/** What came out of sealed fields. */
export interface Opened {
  /** Field → value, of those that were opened. */
  readonly values: Readonly<Record<string, unknown>>;
  /** Set when the person was erased: then nothing was opened. */
  readonly erasure: Erasure | null;
}

type Values = Readonly<Record<string, unknown>>;

/** Seals and opens private values (`docs/decisions/0011-sealed-fields.md`). Erasure, told by the log, goes before any key. */
export class Vault {
  private readonly keys: KnownKeys;

  constructor(
    private readonly store: KeyStore,
    private readonly erasures: Erasures,
    private readonly random: RandomSource = pooledRandom,
  ) {
    this.keys = new KnownKeys(store);
  }

  /**
   * Seals the private values of one event.
   * @throws RuleViolation `privacy.person-erased` when a value is to be kept about a person who was erased. What has no
   *   value (null, an empty list) is sealed all the same, under a key that nobody keeps: acts on such a person's
   *   decisions can be recorded, and say nothing new about the person
   */
  async seal(event: Omit<SealedPart, 'sealed'>, values: Values): Promise<SealedFields> {
    const names = Object.keys(values);
    if (names.length === 0) return {};
    const key = await this.keyFor(event, values);
    const sealed: Record<string, SealedField> = {};
    for (const name of names) sealed[name] = sealField(key, event.leafId, name, values[name], this.random);
    return sealed;
  }

  /**
   * Opens sealed fields, many events at a time; keys are read once. Asked for nothing, it needs no key.
   * @param opens which fields of a part; default: all
   * @throws VaultError when a key is missing or a field does not open · StoreError from the log
   */
  async open<P extends SealedPart>(
    parts: readonly P[],
    opens: (part: P, field: string) => boolean = () => true,
  ): Promise<Opened[]> {
    const asked = parts.map((part) => Object.keys(part.sealed).filter((field) => opens(part, field)));
    const wanted = parts.filter((part, i) => asked[i]!.length > 0 && this.erasureOf(part) === undefined);
    const keys = await this.keys.find(new Set(wanted.map(ownerOf)));
    const opened: Opened[] = [];
    for (const [i, part] of parts.entries()) {
      const { sealed, leafId } = part;
      const key = keys.get(ownerOf(part));
      const erasure =
        this.erasureOf(part) ?? (asked[i]!.length > 0 && !key ? await this.reasonOf(part) : null);
      const values: Record<string, unknown> = {};
      if (!erasure && key)
        for (const field of asked[i]!) values[field] = openField(key, leafId, field, sealed[field]!);
      opened.push({ values, erasure });
    }
    return opened;
  }

  /** Forgets and destroys the key of a person; resolves when it is gone. Repeating it does nothing. */
  async destroy(personRef: string): Promise<void> {
    this.keys.forget(`person:${personRef}`);
    await this.store.destroy(`person:${personRef}`);
    // One that was being read while it was destroyed.
    this.keys.forget(`person:${personRef}`);
  }

  private erasureOf({ subject, sealed }: SealedPart): Erasure | undefined {
    if (subject === null) return undefined;
    for (const _ in sealed) return this.erasures.of(subject);
    return undefined;
  }

  /** Why there is no key. */
  private async reasonOf({ subject }: SealedPart): Promise<Erasure> {
    const erasure = subject === null ? undefined : await this.erasures.lookUp(subject);
    if (erasure) return erasure;
    throw new VaultError(
      'key-missing',
      'A key of this log is not in the key folder: restore the backup of the keys (docs/keys.md).',
    );
  }

  private async keyFor(event: Omit<SealedPart, 'sealed'>, values: Values): Promise<KeyObject> {
    const owner: KeyOwner = ownerOf(event);
    if (event.subject === null || this.erasures.of(event.subject) === undefined)
      try {
        return await this.keys.obtain(owner);
      } catch (error) {
        if (!(error instanceof KeyDestroyedError)) throw error;
      }
    const kept = Object.keys(values).find((name) => !isNothing(values[name]));
    if (kept !== undefined) throw new RuleViolation('privacy.person-erased', { pointer: `/${kept}` });
    return createSecretKey(this.random(32));
  }
}

const isNothing = (value: unknown): boolean => value === null || (Array.isArray(value) && value.length === 0);
