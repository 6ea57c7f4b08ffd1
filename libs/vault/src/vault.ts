import { createSecretKey, type KeyObject } from 'node:crypto';
import { RuleViolation } from '#app/kernel';
import type { Erasure, SealedField, SealedFields, SealedPart } from '#app/platform';
import type { Erasures } from './erasures.js';
import { ownerOf, type KeyOwner, type KeyStore } from './key-store.js';
import { keyedDigest, numberDigest, type IdentifiedCommand } from './keyed-digest.js';
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

/** Whose key digests personal numbers: a name of its own, that no stream bears. It follows from the root of the key folder. */
const NUMBERS: KeyOwner = 'stream:personal-numbers';

type Values = Readonly<Record<string, unknown>>;
type Owned = Pick<SealedPart, 'stream' | 'subject'>;

/** An erasure that the log does not hold. */
const UNRECORDED: Erasure = { leafId: null, recordedAt: null, ground: 'unknown', legalBasis: [] };

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

  /** Tells that these values could be sealed; the key that seals them is there afterwards. @throws as `seal` */
  async assertSealable(event: Owned, values: Values): Promise<void> {
    await this.keyFor(event, values);
  }

  /**
   * What tells that a command came again, and nothing of what it said to whoever lacks the owner's key: hex HMAC-SHA-256.
   * @throws VaultError
   */
  async commandDigest(event: Owned, command: IdentifiedCommand): Promise<string> {
    return keyedDigest(await this.keyFor(event, {}), command);
  }

  /**
   * Whether a digest is this command's. Once the person was erased nobody can tell, and its id alone counts.
   * @throws VaultError · StoreError
   */
  async isCommandDigest(event: Owned, command: IdentifiedCommand, digest: string): Promise<boolean> {
    if (this.erasureOf(event) !== undefined) return true;
    const owner = ownerOf(event);
    const key = (await this.keys.find([owner])).get(owner);
    if (key) return keyedDigest(key, command) === digest;
    await this.reasonOf(event);
    return true;
  }

  /**
   * What tells that a personal number (NIK, NIP) came again, and not which one to whoever lacks the keys: hex HMAC-SHA-256.
   * It outlives an erasure of the person, so it belongs into claims alone.
   * @param kind what the number is claimed for; digests of two kinds cannot be compared
   * @throws VaultError
   */
  async numberDigest(kind: string, number: string): Promise<string> {
    return numberDigest(await this.keys.obtain(NUMBERS), kind, number);
  }

  /**
   * Opens sealed fields, many events at a time; keys are read once, and a person is judged once. Asked for nothing, it
   * needs no key.
   * @param opens which fields of a part; default: all
   * @param position place of the log that the answer goes to: every erasure up to there counts
   * @throws VaultError when a key is missing or a field does not open · StoreError from the log
   */
  async open<P extends SealedPart>(
    parts: readonly P[],
    opens: (part: P, field: string) => boolean = () => true,
    position: string | null = null,
  ): Promise<Opened[]> {
    if (position !== null) await this.erasures.upTo(position);
    const asked = parts.map((part) => Object.keys(part.sealed).filter((field) => opens(part, field)));
    const wanted = parts.filter((part, i) => asked[i]!.length > 0 && this.erasureOf(part) === undefined);
    const keys = await this.keys.find(new Set(wanted.map(ownerOf)));
    const gone = new Map<KeyOwner, Erasure>();
    for (const part of wanted) {
      const owner = ownerOf(part);
      if (!keys.has(owner) && !gone.has(owner)) gone.set(owner, await this.reasonOf(part));
    }
    // Nothing is awaited from here on: all parts of a person are opened, or none.
    return parts.map((part, i) => {
      const { sealed, leafId } = part;
      const erasure =
        (Object.keys(sealed).length > 0 ? this.erasureOf(part) : undefined) ??
        (asked[i]!.length > 0 ? gone.get(ownerOf(part)) : undefined);
      const values: Record<string, unknown> = {};
      if (!erasure)
        for (const field of asked[i]!)
          values[field] = openField(keys.get(ownerOf(part))!, leafId, field, sealed[field]!);
      return { values, erasure: erasure ?? null };
    });
  }

  /** Forgets and destroys the key of a person; resolves when it is gone. Repeating it does nothing. */
  async destroy(personRef: string): Promise<void> {
    this.keys.forget(`person:${personRef}`);
    await this.store.destroy(`person:${personRef}`);
    // One that was being read while it was destroyed.
    this.keys.forget(`person:${personRef}`);
  }

  private erasureOf({ subject }: Owned): Erasure | undefined {
    return subject === null ? undefined : this.erasures.of(subject);
  }

  /** Why there is no key. The mark of a destroyed one counts also where the log is a copy from before the erasure. */
  private async reasonOf({ subject }: Owned): Promise<Erasure> {
    if (subject !== null) {
      const erasure = await this.erasures.lookUp(subject);
      if (erasure) return erasure;
      if (await this.store.isDestroyed(`person:${subject}`)) return UNRECORDED;
    }
    throw new VaultError(
      'key-missing',
      'A key of this log is not in the key folder: restore the backup of the keys (docs/keys.md).',
    );
  }

  private async keyFor(event: Owned, values: Values): Promise<KeyObject> {
    const owner: KeyOwner = ownerOf(event);
    if (this.erasureOf(event) === undefined)
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
