import { headlineOf } from '#app/decision-life';
import type { Publication, PublicForm } from '#app/platform';

const shown = (kind: PublicForm['kind'], fields: readonly string[], id: string, en: string): PublicForm => ({
  kind,
  delayDays: 0,
  fields,
  headline: headlineOf(`{agencyName}: ${id}`, `{agencyName}: ${en}`),
});

const standingOfPost = ['status', 'assignmentId', 'actingId'];
const post = [
  'postId',
  'unitId',
  'title',
  'level',
  'echelon',
  'functionalLevel',
  'headsUnit',
  'superiorPostId',
  'regulation',
  ...standingOfPost,
];

/**
 * What the public sees of units, posts and assignments: everything but the person and what is written about them, at once.
 * Registration and renaming of an agency are no decisions about a civil servant: they make no item of their own; the timeline
 * takes the names of agencies from them.
 */
export const publication: Publication = {
  UnitEstablished: shown(
    { id: 'Pembentukan unit', en: 'Unit established' },
    ['unitId', 'name', 'kind', 'parentUnitId', 'regulation', 'status'],
    '{name} dibentuk, TMT {effectiveFrom}',
    '{name} established, effective {effectiveFrom}',
  ),
  UnitRenamed: shown(
    { id: 'Perubahan nama unit', en: 'Unit renamed' },
    ['unitId', 'name', 'formerName', 'regulation'],
    '{formerName} menjadi {name}, TMT {effectiveFrom}',
    '{formerName} becomes {name}, effective {effectiveFrom}',
  ),
  UnitMerged: shown(
    { id: 'Penggabungan unit', en: 'Unit merged' },
    ['unitId', 'intoUnitId', 'regulation'],
    'satu unit digabung ke unit lain, TMT {effectiveFrom}',
    'a unit merged into another, effective {effectiveFrom}',
  ),
  UnitAbolished: shown(
    { id: 'Penghapusan unit', en: 'Unit abolished' },
    ['unitId', 'regulation'],
    'satu unit dihapus, TMT {effectiveFrom}',
    'a unit abolished, effective {effectiveFrom}',
  ),
  PostCreated: shown(
    { id: 'Pembentukan jabatan', en: 'Post created' },
    post,
    'jabatan {title} dibentuk, TMT {effectiveFrom}',
    'post {title} created, effective {effectiveFrom}',
  ),
  PostAbolished: shown(
    { id: 'Penghapusan jabatan', en: 'Post abolished' },
    ['postId', 'regulation'],
    'satu jabatan dihapus, TMT {effectiveFrom}',
    'a post abolished, effective {effectiveFrom}',
  ),
  PostAssigned: shown(
    { id: 'Pengangkatan dalam jabatan', en: 'Post given' },
    [
      'fromPostId',
      'toPostId',
      'fromUnitId',
      'unitId',
      'assignmentKind',
      'golongan',
      'selectionId',
      'chosenRank',
      'tpkMinutes',
      'electionConsent',
      'basisKinds',
    ],
    'pengangkatan dalam jabatan ({assignmentKind}), TMT {effectiveFrom}',
    'a post given ({assignmentKind}), effective {effectiveFrom}',
  ),
  OfficialInaugurated: shown(
    { id: 'Pelantikan', en: 'Inauguration' },
    [
      'postId',
      'unitId',
      'refDecisionId',
      'date',
      'minutes',
      'electionConsent',
      'recordedAsTaken',
      'findings',
    ],
    'pelantikan pejabat pada {date}',
    'an official inaugurated on {date}',
  ),
  ActingAppointed: shown(
    { id: 'Pelaksana tugas dan harian', en: 'Acting official' },
    ['postId', 'unitId', 'actingKind', 'ownPostId', 'electionConsent'],
    'penunjukan {actingKind}, TMT {effectiveFrom}',
    'an acting official ({actingKind}), effective {effectiveFrom}',
  ),
  PostVacated: shown(
    { id: 'Jabatan lowong', en: 'Post vacated' },
    ['postId', 'unitId', 'cause', 'movedToPostId'],
    'satu jabatan lowong, TMT {effectiveFrom}',
    'a post falls vacant, effective {effectiveFrom}',
  ),
};
