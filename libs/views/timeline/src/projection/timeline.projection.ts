import { dateInJakarta, endOfDayJakarta } from '#app/kernel';
import type { Projection, PublicForm, RecordedFact, RowKey, Rows } from '#app/platform';
import { batchedOf, type Batched } from './batching.js';
import { gathered, type Gathered } from './gathering.js';
import { namedBy, namesShown, rememberName, renameByAct, withoutUnnamed, type Names } from './naming.js';
import { publicValues, Whitelist, type Shown, type TimelineSources } from './public-form.js';
import { searchVector } from './search-words.js';
import { addTexts } from './searchable-text.js';
import { TimelineAgencyRow } from './timeline-agency.entity.js';
import { TimelineBatchRow, TimelineDecisionRow } from './timeline-decision.entity.js';
import { TimelineGatheringRow, TimelineNameRow } from './timeline-gathering.entity.js';
import { TimelineItemRow } from './timeline-item.entity.js';
import { TimelineKindRow } from './timeline-kind.entity.js';

const DAY_MS = 86_400_000;

/**
 * The public timeline (`linimasa`): one row for each event that its context publishes, holding nothing but public
 * values. Order and cursor: `docs/decisions/0007-feed-order.md`.
 */
export const timelineProjection = (sources: TimelineSources): Projection =>
  new TimelineProjection(new Whitelist(sources));

class TimelineProjection implements Projection {
  readonly name = 'timeline';
  readonly version = 8;
  readonly categories = '*';
  readonly entities = [
    TimelineItemRow,
    TimelineDecisionRow,
    TimelineBatchRow,
    TimelineAgencyRow,
    TimelineKindRow,
    TimelineGatheringRow,
    TimelineNameRow,
  ];

  constructor(private readonly whitelist: Whitelist) {}

  asksFor({ publicName, data }: RecordedFact): RowKey[] {
    if (!this.whitelist.of(publicName)) return [];
    const decisions = [data['decisionId'], data['refDecisionId']];
    return decisions.filter((id) => typeof id === 'string').map((id) => [TimelineDecisionRow, id]);
  }

  async apply(fact: RecordedFact, rows: Rows): Promise<void> {
    if (fact.type === 'AgencyRegistered' || fact.type === 'AgencyRenamed') rememberAgency(fact, rows);
    const shown = this.whitelist.of(fact.publicName);
    if (!shown) return;
    const { form } = shown;
    const own = publicValues(shown, fact);
    const target = await targetOf(fact, rows);
    if (target === 'unpublished') return;
    if (target) {
      this.narrow(own, target);
      await renameByAct(target.named, own, fact.position, rows);
    }
    // What the timeline says of what an act is about, and of what ids stand for.
    const names = { ...target?.names, ...(await namesShown(form, own, rows)) };
    const values = { ...withoutUnnamed(form, own, names), ...names };
    const agencyName = (await rows.find(TimelineAgencyRow, fact.agencyId))?.name ?? fact.agencyId;
    const { gathers } = form;
    const together = gathers && (await gathered(fact, gathers, values, rows));
    if (together) rows.save(TimelineItemRow, itemOfMany(fact, form, together, agencyName));
    const headline = gathers ? gathers.single : form.headline;
    if (headline) {
      const batched = await batchedOf(fact, form, own, target, rows);
      const item = itemOf({
        ...{ fact, form, headline, values, target, agencyName, batched },
        kind: target && this.kindOf(target),
      });
      rows.save(TimelineItemRow, item);
      await rememberDecision(item, shown, { values, names }, rows);
    }
    rememberName(form, values, fact.position, rows);
    if (together?.first === false) return;
    rows.save(TimelineKindRow, {
      type: fact.publicName,
      kind_id: form.kind.id,
      kind_en: form.kind.en,
      items: ((await rows.find(TimelineKindRow, fact.publicName))?.items ?? 0) + 1,
      position: fact.position,
    });
  }

  /** An act on a decision may name no field that the decision itself does not show. */
  private narrow(values: Record<string, unknown>, target: TimelineDecisionRow): void {
    const corrections = values['corrections'];
    if (Array.isArray(corrections))
      values['corrections'] = corrections.filter(({ field }: { field: string }) => this.shows(target, field));
    const restored = values['restored'];
    if (restored !== null && typeof restored === 'object') {
      const shown = this.whitelist.fieldsOfContext(target.type);
      values['restored'] = Object.fromEntries(Object.entries(restored).filter(([name]) => shown.has(name)));
    }
  }

  private kindOf({ type }: TimelineDecisionRow): Told['kind'] {
    const { kind } = this.whitelist.of(type)!.form;
    return { kindId: kind.id, kindEn: kind.en };
  }

  private shows({ type, withheld }: TimelineDecisionRow, field: string): boolean {
    return this.whitelist.of(type)!.decisionFields.includes(field) && !withheld.includes(field);
  }
}

