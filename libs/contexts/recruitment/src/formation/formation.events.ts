import {
  civilDate,
  code,
  count,
  decisionFields,
  defineEvent,
  flag,
  json,
  line,
  listOf,
  nullable,
  opaqueId,
  percent,
  positiveInt,
  pub,
  record,
  sha256,
  text,
  uuid,
  type EventOf,
} from '#app/kernel';
import type { FinalResultAnnounced, RankingPublished } from './result.events.js';

/** One test of the field selection (SKB) with its share of it. */
const weight = record({ test: line, cat: flag, weight: percent });
const scores = record({
  twk: nullable(count),
  tiu: nullable(count),
  tkp: nullable(count),
  total: nullable(count),
  skb: nullable(count),
});

/** Where an imported fact was taken from: the system, its id there, and the digest of the row as it stood. */
const source = record({ system: code, id: line, rowSha256: sha256 });

/** A formation was set: a post and its number of seats. @see PermenPANRB 6/2024 */
export const FormationDefined = defineEvent(
  'FormationDefined',
  1,
  'A formation was set: a post and its seats (formasi ditetapkan).',
  {
    formationId: pub(uuid, 'the formation (formasi)'),
    roundId: pub(uuid, 'the round it belongs to'),
    postTitle: pub(line, 'title of the post (nama jabatan)'),
    unitId: pub(nullable(opaqueId), 'the unit; null: not in the source'),
    location: pub(nullable(text), 'place of the post, a path of units (lokasi formasi)'),
    seats: pub(positiveInt, 'number of people to be appointed (jumlah formasi)'),
    needType: pub(line, 'type of need (jenis kebutuhan): umum, cumlaude, disabilitas, khusus …'),
    openToDisability: pub(nullable(flag), 'open to persons with disability; null: not in the source'),
    salaryMin: pub(nullable(count), 'lowest pay, rupiah a month; null: not in the source'),
    salaryMax: pub(nullable(count), 'highest pay, rupiah a month; null: not in the source'),
    qualification: pub(nullable(text), 'education needed; null: not in the source'),
    maxScores: pub(nullable(scores), 'highest possible score of each part'),
    weights: pub(
      nullable(listOf(weight, 20)),
      'tests of the field selection and their shares; null: not in the source',
    ),
    thresholds: pub(nullable(scores), 'lowest score that passes (nilai ambang batas)'),
    source: pub(nullable(source), 'where an imported row comes from; null: recorded here'),
    ...decisionFields,
  },
);
export type FormationDefined = EventOf<typeof FormationDefined>;

const schedule = record({
  registrationOpensOn: civilDate,
  registrationClosesOn: civilDate,
  administrativeResultOn: nullable(civilDate),
  selectionOn: nullable(civilDate),
  finalResultOn: nullable(civilDate),
});
const extraTest = record({ test: line, weight: nullable(percent) });

/** The agency made the vacancy, its criteria and its schedule public. @see PermenPANRB 6/2024 art. 22 */
export const VacancyAnnounced = defineEvent(
  'VacancyAnnounced',
  1,
  'A vacancy was announced (pengumuman lowongan).',
  {
    formationId: pub(uuid, 'the formation'),
    postTitle: pub(line, 'title of the post, as announced'),
    seats: pub(positiveInt, 'number of seats, as announced'),
    announcedOn: pub(civilDate, 'day of the announcement (tanggal pengumuman)'),
    criteria: pub(
      nullable(listOf(text, 50)),
      'what an applicant must meet (persyaratan); null: not in the source',
    ),
    schedule: pub(nullable(schedule), 'registration and later steps (jadwal); null: not in the source'),
    eliminationRules: pub(
      nullable(listOf(text, 50)),
      'what puts an applicant out (ketentuan gugur); null: not in the source',
    ),
    extraTests: pub(
      nullable(listOf(extraTest, 20)),
      'tests beside the computer test, with weights; null: not in the source',
    ),
    ...decisionFields,
  },
);
export type VacancyAnnounced = EventOf<typeof VacancyAnnounced>;

/** An announcement was amended, with its reason; before that, nothing announced changes. */
export const AnnouncementAmended = defineEvent(
  'AnnouncementAmended',
  1,
  'An announcement was amended (ralat pengumuman).',
  {
    formationId: pub(uuid, 'the formation'),
    refDecisionId: pub(opaqueId, 'the announcement acted upon'),
    changes: pub(listOf(record({ field: line, from: json, to: json }), 20), 'what changed, old and new'),
    reason: pub(text, 'why'),
    ...decisionFields,
  },
);
export type AnnouncementAmended = EventOf<typeof AnnouncementAmended>;

/** A vacancy was cancelled after it was announced. */
export const VacancyCancelled = defineEvent(
  'VacancyCancelled',
  1,
  'A vacancy was cancelled (pembatalan lowongan).',
  {
    formationId: pub(uuid, 'the formation'),
    refDecisionId: pub(opaqueId, 'the announcement acted upon'),
    reason: pub(text, 'why'),
    authority: pub(line, 'who cancelled it'),
    ...decisionFields,
  },
);
export type VacancyCancelled = EventOf<typeof VacancyCancelled>;

export type FormationEvent =
  | FormationDefined
  | VacancyAnnounced
  | AnnouncementAmended
  | VacancyCancelled
  | RankingPublished
  | FinalResultAnnounced;
