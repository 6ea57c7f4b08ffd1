import { randomUUID } from 'node:crypto';
import { link, mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  calculateJwkThumbprint,
  exportJWK,
  generateKeyPair,
  importJWK,
  SignJWT,
  type CryptoKey,
  type JWK,
} from 'jose';

export const LOCAL_ISSUER = 'jejak:local';
export const AUDIENCE = 'jejak-api';
export const TOKEN_TYPE = 'at+jwt';

/** What a local token says. Whoever holds the key can be anyone: local mode proves nothing about persons. */
export interface LocalClaims {
  /** Stable opaque reference of the person, such as `p-001`. */
  readonly person: string;
  readonly role: 'officer' | 'inspector' | 'person';
  /** Slugs, or all agencies; none for a person who acts for no agency. */
  readonly agency: '*' | readonly string[];
  readonly ttlSeconds: number;
  readonly office?: string | undefined;
}

/** The key of local mode: an Ed25519 key in the data directory, made on first start, readable by its owner only. */
export class LocalKey {
  private constructor(
    private readonly privateKey: CryptoKey,
    readonly publicKey: CryptoKey,
    readonly keyId: string,
  ) {}

  /** Opens `<dataDir>/auth/local-key.json`, or makes it; two processes that start at once end up with one key. */
  static async open(dataDir: string): Promise<LocalKey> {
    const folder = join(dataDir, 'auth');
    const file = join(folder, 'local-key.json');
    const jwk = (await stored(file)) ?? (await made(folder, file));
    const { d: _, ...shared } = jwk;
    const [privateKey, publicKey] = await Promise.all([importJWK(jwk, 'EdDSA'), importJWK(shared, 'EdDSA')]);
    return new LocalKey(
      privateKey as CryptoKey,
      publicKey as CryptoKey,
      await calculateJwkThumbprint(shared),
    );
  }

  /** A signed token for these claims. */
  issue(claims: LocalClaims): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    return new SignJWT({
      person: claims.person,
      roles: [claims.role],
      agency: claims.agency,
      ...(claims.office === undefined ? {} : { office: claims.office }),
    })
      .setProtectedHeader({ alg: 'EdDSA', typ: TOKEN_TYPE, kid: this.keyId })
      .setIssuer(LOCAL_ISSUER)
      .setAudience(AUDIENCE)
      .setSubject(claims.person)
      .setIssuedAt(now)
      .setExpirationTime(now + claims.ttlSeconds)
      .sign(this.privateKey);
  }
}

async function stored(file: string): Promise<JWK | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as JWK;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new Error(
      `The local key ${file} cannot be read: ${(error as Error).message}. Restore it, or remove it to make a new one.`,
      { cause: error },
    );
  }
}

/** Written aside, synced, then linked: the name appears once, whole. */
async function made(folder: string, file: string): Promise<JWK> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  const jwk = await exportJWK(privateKey);
  const aside = join(folder, `.${randomUUID()}`);
  try {
    const handle = await open(aside, 'wx', 0o600);
    await handle.writeFile(JSON.stringify(jwk));
    await handle.sync();
    await handle.close();
    await link(aside, file);
    return jwk;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return (await stored(file))!;
  } finally {
    await rm(aside, { force: true });
  }
}
