import type { EntityClass, Projection, RecordedFact, Rows } from '#app/platform';
import { AppointmentRow } from './projection/appointment.entity.js';
import { ApplicationRow, ObjectionRow } from './projection/application.entity.js';
import { DayRow, FormationRow, FunnelRow, NumberRow } from './projection/formation.entity.js';
import { recruitmentRoundProjection } from './projection/recruitment-round.projection.js';
import { PlaceRow, ResultRow } from './projection/result.entity.js';
import { RoundAgencyRow, RoundRow } from './projection/round.entity.js';
import { CalendarRow, RuleRow } from './projection/rule.entity.js';
import { applicationId, employeeStream, ROUND, type Stated } from './facts.fixture.js';
import { shippedRules } from './rules.fixture.js';

const KEYS = new Map<EntityClass, readonly string[]>([
  [RoundAgencyRow, ['agencyId']],
  [RoundRow, ['roundId']],
  [FormationRow, ['formationId']],
  [FunnelRow, ['formationId']],
  [DayRow, ['formationId', 'day']],
  [NumberRow, ['formationId', 'day', 'together']],
  [ApplicationRow, ['applicationId']],
  [ObjectionRow, ['applicationId', 'objectionNo']],
  [ResultRow, ['decisionId']],
  [PlaceRow, ['decisionId', 'applicationNo']],
  [AppointmentRow, ['decisionId']],
  [RuleRow, ['rule']],
  [CalendarRow, ['year']],
]);

/** Rows in memory, under their primary key. */
export class MemoryRows implements Rows {
  private readonly rows = new Map<string, object>();

  find<Row extends object>(entity: EntityClass<Row>, ...key: readonly string[]): Promise<Row | undefined> {
    return Promise.resolve(
      structuredClone(this.rows.get([entity.name, ...key].join('\n'))) as Row | undefined,
    );
  }

  save<Row extends object>(entity: EntityClass<Row>, row: Row): void {
    const key = KEYS.get(entity)!.map((name) => String((row as Record<string, unknown>)[name]));
    this.rows.set([entity.name, ...key].join('\n'), structuredClone(row));
  }

  remove(): void {
    throw new Error('Nothing is removed.');
  }
}

/** Where a fact stands: the stream of the application, formation or round that it names, or that the last one named. */
function streamOf({ type, data }: Stated, last: string): string {
  if (type === 'CpnsAppointed' || type === 'PppkContracted')
    return employeeStream(data['applicationNo'] as string);
  if (typeof data['applicationNo'] === 'string')
    return `recruitment.application-${applicationId(data['applicationNo'])}`;
  if (type === 'RulesetPublished') return `ruleset.ruleset-${data['rule']}`;
  if (type === 'WorkingDaysDeclared') return `ruleset.calendar-${data['year']}`;
  if (type === 'RecruitmentRoundOpened') return `recruitment.round-${ROUND}`;
  if (typeof data['formationId'] === 'string') return `recruitment.formation-${data['formationId']}`;
  return last;
}

/** What the read model holds after these facts; an act on a decision stands where that decision stands. */
export async function rowsAfter(
  facts: readonly Stated[],
  recordedAt: (index: number) => string = () => '2024-09-17T03:00:00.000Z',
  projection: Projection = recruitmentRoundProjection(shippedRules),
): Promise<MemoryRows> {
  const rows = new MemoryRows();
  const decisions = new Map<unknown, string>();
  for (const [index, fact] of facts.entries()) {
    const stream = streamOf(fact, decisions.get(fact.data['refDecisionId']) ?? '');
    if (fact.data['decisionId'] !== undefined) decisions.set(fact.data['decisionId'], stream);
    const dash = stream.indexOf('-');
    await projection.apply(
      {
        causationId: null,
        ...fact,
        category: stream.slice(0, dash),
        key: stream.slice(dash + 1),
        agencyId: 'kota-contoh-a',
        position: String(index + 1).padStart(19, '0'),
        recordedAt: recordedAt(index),
        leafId: `leaf-${index}`,
      } as unknown as RecordedFact,
      rows,
    );
  }
  return rows;
}
