import type { LifeEvent } from '#app/decision-life';
import { fold, type DomainEvent } from '#app/kernel';
import type { EntityClass, RecordedFact, Rows } from '#app/platform';
import { formation, type FormationFact } from '../formation/formation.js';
import {
  amended,
  announced,
  cancelled,
  defined,
  formationId,
  opened,
  roundId,
} from '../recruitment.fixture.js';
import { vacancyBoardProjection } from './vacancy-board.projection.js';
import { VacancyRoundRow, VacancyRow } from './vacancy.entity.js';

/** Rows in memory, under their primary key. */
class MemoryRows implements Rows {
  private readonly rows = new Map<string, object>();
  find<Row extends object>(entity: EntityClass<Row>, ...key: readonly string[]): Promise<Row | undefined> {
    return Promise.resolve(structuredClone(this.rows.get(entity.name + key.join())) as Row | undefined);
  }
  save<Row extends object>(entity: EntityClass<Row>, row: Row): void {
    const { formationId: id, roundId: round } = row as { formationId?: string; roundId: string };
    this.rows.set(entity.name + (id ?? round), structuredClone(row));
  }
  remove(): void {}
}

const boardOf = async (...events: readonly DomainEvent[]): Promise<MemoryRows> => {
  const rows = new MemoryRows();
  for (const [index, event] of events.entries()) {
    const ofRound =
      event.type === 'RecruitmentRoundOpened' ||
      (event.data as { refDecisionId?: string }).refDecisionId === 'd-round';
    const where = ofRound
      ? { category: 'recruitment.round', key: roundId }
      : { category: 'recruitment.formation', key: formationId };
    await vacancyBoardProjection.apply(
      { ...event, ...where, agencyId: 'kota-contoh-a', position: String(index) } as unknown as RecordedFact,
      rows,
    );
  }
  return rows;
};
const act = (refDecisionId: string) => ({
  refDecisionId,
  authority: '-',
  number: '1',
  date: '2024-09-01',
  legalBasis: [],
  reasonSummary: '-',
  evidence: [],
});
const correcting = (refDecisionId: string, field: string, to: unknown): LifeEvent => ({
  type: 'DecisionCorrected',
  data: {
    ...act(refDecisionId),
    corrections: [{ field, from: null, to }],
    internalCorrections: [],
    recordedAsTaken: false,
    findings: [],
  },
});
const revoking = (refDecisionId: string): LifeEvent => ({
  type: 'DecisionRevoked',
  data: { ...act(refDecisionId), scope: null, effect: 'from-start', effectFrom: null },
});

describe('the vacancy board', () => {
  const base = [defined, announced, amended(['D3']), cancelled] as const;
  it.each<[string, readonly FormationFact[]]>([
    ['defined', [defined]],
    ['announced', [defined, announced]],
    ['amended', [defined, announced, amended(['D3'])]],
    ['cancelled', base],
    ['title corrected', [...base, correcting('d-formation', 'postTitle', 'Bidan')]],
    [
      'seats of the definition corrected under an announcement',
      [...base, correcting('d-formation', 'seats', 9)],
    ],
    ['criteria corrected under an amendment', [...base, correcting('d-vacancy', 'criteria', ['S1'])]],
    [
      'criteria corrected, amendment revoked',
      [...base, correcting('d-vacancy', 'criteria', ['S1']), revoking('d-amendment')],
    ],
    ['cancellation revoked', [...base, revoking('d-cancellation')]],
    ['announcement revoked', [...base, revoking('d-vacancy')]],
    [
      'announcement revoked, announced again',
      [...base, revoking('d-vacancy'), { ...announced, data: { ...announced.data, decisionId: 'd-again' } }],
    ],
    ['definition revoked', [...base, revoking('d-formation')]],
  ])('shows what the rules hold: %s', async (_, events) => {
    const row = (await (await boardOf(opened, ...events)).find(VacancyRow, formationId))!;
    const standing = formation.aggregate.standing(fold(formation, events).state);
    const { status, postTitle, seats, announcedOn, content } = row;
    expect({ postTitle, seats, announcedOn: announcedOn || null, ...content, status }).toMatchObject(
      Object.fromEntries(Object.entries(standing).filter(([name]) => name !== 'roundId')),
    );
  });

  it('knows the kind of the round, as corrected, and whether it still stands', async () => {
    const correction = correcting('d-round', 'kind', 'pns');
    expect(await (await boardOf(opened, correction)).find(VacancyRoundRow, roundId)).toMatchObject({
      kind: 'pns',
      open: true,
    });
    expect(await (await boardOf(opened, revoking('d-round'))).find(VacancyRoundRow, roundId)).toMatchObject({
      kind: 'pppk',
      open: false,
    });
  });
});
