import {
  citedDocument,
  civilDate,
  code,
  decisionFields,
  defineEvent,
  flag,
  internal,
  line,
  nullable,
  oneOf,
  opaqueId,
  pub,
  record,
  sha256,
  subjectVisible,
  uuid,
  vault,
  type EventOf,
} from '#app/kernel';
import { EDUCATION_LEVELS, EMPLOYEE_KINDS, LADDER, SERVICE_ENDS } from '#app/personnel';

const person = {
  personRef: vault(opaqueId, 'who it is, in every record of the person'),
  name: subjectVisible(line, 'name as on the identity card; never public with the event'),
  nip: vault(line, 'number of the civil servant (NIP, NI PPPK), 18 digits'),
};
const education = subjectVisible(
  nullable(oneOf(EDUCATION_LEVELS)),
  'level of education (jenjang pendidikan); null: not stated',
);
const golongan = pub(nullable(oneOf(LADDER)), 'rank (golongan ruang); null: PPPK, or not stated');
/** Only whom recruitment brought has one; the number is public there, so it is not public here. */
const applicationNo = internal(
  nullable(opaqueId),
  "number of the applicant's file in recruitment; null: not recruited through the ledger",
);
const appointedFrom = {
  formationId: pub(nullable(uuid), 'the formation; null: not recruited through the ledger'),
  postTitle: pub(line, 'title of the post that was recruited for'),
  unitId: pub(opaqueId, 'unit of that post (unor)'),
};

/** Somebody who served before the ledger began was taken over into it, with the evidence of the takeover. Not a decision about them. */
export const EmployeeRegistered = defineEvent(
  'EmployeeRegistered',
  1,
  'A serving civil servant was taken over into the ledger (pegawai diambil alih).',
  {
    ...person,
    birthDate: vault(civilDate, 'day of birth'),
    kind: pub(oneOf(EMPLOYEE_KINDS), 'kind of civil servant (CPNS, PNS, PPPK)'),
    golongan,
    golonganSince: internal(nullable(civilDate), 'TMT of that rank; null: not stated'),
    servesSince: internal(
      nullable(civilDate),
      'first day of service (TMT CPNS or contract); null: not stated',
    ),
    unitId: pub(opaqueId, 'unit the person serves in (unor)'),
    education,
    source: pub(
      record({ system: code, id: line, rowSha256: sha256 }),
      'where it was taken from: system, its line or id there, digest of the row',
    ),
    ...decisionFields,
  },
);
export type EmployeeRegistered = EventOf<typeof EmployeeRegistered>;

/** Who passed was appointed candidate civil servant, for a year of probation. @see PP 11/2017 */
export const CpnsAppointed = defineEvent(
  'CpnsAppointed',
  1,
  'Somebody was appointed candidate civil servant (pengangkatan CPNS).',
  {
    ...person,
    birthDate: vault(civilDate, 'day of birth'),
    applicationNo,
    ...appointedFrom,
    golongan,
    education,
    ...decisionFields,
  },
);
export type CpnsAppointed = EventOf<typeof CpnsAppointed>;

/** Who passed was taken on by contract, until `effectiveUntil`; a renewal is another such fact. @see PP 49/2018 */
export const PppkContracted = defineEvent(
  'PppkContracted',
  1,
  'Somebody was taken on by contract, or the contract was renewed (perjanjian kerja PPPK).',
  {
    ...person,
    birthDate: vault(civilDate, 'day of birth'),
    applicationNo,
    ...appointedFrom,
    contractNo: pub(nullable(line), 'number of the contract; null: not stated'),
    renewal: pub(flag, 'true: it follows another contract of the same person'),
    education,
    ...decisionFields,
  },
);
export type PppkContracted = EventOf<typeof PppkContracted>;

/** A candidate became a permanent civil servant after probation. @see PP 11/2017 */
export const PnsAppointed = defineEvent(
  'PnsAppointed',
  1,
  'A candidate was appointed permanent civil servant (pengangkatan PNS).',
  {
    personRef: person.personRef,
    cpnsDecisionId: pub(opaqueId, 'the appointment as a candidate'),
    postTitle: appointedFrom.postTitle,
    unitId: appointedFrom.unitId,
    golongan,
    trainingPassed: subjectVisible(flag, 'true: the basic training was passed (pelatihan dasar)'),
    healthy: vault(flag, 'true: declared healthy in body and mind'),
    bknRecommendation: pub(
      nullable(citedDocument),
      "BKN's recommendation, where probation took longer; null: none",
    ),
    ...decisionFields,
  },
);
export type PnsAppointed = EventOf<typeof PnsAppointed>;

/** A service ended; `effectiveFrom` is the first day without it. */
export const ServiceEnded = defineEvent(
  'ServiceEnded',
  1,
  'A civil servant left the service (pemberhentian).',
  {
    personRef: person.personRef,
    cause: subjectVisible(oneOf(SERVICE_ENDS), 'why it ended'),
    unitId: pub(opaqueId, 'unit served in last (unor)'),
    ...decisionFields,
  },
);
export type ServiceEnded = EventOf<typeof ServiceEnded>;

/** The facts about an employee. */
export type EmployeeEvent = EmployeeRegistered | CpnsAppointed | PppkContracted | PnsAppointed | ServiceEnded;
