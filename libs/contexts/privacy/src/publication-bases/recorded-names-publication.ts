import { Inject, Injectable } from '@nestjs/common';
import { EVENT_STORE, EventCodec, streamFacts, type EventStore } from '#app/event-store';
import { dateInJakarta, fold, Rulebook } from '#app/kernel';
import {
  CLOCK,
  isKnown,
  NOW,
  type Clock,
  type Moment,
  type NamesPublication,
  type NamesQuestion,
  type PublishedNames,
  type RecordedFact,
} from '#app/platform';
import { ReadModels } from '#app/read-model';
import { openOn, publicationBasis, type LivingBasis } from '../publication-basis/publication-basis.js';
import type { PublicationBasisRecorded } from '../publication-basis/publication-basis.events.js';
import { NAMES_OF_JPT, type NamesOfJpt } from '../rulesets.js';
import { publicationBasesProjection } from './publication-bases.projection.js';
import { PublicationBasisRow } from './publication-basis.entity.js';

/**
 * Bases from the log: which there are says the index, what they say each one's own stream, so that one that was ended names nobody from then
 * on, however far the index lags.
 */
@Injectable()
export class RecordedNamesPublication implements NamesPublication {
  constructor(
    private readonly readModels: ReadModels,
    @Inject(EVENT_STORE) private readonly store: EventStore,
    private readonly codec: EventCodec,
    private readonly rulebook: Rulebook,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async on({ agencyId, validAt, knownAt, minPosition }: NamesQuestion): Promise<PublishedNames> {
    const today = dateInJakarta(this.clock.now());
    const rule = this.rulebook.now().inForce<NamesOfJpt>(NAMES_OF_JPT, today)?.values;
    if (!rule) return { levels: [], bases: [] };
    const { value: rows } = await this.readModels.read(
      publicationBasesProjection.name,
      { minPosition },
      (manager) => manager.find(PublicationBasisRow, { where: { agencyId }, order: { position: 'ASC' } }),
    );
    // asked together, the log reads them by one statement
    const streams = await Promise.all(
      rows.map(({ basisId }) =>
        streamFacts(this.store, this.codec, `${publicationBasis.category}-${basisId}`),
      ),
    );
    const bases = streams.flatMap((facts) => {
      const open = opensNow(facts, today, rule) && openOn(knownBy(facts, knownAt), validAt, rule);
      return open ? [{ decisionId: open.decisionId, personRef: facts[0]!.subject }] : [];
    });
    return { levels: rule.levels, bases };
  }
}

/** Whatever was asked: a name is published on the day on which it is read. */
const opensNow = (facts: readonly RecordedFact[], today: string, rule: NamesOfJpt): boolean =>
  openOn(knownBy(facts, NOW), today, rule) !== null;

const knownBy = (facts: readonly RecordedFact[], moment: Moment): LivingBasis =>
  fold(
    publicationBasis,
    facts.filter((fact) => isKnown(fact, moment)) as unknown as PublicationBasisRecorded[],
  );
