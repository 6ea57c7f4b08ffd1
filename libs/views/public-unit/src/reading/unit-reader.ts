import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { dateInJakarta } from '#app/kernel';
import type { Moment } from '#app/platform';
import { ReadModels } from '#app/read-model';
import { FreshAnswers, type Known } from '#views/timeline';
import { NAME } from '../projection/public-unit.projection.js';
import { UnitAgencyRow, UnitMatterRow, type MatterKind } from '../projection/public-unit.entity.js';
import type { Clocks } from './clocks.js';
import { decisionsOf, knownAt, ofTypes, standingOn, textOf, type Decided } from './decisions.js';
import { postsOn, type CountedPosts, type NamedPost } from './posts.js';
import { treeOf, type TreeNode } from './tree.js';
import { lastNameOf, unitOn, type UnitOn } from './unit.js';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** A unit on a day, with what belongs to it. */
export interface UnitView {
  readonly unitId: string;
  readonly validAt: string;
  readonly agency: Named;
  /** The name that it bears or bore last. */
  readonly name: string;
  /** Null: it was not there on that day. */
  readonly on: UnitOn | null;
  readonly parent: Named | null;
  readonly children: readonly Named[];
  readonly into: Named | null;
  readonly posts: readonly NamedPost[];
  readonly counted: readonly CountedPosts[];
  /** Open selections that were not over. */
  readonly selections: readonly {
    readonly decisionId: string;
    readonly postTitle: string;
    readonly noticeUntil: string;
  }[];
  /** Years with a summary of ratings that stands, newest first. */
  readonly summaries: readonly number[];
}

/** An agency's units on a day. */
export interface UnitsView {
  readonly agency: Named;
  readonly validAt: string;
  readonly units: readonly TreeNode[];
}

interface Matter {
  readonly row: UnitMatterRow;
  readonly decisions: readonly Decided[];
}

/** The one reader of units for the public. It knows no command and nothing of a person. */
@Injectable()
export class UnitReader {
  private readonly fresh: FreshAnswers;

  constructor(private readonly models: ReadModels) {
    this.fresh = new FreshAnswers(models, NAME);
  }

  /** A unit in both clocks; null where nothing was ever published of it, or not by then. @throws BehindError */
  unit(unitId: string, clocks: Clocks, minPosition: string | null): Promise<Known<UnitView | null>> {
    const { validAt, knownAt: asked, moment } = clocks;
    return this.ask(['unit', unitId, validAt, asked], minPosition, (manager, today) =>
      unitView(manager, unitId, { day: validAt ?? today, moment }),
    );
  }

  /** The units of an agency on a day; null for an agency that is not known. @throws BehindError */
  units(
    agencyId: string,
    validAt: string | null,
    minPosition: string | null,
  ): Promise<Known<UnitsView | null>> {
    return this.ask(['units', agencyId, validAt], minPosition, async (manager, today) => {
      const agency = await manager.findOneBy(UnitAgencyRow, { agencyId });
      if (!agency) return null;
      const rows = await manager.findBy(UnitMatterRow, { agencyId, kind: 'unit' });
      const day = validAt ?? today;
      const units = rows.flatMap((row) => unitOn(decisionsOf(row.facts), day) ?? []);
      const standing = units.filter(({ ended }) => ended === null);
      return {
        agency: { id: agencyId, name: agency.name },
        validAt: day,
        units: treeOf(standing),
      };
    });
  }

  private ask<T>(
    asked: readonly unknown[],
    minPosition: string | null,
    query: (manager: EntityManager, today: string) => Promise<T>,
  ): Promise<Known<T>> {
    const read = async (): Promise<Known<T>> => {
      const { value, ledger } = await this.models.read(NAME, { minPosition }, async (manager, known) => {
        const today = dateInJakarta(known.completeUntil ?? '1970-01-01T00:00:00.000Z');
        return { value: await query(manager, today), today };
      });
      // An answer changes with the ledger and with the day.
      return { value: value.value, ledger, newest: { releasedAt: value.today, feedId: NAME } };
    };
    return minPosition === null ? this.fresh.get(JSON.stringify(asked), read) : read();
  }
}

