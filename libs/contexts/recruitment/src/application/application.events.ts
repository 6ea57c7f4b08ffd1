import {
  civilDate,
  code,
  decimal,
  decisionFields,
  defineEvent,
  instant,
  internal,
  line,
  listOf,
  nullable,
  oneOf,
  opaqueId,
  pub,
  subjectVisible,
  text,
  uuid,
  vault,
  type EventOf,
} from '#app/kernel';
import type { ScoresCorrected, ScoresRecorded } from './score.events.js';

/** Results of the administrative selection: meets the requirements (memenuhi syarat), or not (tidak memenuhi syarat). */
export const ADMINISTRATIVE_RESULTS = ['MS', 'TMS'] as const;
/** What an objection (sanggah) may be against: the administrative result, the final result, or a cancelled pass. */
export const OBJECTION_STAGES = ['administrative', 'final', 'cancellation'] as const;
export type ObjectionStage = (typeof OBJECTION_STAGES)[number];

const applicant = {
  applicationNo: pub(opaqueId, "public running number of the applicant's file (nomor pendaftaran)"),
  formationId: pub(uuid, 'the formation applied for'),
};

/** Somebody applied for a formation. The public form counts them and names nobody. @see PermenPANRB 6/2024 */
export const ApplicationSubmitted = defineEvent(
  'ApplicationSubmitted',
  1,
  'Somebody applied for a formation (lamaran diajukan).',
  {
    ...applicant,
    roundId: pub(uuid, 'the round of the formation'),
    submittedAt: pub(instant, 'when it was submitted, by the portal’s clock'),
    personRef: vault(opaqueId, 'who applied'),
    nik: vault(line, 'population number (NIK), 16 digits'),
    name: vault(line, 'name as on the identity card'),
    birthDate: vault(civilDate, 'day of birth; decides ties that scores leave'),
    sex: vault(oneOf(['male', 'female']), 'sex, as the NIP will show it'),
    gradePoint: vault(
      nullable(decimal),
      'grade point average, or mean of the diploma; null: not stated. Decides ties that scores leave',
    ),
  },
);
export type ApplicationSubmitted = EventOf<typeof ApplicationSubmitted>;

/** The administrative selection was decided for one applicant. */
export const AdministrativeResultDecided = defineEvent(
  'AdministrativeResultDecided',
  1,
  'An applicant was found to meet the requirements, or not (hasil seleksi administrasi, MS / TMS).',
  {
    ...applicant,
    result: pub(oneOf(ADMINISTRATIVE_RESULTS), 'MS: meets the requirements; TMS: does not'),
    failedRequirements: pub(listOf(code, 30), 'codes of the requirements that are not met'),
    announcedOn: pub(civilDate, 'day of the announcement; the window for objections counts from it'),
    note: subjectVisible(nullable(text), 'note of the verifier'),
    verifier: internal(opaqueId, 'who verified, by office or account'),
    ...decisionFields,
  },
);
export type AdministrativeResultDecided = EventOf<typeof AdministrativeResultDecided>;

/** An applicant objected to a decision about them. */
export const ObjectionFiled = defineEvent(
  'ObjectionFiled',
  1,
  'An applicant objected to a decision (sanggah diajukan).',
  {
    ...applicant,
    objectionNo: pub(opaqueId, 'public running number of the objection'),
    stage: pub(oneOf(OBJECTION_STAGES), 'what it is against'),
    refDecisionId: pub(opaqueId, 'the decision objected to'),
    contested: pub(
      listOf(code, 30),
      'codes of the requirements contested; empty where the decision has none',
    ),
    filedAt: pub(instant, 'when it was filed, by the portal’s clock'),
    dueOn: pub(civilDate, 'last day for the announcement after the objections'),
    grounds: subjectVisible(text, 'what the applicant says'),
  },
);
export type ObjectionFiled = EventOf<typeof ObjectionFiled>;

/** An objection was answered, by somebody else than who took the decision. */
export const ObjectionDecided = defineEvent(
  'ObjectionDecided',
  1,
  'An objection was answered (jawab sanggah).',
  {
    ...applicant,
    objectionNo: pub(opaqueId, 'public running number of the objection'),
    stage: pub(oneOf(OBJECTION_STAGES), 'what it is against'),
    refDecisionId: pub(opaqueId, 'the decision objected to'),
    outcome: pub(
      oneOf(['accepted', 'rejected']),
      'accepted: an administrative result becomes MS, a cancelled pass stands again; the final result is announced anew',
    ),
    announcedOn: pub(
      nullable(civilDate),
      'day on which the result after the objection was announced; null: not yet',
    ),
    decider: internal(opaqueId, 'who decided, by office or account'),
    ...decisionFields,
  },
);
export type ObjectionDecided = EventOf<typeof ObjectionDecided>;

/** A pass was cancelled; the applicant may object anew. */
export const ResultCancelled = defineEvent(
  'ResultCancelled',
  1,
  "An applicant's pass was cancelled (pembatalan kelulusan).",
  {
    ...applicant,
    refDecisionId: pub(opaqueId, 'the decision whose pass is cancelled'),
    announcedOn: pub(civilDate, 'day of the announcement; a new window for an objection counts from it'),
    detail: internal(nullable(text), 'detail behind the coded reason'),
    ...decisionFields,
  },
);
export type ResultCancelled = EventOf<typeof ResultCancelled>;

/** BKN set the number of a future civil servant. The public form counts them and names nobody. */
export const NipIssued = defineEvent(
  'NipIssued',
  1,
  "A future civil servant's number was set (penetapan NIP / NI PPPK).",
  {
    ...applicant,
    proposedOn: pub(nullable(civilDate), 'day the agency proposed it to BKN; null: not stated'),
    personRef: vault(opaqueId, 'whose number'),
    nip: vault(line, 'the number, 18 digits'),
    ...decisionFields,
  },
);
export type NipIssued = EventOf<typeof NipIssued>;

/** The facts about an application. */
export type ApplicationEvent =
  | ApplicationSubmitted
  | AdministrativeResultDecided
  | ObjectionFiled
  | ObjectionDecided
  | ScoresRecorded
  | ScoresCorrected
  | ResultCancelled
  | NipIssued;
