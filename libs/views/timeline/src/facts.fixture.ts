import { randomUUID } from 'node:crypto';
import {
  decisionFields,
  defineEvent,
  internal,
  line,
  nullable,
  positiveInt,
  pub,
  record,
  slug,
  text,
  vault,
  type DomainEvent,
  type EventDefinition,
} from '#app/kernel';
import { lifeEvents, lifePublication } from '#app/decision-life';
import type { Publication, RecordedFact, Sentence } from '#app/platform';
import type { TimelineSources } from './projection/public-form.js';

/** An invented context: posts are advertised, and persons promoted. */
export const AgencyRegistered = defineEvent('AgencyRegistered', 1, 'An agency was registered.', {
  ...decisionFields,
  slug: pub(slug, 'slug'),
  name: pub(line, 'name'),
  contact: internal(nullable(line), 'who to ask'),
});
export const PostAdvertised = defineEvent('PostAdvertised', 1, 'A post was advertised.', {
  ...decisionFields,
  postTitle: pub(line, 'post'),
  seats: pub(positiveInt, 'seats'),
  schedule: pub(nullable(record({ opensOn: line, closesOn: line })), 'days'),
  note: pub(nullable(text), 'declared public, and not published'),
  applicants: internal(nullable(text), 'who asked'),
  chosen: vault(nullable(text), 'who is meant'),
});
export const PersonPromoted = defineEvent('PersonPromoted', 1, 'A person was promoted.', {
  ...decisionFields,
  toGrade: pub(line, 'grade'),
  personRef: vault(nullable(text), 'who'),
});
export const PersonDisciplined = defineEvent('PersonDisciplined', 1, 'A person was disciplined.', {
  ...decisionFields,
  level: pub(line, 'level'),
});
export const definitions = [
  AgencyRegistered,
  PostAdvertised,
  PersonPromoted,
  PersonDisciplined,
  ...lifeEvents,
];

const said = (id: string, en: string): Sentence => ({ id, en });
const publication: Publication = {
  AgencyRegistered: {
    kind: said('Pendaftaran instansi', 'Agency registration'),
    delayDays: 0,
    fields: ['slug', 'name', 'contact'],
    headline: ({ name }) => said(`${name} terdaftar`, `${name} was registered`),
  },
  PostAdvertised: {
    kind: said('Pengumuman lowongan', 'Vacancy announcement'),
    delayDays: 0,
    fields: ['postTitle', 'seats', 'schedule', 'applicants', 'chosen', 'nowhere'],
    headline: ({ agencyName, postTitle }) =>
      said(
        `${agencyName} mengumumkan lowongan ${postTitle}`,
        `${agencyName} announced a vacancy for ${postTitle}`,
      ),
  },
  PersonPromoted: {
    kind: said('Kenaikan pangkat', 'Rank promotion'),
    delayDays: 1,
    fields: ['toGrade'],
    headline: ({ agencyName, toGrade }) =>
      said(`${agencyName} menaikkan pangkat ke ${toGrade}`, `${agencyName} promoted to ${toGrade}`),
  },
};
/** A context's facts with what the public sees of them. */
export interface Family {
  readonly name: string;
  readonly events: readonly EventDefinition[];
  readonly publication: Publication;
}
export const life: Family = { name: 'decision', events: lifeEvents, publication: lifePublication };
export const families: readonly Family[] = [
  { name: 'archive', events: definitions.filter((own) => !lifeEvents.includes(own as never)), publication },
  life,
];

/** The timeline's sources of these contexts. */
export const sourcesOf = (own: readonly Family[]): TimelineSources => ({
  publications: Object.fromEntries(own.map((family) => [family.name, family.publication])),
  events: own.flatMap((family) => family.events),
});
export const sources = sourcesOf(families);

/** The decision fields of an invented decision. */
export const decided = (decisionId: string, more: Record<string, unknown> = {}): Record<string, unknown> => ({
  decisionId,
  batchId: null,
  skNumber: '800.1.2.2/06/BKPSDM/2024',
  decidedOn: '2024-08-20',
  effectiveFrom: '2024-09-01',
  effectiveUntil: null,
  inauguratedOn: null,
  signatory: { role: 'PPK', postId: 'walikota' },
  pertek: null,
  legalBasis: [{ rule: 'PermenPANRB 6/2024', version: '2024' }],
  considerations: null,
  reasonCode: 'annual-need',
  reasonSummary: 'Kebutuhan tenaga kesehatan tahun 2024',
  evidence: [],
  evidenceKinds: ['sk-file'],
  reliedOn: [],
  recordedAsTaken: false,
  findings: [],
  ...more,
});
const contextName = (type: string) => (lifeEvents.some((own) => own.type === type) ? 'decision' : 'archive');

/** A fact as a projection gets it, without a store. */
export const fact = (
  position: number,
  event: DomainEvent,
  more: Partial<RecordedFact> = {},
): RecordedFact => ({
  eventId: randomUUID(),
  stream: 'archive.post-1',
  category: 'archive.post',
  key: '1',
  revision: 0n,
  position: String(position).padStart(19, '0'),
  type: event.type,
  publicName: `${contextName(event.type)}.${event.type}`,
  schemaVersion: 1,
  recordedAt: '2024-08-26T02:12:00.000Z',
  occurredAt: '2024-08-26T02:12:00.000Z',
  validAt: null,
  agencyId: 'kota-contoh-a',
  leafId: `leaf-${position}`,
  commandId: 'c',
  commandDigest: 'd',
  correlationId: 'c',
  causationId: null,
  actor: {
    personRef: 'p-1',
    office: null,
    agencyId: 'kota-contoh-a',
    role: 'officer',
    onBehalfOf: null,
    authenticationLevel: null,
    issuer: 'test',
  },
  subject: null,
  visibility: definitions.find((own) => own.type === event.type)?.visibility ?? {},
  data: event.data,
  sealed: {},
  erasure: null,
  ...more,
});
