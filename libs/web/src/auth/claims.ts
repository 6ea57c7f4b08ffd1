import type { JWTPayload } from 'jose';
import { OPAQUE_ID } from '#app/kernel';
import type { Principal } from './principal.js';

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const ROLE = /^[a-z][a-z.-]{0,39}$/;

/**
 * Who a verified token speaks of; undefined when its claims are not the ones we know.
 * @param trusted the issuer may grant all agencies (`*`): the local key only
 */
export function principalFrom(payload: JWTPayload, trusted: boolean): Principal | undefined {
  const { iss, sub, person, roles, agency, office, acr } = payload;
  const agencies = listOf(agency);
  const all = agencies?.includes('*') === true;
  const roleNames = listOf(roles);
  if (!iss || !sub || sub.length > 255 || typeof person !== 'string' || !OPAQUE_ID.test(person))
    return undefined;
  if (!roleNames?.every((role) => ROLE.test(role)) || !agencies || (all && !trusted)) return undefined;
  if (!all && (agencies.length > 100 || !agencies.every((slug) => SLUG.test(slug) && slug.length <= 80)))
    return undefined;
  return {
    issuer: iss,
    subject: sub,
    personRef: person,
    office: typeof office === 'string' ? office.slice(0, 500) : null,
    agencyId: all ? '*' : (agencies[0] ?? ''),
    roles: roleNames,
    scope: all ? '*' : agencies,
    authenticationLevel: typeof acr === 'string' ? acr.slice(0, 200) : null,
  };
}

/** A claim that may be one text or a list of them; absent: none. */
function listOf(claim: unknown): string[] | undefined {
  if (claim === undefined) return [];
  const list: unknown[] = Array.isArray(claim) ? claim : [claim];
  return list.every((item): item is string => typeof item === 'string') ? list : undefined;
}