interface Told {
  readonly fact: RecordedFact;
  readonly form: PublicForm;
  readonly headline: PublicForm['headline'];
  readonly values: Readonly<Record<string, unknown>>;
  readonly target: TimelineDecisionRow | undefined;
  /** Of an act: the kind of the decision that it acts on. */
  readonly kind: { readonly kindId: string; readonly kindEn: string } | undefined;
  readonly agencyName: string;
  readonly batched: Batched;
}

function itemOf({
  fact,
  form,
  headline: headlineOf,
  values,
  target,
  kind,
  agencyName,
  batched,
}: Told): TimelineItemRow {
  const headline = headlineOf({ ...values, ...kind, agencyName });
  const listed = form.gathers === undefined;
  const own = new Date(Date.parse(fact.recordedAt) + form.delayDays * DAY_MS).toISOString();
  const { decisionId, unitId } = values;
  const texts = new Set([headline.id, headline.en, form.kind.id, form.kind.en, agencyName]);
  const shown = form.excerpt?.(values) ?? values;
  addTexts(shown, texts);
  return {
    feed_id: fact.position,
    // What happens to a decision is never told before the decision itself.
    released_at: target && target.released_at > own ? target.released_at : own,
    recorded_at: fact.recordedAt,
    recorded_on: dateInJakarta(fact.recordedAt),
    type: fact.publicName,
    kind_id: form.kind.id,
    kind_en: form.kind.en,
    headline_id: headline.id,
    headline_en: headline.en,
    agency_id: fact.agencyId,
    agency_name: agencyName,
    leaf_id: fact.leafId,
    listed,
    decision_id: typeof decisionId === 'string' ? decisionId : null,
    ref_decision_id: target?.decision_id ?? null,
    unit_id: typeof unitId === 'string' ? unitId : (target?.unit_id ?? null),
    ...batched,
    public_form: JSON.stringify(form.whole ? { ...shown, whole: form.whole(values) } : shown),
    // A stream of one person must not join that person's decisions in public.
    matter: fact.subject === null || form.joins?.(values) ? fact.stream : null,
    // What no list tells, no search finds.
    search: searchVector(listed ? texts : new Set()),
  };
}

/** The one item of many facts of a day, as far as the day has come. */
function itemOfMany(
  fact: RecordedFact,
  form: PublicForm,
  { feedId, id, day, completeAt, values }: Gathered,
  agencyName: string,
): TimelineItemRow {
  const headline = form.headline({ ...values, agencyName });
  const texts = new Set([headline.id, headline.en, form.kind.id, form.kind.en, agencyName]);
  addTexts(values, texts);
  return {
    feed_id: feedId,
    released_at: new Date(Date.parse(completeAt) + form.delayDays * DAY_MS).toISOString(),
    // The moment of the last one is nobody's business.
    recorded_at: endOfDayJakarta(day),
    recorded_on: day,
    type: fact.publicName,
    kind_id: form.kind.id,
    kind_en: form.kind.en,
    headline_id: headline.id,
    headline_en: headline.en,
    agency_id: fact.agencyId,
    agency_name: agencyName,
    leaf_id: id,
    listed: true,
    decision_id: null,
    ref_decision_id: null,
    unit_id: null,
    batch_id: null,
    told_with: null,
    public_form: JSON.stringify(values),
    matter: null,
    search: searchVector(texts),
  };
}

function rememberAgency(fact: RecordedFact, rows: Rows): void {
  const name = fact.data['name'];
  if (typeof name === 'string' && fact.visibility['name'] === 'P')
    rows.save(TimelineAgencyRow, { agency_id: fact.agencyId, name, position: fact.position });
}

/** The first item of a decision is the decision; what comes later under its id changes nothing for the acts on it. */
async function rememberDecision(
  { feed_id, decision_id, released_at, type, unit_id, batch_id }: TimelineItemRow,
  { form, decisionFields }: Shown,
  { values, names }: { readonly values: Readonly<Record<string, unknown>>; readonly names: Names },
  rows: Rows,
): Promise<void> {
  if (decision_id === null || (await rows.find(TimelineDecisionRow, decision_id))) return;
  const withheld = decisionFields.filter((name) => !Object.hasOwn(values, name));
  rows.save(TimelineDecisionRow, {
    ...{ decision_id, released_at, type, withheld, names, unit_id, batch_id },
    named: namedBy(form, values),
    position: feed_id,
  });
}

/** The decision that the fact acts on; `unpublished` when the public never saw it. */
async function targetOf(
  fact: RecordedFact,
  rows: Rows,
): Promise<TimelineDecisionRow | 'unpublished' | undefined> {
  const decisionId = fact.data['refDecisionId'];
  if (typeof decisionId !== 'string') return undefined;
  return (await rows.find(TimelineDecisionRow, decisionId)) ?? 'unpublished';
}
