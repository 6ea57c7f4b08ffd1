import { Inject, Injectable } from '@nestjs/common';
import { EVENT_STORE, type EventStore } from '#app/event-store';
import { exceptVault, NOW, type Career, type CareerRegister } from '#app/platform';
import { careerOf } from '../folding/career.js';
import { Careers } from './careers.js';

/** Careers as rules need them: all that was recorded before the question, of whatever agency. */
@Injectable()
export class RecordedCareers implements CareerRegister {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    private readonly careers: Careers,
  ) {}

  async careerOn(personRef: string, day: string): Promise<Career | undefined> {
    const { position } = await this.store.head();
    const { decisions } = await this.careers.of({
      ...{ personRef, knownAt: NOW, scope: '*', minPosition: position, opens: exceptVault },
    });
    return careerOf(personRef, decisions, day);
  }
}
