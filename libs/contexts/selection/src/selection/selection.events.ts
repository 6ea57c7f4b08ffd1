import {
  citedDocument,
  civilDate,
  code,
  count,
  decimal,
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
  percent,
  pub,
  record,
  subjectVisible,
  text,
  uuid,
  vault,
  type EventOf,
} from '#app/kernel';
import { EDUCATION_LEVELS } from '#app/personnel';

/** Parts of an open selection: paper, assessment centre, interview, track record. @see PermenPANRB 15/2019 */
export const SELECTION_PARTS = ['paper', 'assessment-centre', 'interview', 'track-record'] as const;
/** Where a member of the panel comes from. */
export const PANEL_SIDES = ['internal', 'external'] as const;

const candidate = {
  selectionId: pub(opaqueId, 'the selection'),
  candidateNo: pub(opaqueId, 'public running number of the candidate'),
};

/** An open selection for a senior leadership post began. @see PP 11/2017, PermenPANRB 15/2019 */
export const JptSelectionOpened = defineEvent(
  'JptSelectionOpened',
  1,
  'An open selection for a senior leadership post began (seleksi terbuka JPT).',
  {
    selectionId: pub(opaqueId, 'the selection'),
    postId: pub(opaqueId, 'the post to be filled'),
    unitId: pub(opaqueId, 'unit of the post (unor)'),
    postTitle: pub(line, 'title of the post'),
    panel: pub(
      listOf(record({ memberNo: code, name: line, role: line, side: oneOf(PANEL_SIDES) }), 15),
      'the panel: a short name used in scores, name, role, where each member comes from',
    ),
    weights: pub(listOf(record({ part: oneOf(SELECTION_PARTS), percent }), 4), 'weight of each part'),
    permits: pub(
      listOf(record({ kind: code, body: line, number: line, date: civilDate }), 20),
      'letters of others: the Governor, BKN, the Home Minister',
    ),
    noticeFrom: pub(civilDate, 'first day of the public notice'),
    noticeUntil: pub(civilDate, 'last day of the public notice'),
    ...decisionFields,
  },
);
export type JptSelectionOpened = EventOf<typeof JptSelectionOpened>;

/** A candidate was admitted. The name stays closed until the shortlist. */
export const CandidateAdmitted = defineEvent(
  'CandidateAdmitted',
  1,
  'A candidate of an open selection was admitted (lulus administrasi).',
  {
    ...candidate,
    personRef: vault(opaqueId, 'who it is'),
    name: internal(line, 'name; closed until the shortlist'),
    birthDate: vault(civilDate, 'day of birth; the age limit is judged by it'),
    education: subjectVisible(oneOf(EDUCATION_LEVELS), 'level of education'),
    yearsOfExperience: subjectVisible(count, 'whole years of experience in the field, added up'),
    monthsInLevel: subjectVisible(count, 'whole months as administrator or JF ahli madya'),
    goodRecord: internal(flag, 'true: record, integrity and morality found good'),
    healthy: vault(flag, 'true: declared healthy in body and mind'),
    meetsStandard: internal(flag, 'true: meets the competence standard of the post'),
    presidentException: pub(nullable(citedDocument), "the President's exception (art. 107(2)); null: none"),
    ...decisionFields,
  },
);
export type CandidateAdmitted = EventOf<typeof CandidateAdmitted>;

/** A member of the panel scored a candidate in one part; the same member and part again takes the place of the former. */
export const CandidateScored = defineEvent(
  'CandidateScored',
  1,
  'A member of the panel scored a candidate (nilai seleksi).',
  {
    ...candidate,
    part: pub(oneOf(SELECTION_PARTS), 'part of the selection'),
    memberNo: pub(code, 'who scored, as named in the panel'),
    score: internal(decimal, 'the score, 0 to 100'),
    declaredConflict: internal(
      nullable(line),
      'kinship or conflict of interest declared by the member; null: none',
    ),
    scoredOn: pub(civilDate, 'day of the scoring'),
    recordedAsTaken: pub(flag, 'true: recorded as it really was, although a rule refuses it'),
    findings: pub(listOf(finding, 50), 'the rules it breaks, each with its version'),
  },
);
export type CandidateScored = EventOf<typeof CandidateScored>;

/** The panel named the best, in the order of their scores. Names are opened only under a recorded basis. */
export const ShortlistSubmitted = defineEvent(
  'ShortlistSubmitted',
  1,
  'The panel submitted its shortlist (tiga besar).',
  {
    selectionId: pub(opaqueId, 'the selection'),
    postId: pub(opaqueId, 'the post to be filled'),
    unitId: pub(opaqueId, 'unit of the post (unor)'),
    shortlist: pub(listOf(record({ rank: count, candidateNo: opaqueId }), 50), 'rank and number, best first'),
    candidates: pub(count, 'candidates admitted'),
    totals: internal(
      listOf(record({ candidateNo: opaqueId, total: decimal }), 500),
      'weighted total of every candidate, best first',
    ),
    scoredBy: internal(listOf(uuid, 1000), 'event ids of the scores it was computed from'),
    ...decisionFields,
  },
);
export type ShortlistSubmitted = EventOf<typeof ShortlistSubmitted>;

/** The selection ended without anybody being chosen. */
export const SelectionClosed = defineEvent(
  'SelectionClosed',
  1,
  'An open selection ended without anybody being chosen (seleksi ditutup).',
  {
    selectionId: pub(opaqueId, 'the selection'),
    postId: pub(opaqueId, 'the post'),
    unitId: pub(opaqueId, 'unit of the post (unor)'),
    note: internal(nullable(text), 'note of the panel'),
    ...decisionFields,
  },
);
export type SelectionClosed = EventOf<typeof SelectionClosed>;

/** The facts about an open selection that it declares itself. */
export type SelectionEvent =
  JptSelectionOpened | CandidateAdmitted | CandidateScored | ShortlistSubmitted | SelectionClosed;
