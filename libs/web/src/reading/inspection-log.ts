import type { FastifyRequest } from 'fastify';
import type { Principal } from '../auth/principal.js';

/** Notes that somebody read what is not public: who, and of what. Ids only; what was read is not repeated. */
export const logReading = (
  request: FastifyRequest,
  { issuer, subject, personRef, office, agencyId }: Principal,
  read: object,
  says: string,
): void =>
  request.log.info(
    { inspection: { principal: { issuer, subject, personRef, office, agencyId }, ...read } },
    says,
  );

/** Notes that somebody read what is not public: who, which stream, and as of when. Ids only; what was read is not repeated. */
export const logInspection = (
  request: FastifyRequest,
  principal: Principal,
  read: Readonly<{
    stream: string | null;
    /** Whose record, where not one stream was read. */
    person?: string;
    decisionId?: string;
    /** Clocks that were asked by; the log shows those that were stated. */
    knownAt?: string | undefined;
    validAt?: string | undefined;
    found: boolean;
  }>,
): void => logReading(request, principal, read, 'stream read with what is not public');
