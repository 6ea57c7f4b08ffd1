import { randomUUID } from 'node:crypto';
import { decisionRulesets, lifeEvents, outsideEvents } from '#app/decision-life';
import {
  claimEvents,
  Claims,
  Decisions,
  EventCodec,
  EventRegistry,
  MemoryEventStore,
} from '#app/event-store';
import { Rulebook } from '#app/kernel';
import type { Career, CareerFact, CommandContext, PostOn } from '#app/platform';
import { MemoryKeyStore, noErasures, Vault } from '#app/vault';
import { rulesets } from '../rulesets.js';
import { GrantProposalHandler } from './grant-proposal/grant-proposal.handler.js';
import { GrantRankPromotionHandler } from './grant-rank-promotion/grant-rank-promotion.handler.js';
import { RegisteredGrounds } from './grounds/registered-grounds.js';
import { PendingPromotions } from './pending-promotion.js';
import { PromotionDesk } from './promotion-desk.js';
import { ProposeRankPromotionHandler } from './propose-rank-promotion/propose-rank-promotion.handler.js';
import { RankPromoted, RankPromotionProposed } from './rank-promotion.events.js';
import { RecordPertekHandler } from './record-pertek/record-pertek.handler.js';

/** Context of an officer's command; each is another one. */
export const contextOf = (commandId: string = randomUUID(), agencyId = 'kota-contoh-a'): CommandContext => ({
  commandId,
  commandDigest: '0'.repeat(64),
  correlationId: commandId,
  causationId: null,
  actor: {
    personRef: 'officer-1',
    office: null,
    agencyId,
    role: 'officer',
    onBehalfOf: null,
    authenticationLevel: null,
    issuer: 'test',
  },
  scope: [agencyId],
  expectedRevision: null,
  occurredAt: '2026-11-26T04:00:00.000Z',
});

/** An event id that tells which fact it is. */
export const eventId = (n: number): string => `0190f5c2-7b1a-7c3e-9d2f-${String(n).padStart(12, '0')}`;
export const fact = <T>(value: T, since: string | null, n: number): CareerFact<T> => ({
  value,
  since,
  eventId: eventId(n),
  decisionId: null,
});

/** A career of which only what is stated is known. */
export const career = (personRef: string, known: Partial<Career> = {}): Career => ({
  personRef,
  agencyId: 'kota-contoh-a',
  kind: 'PNS',
  servesSince: null,
  endedFrom: null,
  golongan: null,
  education: null,
  post: null,
  ratings: [],
  ...known,
});

export const post = (postId: string, known: Partial<PostOn> = {}): PostOn => ({
  postId,
  agencyId: 'kota-contoh-a',
  unitId: 'dinas-kesehatan',
  title: 'Analis',
  level: 'pelaksana',
  echelon: null,
  functionalLevel: null,
  headsUnit: false,
  superiorPostId: null,
  abolishedFrom: null,
  holder: null,
  acting: null,
  eventId: eventId(900),
  ...known,
});

/** The slice over the memory log, with careers and posts that a test plants. */
export function promotionHouse() {
  const registry = new EventRegistry([
    { name: 'promotion', events: [RankPromotionProposed, RankPromoted] },
    { name: 'decision', events: [...lifeEvents, ...outsideEvents, ...claimEvents] },
  ]);
  const store = new MemoryEventStore();
  const vault = new Vault(new MemoryKeyStore(), noErasures);
  const codec = new EventCodec(registry, vault);
  const decisions = new Decisions(store, codec);
  const rulebook = new Rulebook([...decisionRulesets, ...rulesets]);
  const claims = new Claims(store, codec);
  const careers = new Map<string, Career>();
  const posts = new Map<string, PostOn>();
  const grounds = new RegisteredGrounds(
    { careerOn: (personRef) => Promise.resolve(careers.get(personRef)) },
    { postOn: (postId) => Promise.resolve(posts.get(postId)) },
    rulebook,
  );
  const desk = new PromotionDesk(decisions, claims, grounds, rulebook);
  const pending = new PendingPromotions(decisions, claims, vault);
  return {
    store,
    vault,
    decisions,
    rulebook,
    careers,
    posts,
    grounds,
    desk,
    grantHandler: new GrantRankPromotionHandler(desk),
    proposeHandler: new ProposeRankPromotionHandler(decisions, claims, pending, desk),
    pertekHandler: new RecordPertekHandler(decisions),
    grantProposalHandler: new GrantProposalHandler(decisions, desk),
  };
}
