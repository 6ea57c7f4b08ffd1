import { headlineOf } from '#app/decision-life';
import type { Publication, PublicForm } from '#app/platform';
import { acting, assigned, inaugurated, postAbolished, unitEnded, vacated } from './headlines.js';

const shown = (
  kind: PublicForm['kind'],
  fields: readonly string[],
  headline: PublicForm['headline'],
  more: Partial<PublicForm> = {},
): PublicForm => ({ kind, delayDays: 0, fields, headline, ...more });

const said = (id: string, en: string): PublicForm['headline'] =>
  headlineOf(`{agencyName}: ${id}`, `{agencyName}: ${en}`);

/** What a post stands for: in the streams of posts, every fact is about the one post. */
const ofUnit = { unitName: { of: 'unitId', among: 'unitId' } };
const ofPost = { postTitle: { of: 'postId', among: 'postId' }, ...ofUnit };
/** Of who is in a post, its id says as much as its title, which stands where the post was created: both or neither. */
const post = (of: string) => ({ of, among: 'postId', onlyNamed: true }) as const;
const ofHeldPost = { postTitle: post('postId'), ...ofUnit };

/** A chain is shown of posts that have a name; of others it would say what their items do not. */
const joins = ({ postTitle }: Readonly<Record<string, unknown>>): boolean => typeof postTitle === 'string';
const aboutHeldPost = { shows: ofHeldPost, joins, inBatches: true } as const;

/**
 * The post has a name in other items. One that a few hold alike has none: where a unit has few of them, title and date would say
 * who it is (`privacy.small-cell`, 6); items name its unit.
 */
const isManaging = ({ level, headsUnit }: Readonly<Record<string, unknown>>): boolean =>
  headsUnit === true || (level !== 'fungsional' && level !== 'pelaksana');

const standingOfPost = ['status', 'assignmentId', 'actingId'];
const ofCreation = [
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
    said('{name} dibentuk, TMT {effectiveFrom}', '{name} established, effective {effectiveFrom}'),
    { names: { of: 'unitId', as: 'name' } },
  ),
  UnitRenamed: shown(
    { id: 'Perubahan nama unit', en: 'Unit renamed' },
    ['unitId', 'name', 'formerName', 'regulation'],
    said(
      '{formerName} menjadi {name}, TMT {effectiveFrom}',
      '{formerName} becomes {name}, effective {effectiveFrom}',
    ),
    { names: { of: 'unitId', as: 'name' } },
  ),
  UnitMerged: shown(
    { id: 'Penggabungan unit', en: 'Unit merged' },
    ['unitId', 'intoUnitId', 'regulation'],
    unitEnded,
    { shows: { ...ofUnit, intoUnitName: { of: 'intoUnitId', among: 'unitId' } } },
  ),
  UnitAbolished: shown(
    { id: 'Penghapusan unit', en: 'Unit abolished' },
    ['unitId', 'regulation'],
    unitEnded,
    { shows: ofUnit },
  ),
  PostCreated: shown(
    { id: 'Pembentukan jabatan', en: 'Post created' },
    ofCreation,
    said('jabatan {title} dibentuk, TMT {effectiveFrom}', 'post {title} created, effective {effectiveFrom}'),
    { names: { of: 'postId', as: 'title', when: isManaging }, shows: ofUnit, inBatches: true },
  ),
  PostAbolished: shown(
    { id: 'Penghapusan jabatan', en: 'Post abolished' },
    ['postId', 'regulation'],
    postAbolished,
    { shows: ofPost, joins },
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
    assigned,
    {
      shows: {
        fromPostTitle: post('fromPostId'),
        fromUnitName: { of: 'fromUnitId', among: 'unitId' },
        postTitle: post('toPostId'),
        ...ofUnit,
      },
      joins,
      inBatches: true,
    },
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
    inaugurated,
    aboutHeldPost,
  ),
  ActingAppointed: shown(
    { id: 'Pelaksana tugas dan harian', en: 'Acting official' },
    ['postId', 'unitId', 'actingKind', 'ownPostId', 'electionConsent'],
    acting,
    { ...aboutHeldPost, shows: { ...ofHeldPost, ownPostTitle: post('ownPostId') } },
  ),
  PostVacated: shown(
    { id: 'Jabatan lowong', en: 'Post vacated' },
    ['postId', 'unitId', 'cause', 'movedToPostId'],
    vacated,
    { ...aboutHeldPost, shows: { ...ofHeldPost, movedToPostTitle: post('movedToPostId') } },
  ),
};
