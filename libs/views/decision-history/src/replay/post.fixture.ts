import 'reflect-metadata';
import { living, type Aggregate } from '#app/decision-life';
import {
  civilDate,
  defineEvent,
  internal,
  line,
  nullable,
  opaqueId,
  pub,
  vault,
  type EventOf,
} from '#app/kernel';
import type { RecordedFact } from '#app/platform';

/** An invented aggregate: who holds one post. */
export const PostGiven = defineEvent('PostGiven', 1, 'Someone was given the post.', {
  decisionId: pub(opaqueId, 'the decision'),
  holder: pub(line, 'who holds it'),
  skNumber: pub(line, 'number of the SK'),
  effectiveFrom: pub(civilDate, 'first day'),
  effectiveUntil: pub(nullable(civilDate), 'last day'),
  grade: internal(line, 'grade'),
  address: vault(line, 'address'),
});
export type PostGiven = EventOf<typeof PostGiven>;

const aggregate: Aggregate<{ holder: string | null }, PostGiven> = {
  category: 'sample.post',
  events: [PostGiven],
  initialState: { holder: null },
  evolve: (_, event) => ({ holder: event.data.holder }),
  standing: ({ holder }) => ({ holder }),
};
export const post = living(aggregate);

export const officer: RecordedFact['actor'] = {
  personRef: 'petugas-contoh-a',
  office: 'analis-kepegawaian',
  agencyId: 'kota-contoh-a',
  role: 'officer',
  onBehalfOf: null,
  authenticationLevel: null,
  issuer: 'test',
};

/** Facts of one stream, recorded at these times, in this order. */
export const streamOf = (
  ...facts: readonly (readonly [recordedAt: string, type: string, data: Record<string, unknown>])[]
): RecordedFact[] =>
  facts.map(([recordedAt, type, data], index) => ({
    eventId: `event-${index}`,
    stream: 'sample.post-x',
    category: 'sample.post',
    key: 'x',
    revision: BigInt(index),
    position: String(index + 1).padStart(19, '0'),
    type,
    publicName: `${type === 'PostGiven' ? 'sample' : 'decision'}.${type}`,
    schemaVersion: 1,
    recordedAt,
    occurredAt: recordedAt,
    validAt: (data['effectiveFrom'] as string) ?? null,
    agencyId: 'kota-contoh-a',
    leafId: `leaf-${index}`,
    commandId: 'c',
    commandDigest: 'd',
    correlationId: 'r',
    causationId: null,
    actor: officer,
    subject: null,
    visibility:
      type === 'PostGiven'
        ? PostGiven.visibility
        : {
            refDecisionId: 'P',
            number: 'P',
            date: 'P',
            effect: 'P',
            effectFrom: 'P',
            corrections: 'P',
            internalCorrections: 'S',
            evidence: 'S',
          },
    data,
    sealed: {},
    erasure: null,
  }));

export const given = (
  decisionId: string,
  holder: string,
  effectiveFrom: string,
): Record<string, unknown> => ({
  decisionId,
  holder,
  skNumber: `800/${decisionId}`,
  effectiveFrom,
  effectiveUntil: null,
  grade: 'III/d',
  address: 'Jalan Contoh 1',
});

/** What the act on a decision states. */
export const act = (refDecisionId: string, date: string): Record<string, unknown> => ({
  refDecisionId,
  authority: 'issuer',
  number: '800/9',
  date,
  legalBasis: [],
  reasonSummary: 'salah',
  evidence: [],
});
