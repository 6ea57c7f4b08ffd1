import { Global, Module } from '@nestjs/common';
import { bulkSentences } from '#app/bulk';
import { decisionRulesets, lifeEvents, lifeSentences } from '#app/decision-life';
import {
  claimEvents,
  Claims,
  Decisions,
  EVENT_STORE,
  EventCodec,
  EventRegistry,
  MemoryEventStore,
} from '#app/event-store';
import { Rulebook } from '#app/kernel';
import { AgencyRegister, CLOCK, systemClock } from '#app/platform';
import { personnelSentences } from '#app/personnel';
import { MemoryKeyStore, noErasures, Vault } from '#app/vault';
import { ReadModels } from '#app/read-model';
import { SENTENCES } from '#app/web';
import { recruitment } from './index.js';

const store = new MemoryEventStore();
const vault = new Vault(new MemoryKeyStore(), noErasures);
const codec = new EventCodec(
  new EventRegistry([recruitment, { name: 'decision', events: [...lifeEvents, ...claimEvents] }]),
  vault,
);
const provided = [
  { provide: EVENT_STORE, useValue: store },
  { provide: Decisions, useValue: new Decisions(store, codec) },
  { provide: Claims, useValue: new Claims(store, codec) },
  { provide: Vault, useValue: vault },
  { provide: ReadModels, useValue: {} },
  { provide: Rulebook, useValue: new Rulebook([...decisionRulesets, ...recruitment.rulesets]) },
  { provide: CLOCK, useValue: systemClock },
  {
    provide: SENTENCES,
    useValue: { ...lifeSentences, ...personnelSentences, ...bulkSentences, ...recruitment.sentences },
  },
  { provide: AgencyRegister, useValue: { slugOf: () => Promise.resolve('kota-contoh-a') } },
];
@Global()
@Module({ providers: provided, exports: provided.map(({ provide }) => provide) })
class Core {}
/** The context alone, over the memory log. */
@Module({ imports: [Core, recruitment.module] })
export class RecruitmentApp {}