async function agencyOf(manager: EntityManager, agencyId: string): Promise<Named> {
  const row = await manager.findOneBy(UnitAgencyRow, { agencyId });
  return { id: agencyId, name: row?.name ?? agencyId };
}

/** In the law of which day, by what was known when. */
interface Asked {
  readonly day: string;
  readonly moment: Moment;
}

const known = ({ facts }: UnitMatterRow, { moment }: Asked): readonly Decided[] =>
  decisionsOf(knownAt(facts, moment));

async function unitView(manager: EntityManager, unitId: string, asked: Asked): Promise<UnitView | null> {
  const { day } = asked;
  const own = await manager.findBy(UnitMatterRow, { unitId });
  const of = (kind: MatterKind): Matter[] =>
    own.filter((row) => row.kind === kind).map((row) => ({ row, decisions: known(row, asked) }));
  const [unit] = of('unit');
  if (!unit || unit.decisions.length === 0) return null;
  const on = unitOn(unit.decisions, day) ?? null;
  const posts = of('post');
  const { named, counted } = postsOn(
    posts.map(({ decisions }) => decisions),
    day,
  );
  const { parentUnitId } = unit.row;
  const near = await neighbours(manager, [parentUnitId, on?.ended?.intoUnitId ?? null], asked);
  const nameOf = (id: string | null | undefined): Named | null =>
    id === null || id === undefined ? null : { id, name: near.get(id) ?? id };
  return {
    ...{ unitId, validAt: day, on, posts: named, counted },
    agency: await agencyOf(manager, unit.row.agencyId),
    name: on?.name ?? lastNameOf(unit.decisions) ?? unitId,
    parent: nameOf(parentUnitId),
    into: nameOf(on?.ended?.intoUnitId),
    children: await childrenOf(manager, unitId, asked),
    selections: selectionsOn(of('selection'), posts, day),
    summaries: of('summary')
      .filter(({ decisions }) => decisions.some(({ death }) => death === null))
      .map(({ row }) => Number(row.matter.slice(row.matter.lastIndexOf('.') + 1)))
      .toSorted((a, b) => b - a),
  };
}

/** Names of other units. */
async function neighbours(
  manager: EntityManager,
  ids: readonly (string | null)[],
  asked: Asked,
): Promise<ReadonlyMap<string, string>> {
  const matters = ids.flatMap((id) => (id === null ? [] : [`unit ${id}`]));
  const rows = matters.length === 0 ? [] : await manager.findBy(UnitMatterRow, { matter: In(matters) });
  return new Map(rows.map((row) => [row.unitId, lastNameOf(known(row, asked)) ?? row.unitId]));
}

async function childrenOf(manager: EntityManager, parentUnitId: string, asked: Asked): Promise<Named[]> {
  const rows = await manager.findBy(UnitMatterRow, { parentUnitId });
  return rows
    .flatMap((row) => unitOn(known(row, asked), asked.day) ?? [])
    .filter(({ ended }) => ended === null)
    .map(({ unitId: id, name }) => ({ id, name }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'id'));
}

/** Selections that had begun and were neither closed nor followed by an assignment. */
function selectionsOn(
  selections: readonly Matter[],
  posts: readonly Matter[],
  day: string,
): UnitView['selections'] {
  const followed = new Set(
    posts.flatMap(({ decisions }) =>
      ofTypes(standingOn(decisions, day), 'PostAssigned').map((one) => textOf(one, 'selectionId')),
    ),
  );
  return selections.flatMap(({ decisions }) => {
    const alive = standingOn(decisions, day);
    const opened = alive.find(({ corrected }) => corrected.type === 'JptSelectionOpened');
    const closed = alive.some(({ corrected }) => corrected.type === 'SelectionClosed');
    if (!opened || closed || followed.has(textOf(opened, 'selectionId'))) return [];
    return [
      {
        decisionId: textOf(opened, 'decisionId')!,
        postTitle: textOf(opened, 'postTitle')!,
        noticeUntil: textOf(opened, 'noticeUntil')!,
      },
    ];
  });
}
