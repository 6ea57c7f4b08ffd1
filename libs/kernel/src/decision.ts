import type { Static } from 'typebox';
import { internal, nullable, pub, subjectVisible, type ValuesOf } from './fields.js';
import { RuleViolation } from './rule-violation.js';
import {
  civilDate,
  code,
  flag,
  line,
  listOf,
  oneOf,
  opaqueId,
  record,
  sha256,
  text,
  uuid,
} from './schemas.js';

/** A rule that a recorded decision breaks, by the version it was judged by (`temuan`). */
export const finding = record({ rule: line, version: line });
export type Finding = Static<typeof finding>;

/** A document cited by its issuer's number and date, such as BKN's `pertek`. */
export const citedDocument = record({ number: line, date: civilDate });

/**
 * What every decision (`keputusan`: concrete, individual, final; PP 79/2021) carries. The issuing agency stands in the
 * envelope (`agencyId`), the recording officer in `actor`: recorder and decider are never the same field.
 */
export const decisionFields = {
  decisionId: pub(opaqueId, 'public id of the decision; the permalink is made of it'),
  batchId: pub(nullable(opaqueId), 'the batch, when one SK carries many decisions'),
  skNumber: pub(
    nullable(line),
    'number of the SK (nomor surat keputusan), free text; null: not in the source',
  ),
  decidedOn: pub(
    civilDate,
    'date of the SK (tanggal SK); of an imported row: of the document it was taken from',
  ),
  effectiveFrom: pub(civilDate, 'first day of legal effect (TMT, terhitung mulai tanggal)'),
  effectiveUntil: pub(nullable(civilDate), 'last day of legal effect, when it ends by itself'),
  inauguratedOn: pub(nullable(civilDate), 'day of inauguration (pelantikan)'),
  signatory: pub(
    nullable(record({ role: oneOf(['PPK', 'PyB']), postId: opaqueId })),
    'who signed, by post (penanda tangan)',
  ),
  pertek: pub(nullable(citedDocument), "BKN's technical consideration (pertimbangan teknis)"),
  legalBasis: pub(
    listOf(record({ rule: line, version: line }), 40),
    'law and ruleset versions it rests on (dasar hukum)',
  ),
  considerations: subjectVisible(nullable(text), 'considerations as written (menimbang)'),
  reasonCode: pub(nullable(code), 'coded reason'),
  reasonSummary: pub(nullable(text), 'reason in words, checked by the information officer (PPID)'),
  evidence: subjectVisible(listOf(record({ kind: code, sha256 }), 50), 'SHA-256 of each signed file (bukti)'),
  evidenceKinds: pub(listOf(code, 50), 'kinds of evidence held'),
  reliedOn: internal(listOf(uuid, 1000), 'event ids of other streams that the decision relied on'),
  recordedAsTaken: pub(flag, 'true: recorded as it was really taken, although a rule refuses it'),
  findings: pub(listOf(finding, 50), 'the rules it breaks, each with its version'),
} as const;

/** The values of `decisionFields`. */
export type DecisionData = ValuesOf<typeof decisionFields>;

/** A rule of effect F that does not hold: the refusal it makes on the normal path. */
export interface Breach {
  readonly code: string;
  readonly rule: string;
  readonly version: string;
  readonly pointer: string;
  readonly values?: Readonly<Record<string, string | number>>;
  /** Catalogue entry that says it, where one code has several sentences; default: the code. */
  readonly sentence?: string;
}

/**
 * Effect F: on the normal path the first breach refuses; a decision that was really taken is recorded with all of them
 * as findings, because a ledger that refused unlawful decisions would hide them.
 * @throws RuleViolation for the first breach unless `recordedAsTaken`
 */
export function findingsOf(breaches: readonly Breach[], recordedAsTaken: boolean): Finding[] {
  const first = breaches[0];
  if (first && !recordedAsTaken) throw new RuleViolation(first.code, first);
  return breaches.map(({ rule, version }) => ({ rule, version }));
}
