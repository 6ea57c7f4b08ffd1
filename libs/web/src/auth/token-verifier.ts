import {
  createRemoteJWKSet,
  errors,
  jwtVerify,
  type JWTPayload,
  type JWTVerifyGetKey,
  type JWTVerifyOptions,
} from 'jose';
import type { Config } from '#app/platform';
import { Problem } from '../problems/problem.js';
import { AUDIENCE, LOCAL_ISSUER, LocalKey, TOKEN_TYPE } from './local-key.js';
import { principalFrom } from './claims.js';
import type { Principal } from './principal.js';
import { VerifiedTokens } from './verified-tokens.js';

/** Turns a bearer token into who sent it. */
export interface TokenVerifier {
  /** @throws Problem 401 `auth.invalid`; 503 `auth.unavailable` when the issuer's keys cannot be reached */
  verify(token: string): Promise<Principal>;
}

const LEEWAY_SECONDS = 30;
const MAX_LIFE_SECONDS = 600;
const JWKS_CACHE_MS = 600_000;
const JWKS_REFETCH_MS = 60_000;

const required: JWTVerifyOptions = {
  audience: AUDIENCE,
  typ: TOKEN_TYPE,
  clockTolerance: LEEWAY_SECONDS,
  requiredClaims: ['sub', 'iat', 'exp'],
};

/** Accepts tokens of the local key: any life, and `*` for all agencies. */
export function localVerifier(key: LocalKey): TokenVerifier {
  const find: JWTVerifyGetKey = ({ kid }) => {
    if (kid !== key.keyId) throw new errors.JWKSNoMatchingKey();
    return key.publicKey;
  };
  return verifier(find, { ...required, issuer: LOCAL_ISSUER, algorithms: ['EdDSA'] }, (payload) =>
    principalFrom(payload, true),
  );
}

/** Accepts tokens of one OIDC issuer, by the keys at its pre-configured address; headers that name keys are ignored. */
export function oidcVerifier(options: { readonly issuer: string; readonly jwksUrl: string }): TokenVerifier {
  const find = createRemoteJWKSet(new URL(options.jwksUrl), {
    cacheMaxAge: JWKS_CACHE_MS,
    cooldownDuration: JWKS_REFETCH_MS,
    timeoutDuration: 2_000,
  });
  return verifier(
    find,
    { ...required, issuer: options.issuer, algorithms: ['EdDSA', 'ES256', 'RS256'] },
    (payload) => (payload.exp! - payload.iat! > MAX_LIFE_SECONDS ? undefined : principalFrom(payload, false)),
  );
}

/** The verifier that the settings ask for. Local mode makes its key on first start. */
export const openVerifier = async ({
  auth,
  dataDir,
}: Pick<Config, 'auth' | 'dataDir'>): Promise<TokenVerifier> =>
  auth.mode === 'oidc' ? oidcVerifier(auth) : localVerifier(await LocalKey.open(dataDir));

function verifier(
  find: JWTVerifyGetKey,
  options: JWTVerifyOptions,
  read: (payload: JWTPayload) => Principal | undefined,
): TokenVerifier {
  const verified = new VerifiedTokens();
  return {
    async verify(token) {
      let principal = verified.find(token);
      if (principal) return principal;
      try {
        const { payload } = await jwtVerify(token, find, options);
        principal = read(payload);
        if (principal) verified.keep(token, principal, (payload.exp! + LEEWAY_SECONDS) * 1000);
      } catch (error) {
        if (isOutage(error)) throw new Problem('auth.unavailable', 503, { headers: { 'Retry-After': '5' } });
      }
      if (!principal)
        throw new Problem('auth.invalid', 401, {
          headers: { 'WWW-Authenticate': 'Bearer realm="jejak", error="invalid_token"' },
        });
      return principal;
    },
  };
}

/** True when the fault is the key server's and not the token's. */
const isOutage = (error: unknown): boolean =>
  error instanceof errors.JWKSTimeout ||
  error instanceof errors.JWKSInvalid ||
  (error instanceof errors.JOSEError && error.code === 'ERR_JOSE_GENERIC') ||
  (error instanceof TypeError && error.message === 'fetch failed');
