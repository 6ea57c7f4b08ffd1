import { HttpException } from '@nestjs/common';
import { isRuleViolation, type RuleViolation } from '#app/kernel';
import { fragmentOf } from '../json/pointer.js';
import { isStrictJsonError } from '../json/strict-json-error.js';
import { isConflict, isDecisionError, isInvalid, isTooLarge, isUnavailable } from './ledger-errors.js';
import { isProblem, Problem, type ProblemDetails } from './problem.js';

/** A refusal in the one form that is answered. */
export interface Refusal {
  readonly code: string;
  readonly status: number;
  readonly details: ProblemDetails;
  readonly rule?: string | undefined;
  /** Ruleset version a rule judged by. */
  readonly version?: string | undefined;
}

/** The refusal an error stands for; undefined: a defect of ours. @param preconditioned the request stated a revision */
export function refusalOf(error: unknown, preconditioned: boolean): Refusal | undefined {
  if (isProblem(error)) return error;
  if (isRuleViolation(error)) return ofRule(error);
  if (isStrictJsonError(error)) {
    const values = { offset: error.offset };
    return new Problem(error.code, 400, {
      values,
      errors: [{ pointer: fragmentOf(error.pointer), code: error.code, values }],
    });
  }
  if (isDecisionError(error)) {
    switch (error.code) {
      case 'command_mismatch':
        return new Problem('command_mismatch', 422);
      case 'not_found':
        return new Problem('not-found', 404);
      case 'out_of_scope':
        return new Problem('access.agency', 403);
    }
  }
  return ofStore(error, preconditioned) ?? ofVault(error) ?? ofReading(error) ?? ofFramework(error);
}

function ofRule(error: RuleViolation): Refusal {
  const { rule, version, values = {}, pointer, taken, sentence = error.code } = error.details;
  const errors =
    pointer === undefined ? [] : [{ pointer: fragmentOf(pointer), code: error.code, sentence, values }];
  const details = { sentence, values, errors };
  return { code: error.code, status: taken === true ? 409 : 422, rule, version, details };
}

function ofStore(error: unknown, preconditioned: boolean): Refusal | undefined {
  if (isConflict(error)) {
    const { actual } = error.body;
    const members = { currentRevision: actual === 'no_stream' ? null : String(actual) };
    return preconditioned
      ? new Problem('precondition.failed', 412, {
          members,
          ...(actual === 'no_stream' ? {} : { headers: { ETag: `"${actual}"` } }),
        })
      : new Problem('stream.conflict', 409, { members, headers: { 'Retry-After': '1' } });
  }
  if (isUnavailable(error))
    return new Problem(error.body.outcome === 'unknown' ? 'outcome.unknown' : 'store.unavailable', 503, {
      headers: { 'Retry-After': '1' },
    });
  if (isTooLarge(error)) return new Problem('append.too-large', 413);
  if (isInvalid(error)) return new Problem('append.invalid', 400);
  return undefined;
}

/** Keys that are missing or do not fit: for who operates the service, who finds the reason in its log. */
function ofVault(error: unknown): Refusal | undefined {
  const kind = error instanceof Error ? (error as { kind?: unknown }).kind : undefined;
  return kind === 'vault-error' ? new Problem('keys.unavailable', 503) : undefined;
}

function ofReading(error: unknown): Refusal | undefined {
  const kind = error instanceof Error ? (error as { kind?: unknown }).kind : undefined;
  if (kind === 'behind') return new Problem('read.behind', 503, { headers: { 'Retry-After': '1' } });
  if (kind !== 'beyond-log') return undefined;
  const errors = [{ pointer: '#/minPosition', code: 'position.beyond' }];
  return new Problem('position.beyond', 400, { errors });
}

const codeOfStatus: Readonly<Record<number, string>> = {
  400: 'request.malformed',
  401: 'auth.invalid',
  403: 'access.role',
  404: 'not-found',
  405: 'request.method',
  408: 'request.timeout',
  413: 'request.too-large',
  414: 'request.address-too-long',
  415: 'request.media-type',
  431: 'request.headers-too-large',
  503: 'service.unavailable',
};

/** Errors of Nest and Fastify: only the status is theirs; their messages may quote the request. */
function ofFramework(error: unknown): Refusal | undefined {
  const status =
    error instanceof HttpException
      ? error.getStatus()
      : (error as { statusCode?: unknown } | null)?.statusCode;
  if (error instanceof URIError || (error as { code?: unknown } | null)?.code === 'FST_ERR_BAD_URL')
    return new Problem('request.address', 400);
  if (typeof status !== 'number' || status < 400 || (status >= 500 && status !== 503)) return undefined;
  return new Problem(
    codeOfStatus[status] ?? 'request.refused',
    status,
    status === 503 ? { headers: { 'Retry-After': '1' } } : {},
  );
}
