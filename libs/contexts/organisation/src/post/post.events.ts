import {
  citedDocument,
  civilDate,
  code,
  count,
  decisionFields,
  defineEvent,
  finding,
  flag,
  internal,
  line,
  listOf,
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
import {
  ACTING_KINDS,
  ASSIGNMENT_KINDS,
  ECHELONS,
  FUNCTIONAL_LEVELS,
  LADDER,
  POST_LEVELS,
  VACANCY_CAUSES,
} from '#app/personnel';

/** One seat: a post is held by one person at a time, and keeps its id over all its holders. */
export const PostCreated = defineEvent('PostCreated', 1, 'A post was created (jabatan dibentuk).', {
  postId: pub(opaqueId, 'the post, over all its holders'),
  unitId: pub(opaqueId, 'unit it belongs to (unor)'),
  title: pub(line, 'title of the post (nama jabatan)'),
  level: pub(oneOf(POST_LEVELS), 'level of the post (jenjang jabatan)'),
  echelon: pub(nullable(oneOf(ECHELONS)), 'echelon, of a managerial post; null: none'),
  functionalLevel: pub(nullable(oneOf(FUNCTIONAL_LEVELS)), 'level of a functional post; null: another post'),
  headsUnit: pub(flag, 'true: whoever holds it heads the unit'),
  superiorPostId: pub(
    nullable(opaqueId),
    'post of the direct superior (atasan langsung); null: none in the agency',
  ),
  regulation: pub(citedDocument, 'the by-law or regulation it rests on (Perda, Perwal)'),
  ...decisionFields,
});
export type PostCreated = EventOf<typeof PostCreated>;

/** A post is no more; its id is never used again. */
export const PostAbolished = defineEvent('PostAbolished', 1, 'A post was abolished (jabatan dihapus).', {
  postId: pub(opaqueId, 'the post'),
  regulation: pub(citedDocument, 'the by-law or regulation it rests on (Perda, Perwal)'),
  ...decisionFields,
});
export type PostAbolished = EventOf<typeof PostAbolished>;

const consent = pub(
  nullable(citedDocument),
  "the Home Minister's written consent (izin tertulis Mendagri); null: none on file",
);
const basis = record({ kind: code, decisionId: opaqueId, eventId: uuid });

/** Somebody was given a post. Stands in the stream of the post given. @see language.md §6 */
export const PostAssigned = defineEvent(
  'PostAssigned',
  1,
  'Somebody was given a post (pengangkatan dalam jabatan).',
  {
    personRef: vault(opaqueId, 'who was given the post'),
    fromPostId: pub(nullable(opaqueId), 'post held until then; null: none'),
    toPostId: pub(opaqueId, 'post given'),
    fromUnitId: pub(nullable(opaqueId), 'unit of the post held until then; null: none'),
    unitId: pub(opaqueId, 'unit of the post given (unor)'),
    assignmentKind: pub(oneOf(ASSIGNMENT_KINDS), 'how it was given (jenis pengangkatan)'),
    golongan: pub(nullable(oneOf(LADDER)), 'rank held then (golongan ruang); null: not stated, or PPPK'),
    selectionId: pub(nullable(opaqueId), 'the open selection it follows; null: none'),
    chosenRank: pub(nullable(count), 'rank on the shortlist; null: no selection, or not on it'),
    tpkMinutes: pub(
      nullable(citedDocument),
      'minutes of the performance panel (berita acara TPK); null: none on file',
    ),
    electionConsent: consent,
    monthsInFormerPost: internal(
      nullable(count),
      'whole months in the post held until then; null: none held',
    ),
    basis: subjectVisible(listOf(basis, 20), 'decisions it rests on, such as a rating or a punishment'),
    basisKinds: pub(listOf(code, 20), 'kinds of these decisions'),
    ...decisionFields,
  },
);
export type PostAssigned = EventOf<typeof PostAssigned>;

/** Who was given the post took it up in office; a later one takes the place of an earlier one about the same assignment. */
export const OfficialInaugurated = defineEvent(
  'OfficialInaugurated',
  1,
  'An official was inaugurated (pelantikan).',
  {
    postId: pub(opaqueId, 'the post'),
    unitId: pub(opaqueId, 'unit of the post (unor)'),
    refDecisionId: pub(opaqueId, 'the assignment'),
    date: pub(civilDate, 'day of the inauguration'),
    minutes: pub(nullable(citedDocument), 'minutes of the inauguration; null: none on file'),
    electionConsent: consent,
    evidence: subjectVisible(
      listOf(record({ kind: code, sha256 }), 50),
      'SHA-256 of each signed file (bukti)',
    ),
    recordedAsTaken: pub(flag, 'true: recorded as it really was, although a rule refuses it'),
    findings: pub(listOf(finding, 50), 'the rules it breaks, each with its version'),
  },
);
export type OfficialInaugurated = EventOf<typeof OfficialInaugurated>;

/** Somebody acts in a post that is vacant (Plt) or whose holder is absent (Plh), until `effectiveUntil` or until it is filled. */
export const ActingAppointed = defineEvent(
  'ActingAppointed',
  1,
  'An acting official was appointed (penunjukan Plt / Plh).',
  {
    personRef: vault(opaqueId, 'who acts'),
    postId: pub(opaqueId, 'the post'),
    unitId: pub(opaqueId, 'unit of the post (unor)'),
    actingKind: pub(oneOf(ACTING_KINDS), 'Plt: the post is vacant; Plh: its holder is absent'),
    ownPostId: pub(nullable(opaqueId), 'post that who acts holds; null: not stated'),
    electionConsent: consent,
    ...decisionFields,
  },
);
export type ActingAppointed = EventOf<typeof ActingAppointed>;

/** A post fell vacant; `effectiveFrom` is the first day without its holder. Stands in the stream of the post left. */
export const PostVacated = defineEvent('PostVacated', 1, 'A post fell vacant (jabatan ditinggalkan).', {
  personRef: vault(opaqueId, 'who held it'),
  postId: pub(opaqueId, 'the post'),
  unitId: pub(opaqueId, 'unit of the post (unor)'),
  cause: pub(oneOf(VACANCY_CAUSES), 'why it fell vacant'),
  movedToPostId: pub(nullable(opaqueId), 'post given instead, by the same decision; null: none'),
  ...decisionFields,
});
export type PostVacated = EventOf<typeof PostVacated>;

/** The facts about a post that it declares itself. */
export type PostEvent =
  PostCreated | PostAbolished | PostAssigned | OfficialInaugurated | ActingAppointed | PostVacated;
