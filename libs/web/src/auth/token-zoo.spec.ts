import { jest } from '@jest/globals';
import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, exportSPKI, generateKeyPair, SignJWT, type CryptoKey, type JWTPayload } from 'jose';
import { isProblem } from '../problems/problem.js';
import { oidcVerifier, type TokenVerifier } from './token-verifier.js';

const issuer = 'https://sso.example';
const now = Math.floor(Date.now() / 1000);
const claims: JWTPayload = {
  iss: issuer,
  aud: 'jejak-api',
  sub: 's-1',
  iat: now,
  exp: now + 600,
  person: 'p-001',
  roles: ['officer'],
  agency: ['kota-contoh-a'],
  acr: 'high',
};

let server: Server;
let fetched = 0;
let broken = false;
let verifier: TokenVerifier;
let jwksUrl: string;
const pairs: Record<string, { privateKey: CryptoKey; publicKey: CryptoKey }> = {};

beforeAll(async () => {
  for (const alg of ['EdDSA', 'ES256', 'RS256', 'PS256', 'ES384'])
    pairs[alg] = await generateKeyPair(alg, { extractable: true });
  const keys = await Promise.all(
    Object.entries(pairs).map(async ([alg, pair]) => ({
      ...(await exportJWK(pair.publicKey)),
      kid: alg,
      use: 'sig',
    })),
  );
  server = createServer((_, response) => {
    fetched++;
    if (broken) response.writeHead(500).end();
    else response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify({ keys }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  jwksUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks`;
});
afterAll(() => server.close());
beforeEach(() => {
  fetched = 0;
  broken = false;
  verifier = oidcVerifier({ issuer, jwksUrl });
});

const token = (
  change: JWTPayload = {},
  header: Record<string, unknown> = {},
  alg = 'EdDSA',
): Promise<string> =>
  new SignJWT({ ...claims, ...change })
    .setProtectedHeader({ alg, typ: 'at+jwt', kid: alg, ...header })
    .sign(pairs[alg]!.privateKey);
const without = (...names: string[]): JWTPayload =>
  Object.fromEntries(names.map((name) => [name, undefined]));
const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const refusal = async (jwt: string): Promise<string> => {
  try {
    return `accepted ${(await verifier.verify(jwt)).personRef}`;
  } catch (error) {
    if (!isProblem(error)) throw error;
    return `${error.status} ${error.code}`;
  }
};

describe('a token of an OIDC issuer', () => {
  it.each(['EdDSA', 'ES256', 'RS256'])('signed with %s is accepted, and says who', async (alg) => {
    expect(await verifier.verify(await token({}, {}, alg))).toEqual({
      issuer,
      subject: 's-1',
      personRef: 'p-001',
      office: null,
      agencyId: 'kota-contoh-a',
      roles: ['officer'],
      scope: ['kota-contoh-a'],
      authenticationLevel: 'high',
    });
  });

  it('is accepted within the leeway of 30 s', async () => {
    expect(await refusal(await token({ iat: now - 600, exp: now - 20 }))).toBe('accepted p-001');
    expect(await refusal(await token({ nbf: now + 20 }))).toBe('accepted p-001');
  });

  it.each<[string, () => Promise<string>]>([
    ['expired', () => token({ iat: now - 600, exp: now - 40 })],
    ['not yet valid', () => token({ nbf: now + 60 })],
    ['living longer than 10 minutes', () => token({ exp: now + 601 })],
    ['without end', () => token(without('exp'))],
    ['without beginning', () => token(without('iat'))],
    ['without subject', () => token(without('sub'))],
    ['for another audience', () => token({ aud: 'other' })],
    ['of another issuer', () => token({ iss: 'https://other.example' })],
    ['that claims the local issuer', () => token({ iss: 'jejak:local' })],
    ['of another type', () => token({}, { typ: 'JWT' })],
    ['without type', () => token({}, { typ: undefined })],
    ['with an unknown key', () => token({}, { kid: 'nobody' })],
    ['signed with PS256', () => token({}, {}, 'PS256')],
    ['signed with ES384', () => token({}, {}, 'ES384')],
    [
      'with an unknown critical header',
      () =>
        Promise.resolve(
          `${encoded({ alg: 'EdDSA', typ: 'at+jwt', kid: 'EdDSA', crit: ['x'], x: 1 })}.${encoded(claims)}.AAAA`,
        ),
    ],
    ['for all agencies', () => token({ agency: '*' })],
    ['for all agencies in a list', () => token({ agency: ['kota-contoh-a', '*'] })],
    ['for an agency that is no slug', () => token({ agency: ['Kota Contoh'] })],
    ['without person', () => token(without('person'))],
    ['with a person that is no reference', () => token({ person: 'Budi Contoh' })],
    ['with roles of another shape', () => token({ roles: [{ name: 'officer' }] })],
    [
      'unsigned',
      () => Promise.resolve(`${encoded({ alg: 'none', typ: 'at+jwt', kid: 'EdDSA' })}.${encoded(claims)}.`),
    ],
    ['cut off', async () => (await token()).slice(0, -10)],
    [
      'changed',
      async () => {
        const [header, , signature] = (await token()).split('.');
        return `${header}.${encoded({ ...claims, roles: ['inspector'] })}.${signature}`;
      },
    ],
    [
      'signed by HMAC with the public key',
      async () => {
        const text = `${encoded({ alg: 'HS256', typ: 'at+jwt', kid: 'RS256' })}.${encoded(claims)}`;
        return `${text}.${createHmac('sha256', await exportSPKI(pairs['RS256']!.publicKey))
          .update(text)
          .digest('base64url')}`;
      },
    ],
    [
      'bringing its own key',
      async () => {
        const own = await generateKeyPair('EdDSA', { extractable: true });
        const jwk = await exportJWK(own.publicKey);
        return new SignJWT(claims)
          .setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt', kid: 'EdDSA', jwk, jku: jwksUrl, x5u: jwksUrl })
          .sign(own.privateKey);
      },
    ],
    ['of no shape', () => Promise.resolve('abc')],
  ])('%s is refused', async (_, make) => expect(await refusal(await make())).toBe('401 auth.invalid'));

  it('with an unknown key fetches the keys again, once a minute', async () => {
    await refusal(await token());
    expect(fetched).toBe(1);
    for (let i = 0; i < 5; i++) await refusal(await token({}, { kid: `nobody-${i}` }));
    expect(fetched).toBeLessThanOrEqual(2);
  });

  it('verified before is refused once it has expired', async () => {
    const jwt = await token({ iat: now - 10, exp: now + 20 });
    expect([await refusal(jwt), await refusal(jwt)]).toEqual(['accepted p-001', 'accepted p-001']);
    jest.useFakeTimers({
      now: (now + 51) * 1000,
      doNotFake: ['nextTick', 'setImmediate', 'setTimeout', 'setInterval', 'queueMicrotask', 'performance'],
    });
    try {
      expect(await refusal(jwt)).toBe('401 auth.invalid');
    } finally {
      jest.useRealTimers();
    }
  });

  it('is not called invalid while the keys cannot be reached', async () => {
    broken = true;
    expect(await refusal(await token())).toBe('503 auth.unavailable');
  });
});
