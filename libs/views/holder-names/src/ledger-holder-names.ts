import { Inject, Injectable } from '@nestjs/common';
import { EVENT_STORE, EventCodec, streamFacts, type EventStore } from '#app/event-store';
import { NamesPublication } from '#app/platform';
import { VaultError } from '#app/vault';
import type { AskedHolder, HolderName, HolderNames, HoldersQuestion } from '#views/public-unit';
import { lastNameIn, opensNames } from './last-name.js';

/** A holder whom a basis covers. */
interface Covered {
  readonly holder: AskedHolder;
  readonly personRef: string;
  readonly basisDecisionId: string;
}

/** Names from the log, opened with the person's key when they are asked for. Of a person who was erased there is none. */
@Injectable()
export class LedgerHolderNames implements HolderNames {
  constructor(
    private readonly publication: NamesPublication,
    @Inject(EVENT_STORE) private readonly store: EventStore,
    private readonly codec: EventCodec,
  ) {}

  async of(question: HoldersQuestion): Promise<readonly HolderName[] | null> {
    const { agencyId, validAt, moment, minPosition, position } = question;
    const { levels, bases } = await this.publication.on({ agencyId, validAt, knownAt: moment, minPosition });
    const holders = bases.length === 0 ? [] : question.holders.filter(({ level }) => levels.includes(level));
    const covered = await Promise.all(
      holders.map(async (holder): Promise<Covered[]> => {
        const personRef = await this.subjectOf(holder);
        const basis = bases.find((one) => one.personRef === null || one.personRef === personRef);
        return personRef === null || !basis ? [] : [{ holder, personRef, basisDecisionId: basis.decisionId }];
      }),
    );
    try {
      const named = await Promise.all(covered.flat().map((one) => this.named(one, position)));
      return named.flat();
    } catch (error) {
      // the service says of itself that a key is missing; the page goes on without names
      if (error instanceof VaultError) return null;
      throw error;
    }
  }

  private async named(
    { holder, personRef, basisDecisionId }: Covered,
    position: string | null,
  ): Promise<HolderName[]> {
    const facts = await streamFacts(this.store, this.codec, `employment.employee-${personRef}`);
    const name = lastNameIn(await this.codec.open(facts, opensNames, position));
    const { postId, decisionId } = holder;
    return name === null ? [] : [{ postId, decisionId, name, basisDecisionId }];
  }

  /** Who was given the post by that decision. */
  private async subjectOf({ postId, decisionId }: AskedHolder): Promise<string | null> {
    const facts = await streamFacts(this.store, this.codec, `organisation.post-${postId}`);
    const given = facts.find(
      ({ type, data }) => type === 'PostAssigned' && data['decisionId'] === decisionId,
    );
    return given?.subject ?? null;
  }
}
