import { type DynamicModule, Module } from '@nestjs/common';
import { contexts } from '#app/contexts';
import { Claims, Decisions, EVENT_STORE, EventCodec } from '#app/event-store';
import { Rulebook, WorkingCalendar } from '#app/kernel';
import { CLOCK, RuleHistory } from '#app/platform';
import { ReadModels } from '#app/read-model';
import { Vault } from '#app/vault';
import { SENTENCES } from '#app/web';
import { KnownRules } from '#contexts/ruleset';
import { DECIDERS } from '#views/decision-history';
import type { House } from './house.js';

/** What contexts and views ask for by type or token, given to all of them. */
@Module({})
export class CoreModule {
  static of(house: House): DynamicModule {
    const providers = [
      { provide: Decisions, useValue: house.decisions },
      { provide: Claims, useValue: new Claims(house.measured, house.codec) },
      { provide: EventCodec, useValue: house.codec },
      { provide: Vault, useValue: house.vault },
      { provide: EVENT_STORE, useValue: house.measured },
      { provide: ReadModels, useValue: house.readModels },
      { provide: Rulebook, useValue: house.rulebook },
      { provide: WorkingCalendar, useValue: house.workingCalendar },
      { provide: KnownRules, useValue: house.rules },
      { provide: RuleHistory, useValue: house.rules },
      { provide: CLOCK, useValue: house.clock },
      { provide: SENTENCES, useValue: house.sentences },
      { provide: DECIDERS, useValue: contexts.flatMap((context) => context.deciders) },
    ];
    return { module: CoreModule, global: true, providers, exports: providers.map(({ provide }) => provide) };
  }
}
