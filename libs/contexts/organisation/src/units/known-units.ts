import { Inject, Injectable } from '@nestjs/common';
import { EVENT_STORE, type EventStore } from '#app/event-store';
import { fold, type DomainEvent } from '#app/kernel';
import { isKnown, type Moment } from '#app/platform';
import { ReadModels, type Ledger } from '#app/read-model';
import { PostRow } from '../posts/post.entity.js';
import { postsProjection } from '../posts/posts.projection.js';
import { isThere } from '../post/occupancy.js';
import { PostDesk } from '../post/post-desk.js';
import type { Hanging } from '../unit/deciding.js';
import { stands, unit, unitOn, type LivingUnit } from '../unit/unit.js';
import { UnitDesk } from '../unit/unit-desk.js';
import { UnitRow, type KeptUnitFact } from './unit.entity.js';
import { unitsProjection } from './units.projection.js';

/** A unit as it stood on a day, as known then. */
export interface StandingUnit {
  readonly unitId: string;
  readonly name: string;
  readonly kind: string;
  readonly parentUnitId: string | null;
  /** First day of the unit. */
  readonly since: string;
}

/** Reads units through their read model. */
@Injectable()
export class KnownUnits {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    private readonly readModels: ReadModels,
    private readonly posts: PostDesk,
    private readonly units: UnitDesk,
  ) {}

  /** The units of an agency that stood on a day, as known at a moment, by id. @throws BehindError */
  async standing(
    agencyId: string,
    question: { readonly knownAt: Moment; readonly day: string; readonly minPosition: string | null },
  ): Promise<{ units: StandingUnit[]; ledger: Ledger }> {
    const { knownAt, day, minPosition } = question;
    const { value, ledger } = await this.readModels.read(unitsProjection.name, { minPosition }, (manager) =>
      manager.find(UnitRow, { where: { agencyId }, order: { unitId: 'ASC' } }),
    );
    return { units: value.flatMap(({ facts }) => standingOn(livingOf(facts, knownAt), day) ?? []), ledger };
  }

  /** What stands under a unit, by everything that was recorded before the call. @throws BehindError */
  async hangingOn(unitId: string): Promise<Hanging> {
    const { position: minPosition } = await this.store.head();
    const [units, posts] = await Promise.all([
      this.readModels.read(unitsProjection.name, { minPosition }, (manager) =>
        manager.find(UnitRow, { select: { unitId: true }, where: { parentUnitId: unitId } }),
      ),
      this.readModels.read(postsProjection.name, { minPosition }, (manager) =>
        manager.find(PostRow, { select: { postId: true }, where: { unitId } }),
      ),
    ]);
    let [standingUnits, standingPosts] = [0, 0];
    for (const row of units.value)
      if (stands((await this.units.load(row.unitId)).state.state)) standingUnits += 1;
    for (const row of posts.value)
      if (isThere((await this.posts.load(row.postId)).state.state)) standingPosts += 1;
    return { units: standingUnits, posts: standingPosts };
  }
}

const livingOf = (facts: readonly KeptUnitFact[], knownAt: Moment): LivingUnit =>
  fold(
    unit,
    facts
      .filter((fact) => isKnown({ ...fact, revision: BigInt(fact.revision) }, knownAt))
      .map((fact) => fact as unknown as Parameters<typeof unit.evolve>[1] & DomainEvent),
  );

function standingOn(living: LivingUnit, day: string): StandingUnit | null {
  const on = unitOn(living, day);
  if (!stands(on)) return null;
  const { unitId, kind, parentUnitId, effectiveFrom } = on.established!;
  return { unitId, name: on.name!, kind, parentUnitId, since: effectiveFrom };
}
