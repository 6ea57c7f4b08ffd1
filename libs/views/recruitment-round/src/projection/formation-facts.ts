import type { RecordedFact, Rows } from '#app/platform';
import { FormationRow } from './formation.entity.js';
import { PlaceRow, ResultRow, type Tie } from './result.entity.js';
import { holding, trailAfter, type TrailFact } from './trail.js';

/** One more fact of a formation: its trail, what it is by the decisions that hold, rankings and results place by place. */
export async function applyToFormation(fact: RecordedFact, rows: Rows): Promise<void> {
  const row = await rows.find(FormationRow, fact.key);
  const trail = trailAfter(row?.trail ?? [], fact);
  const definition = trail.find(({ type }) => type === 'FormationDefined');
  if (!definition) return;
  rows.save(FormationRow, {
    formationId: fact.key,
    agencyId: fact.agencyId,
    ...shownFormation(trail, definition),
    trail,
    position: fact.position,
  });
  if (fact.type === 'RankingPublished') await saveRanking(fact, rows);
  else if (fact.type === 'FinalResultAnnounced') saveFinal(fact, rows);
  else if (fact.type === 'DecisionCorrected') await correctResult(fact, trail, rows);
}

type Shown = Omit<FormationRow, 'formationId' | 'agencyId' | 'trail' | 'position'>;

/** What the decisions that hold say together. A fallen definition keeps its name, so that old links can say what fell. */
function shownFormation(trail: readonly TrailFact[], recorded: TrailFact): Shown {
  const facts = holding(trail);
  const last = (type: string, fits: (values: TrailFact['values']) => boolean = () => true) =>
    facts.findLast((fact) => fact.type === type && fits(fact.values));
  const decisionOf = (fact: TrailFact | undefined) => (fact?.values['decisionId'] ?? null) as string | null;
  const definition = last('FormationDefined');
  const announced = last('VacancyAnnounced');
  const ended = last('VacancyCancelled');
  const set = (definition ?? recorded).values;
  const values = { ...set, ...(announced && changed(announced, facts)) };
  const ranking = (kind: string) =>
    decisionOf(last('RankingPublished', (own) => own['ranking'] === kind && own['part'] === own['parts']));
  return {
    roundId: recorded.values['roundId'] as string,
    status: !definition
      ? 'none'
      : !announced
        ? 'defined'
        : ended && ended.position > announced.position
          ? 'cancelled'
          : 'announced',
    postTitle: values['postTitle'] as string,
    location: (values['location'] ?? null) as string | null,
    needType: values['needType'] as string,
    seats: values['seats'] as number,
    decreedSeats: set['seats'] as number,
    skdRanking: ranking('skd'),
    finalRanking: ranking('final'),
    finalResult: decisionOf(last('FinalResultAnnounced')),
  };
}

/** What was announced, with the amendments after it. */
function changed(announced: TrailFact, facts: readonly TrailFact[]): Record<string, unknown> {
  const { seats } = announced.values;
  const changes = facts
    .filter(({ type, position }) => type === 'AnnouncementAmended' && position > announced.position)
    .flatMap(({ values }) => (values['changes'] ?? []) as readonly { field: string; to: unknown }[]);
  const amended = changes.findLast(({ field }) => field === 'seats');
  return { seats: amended ? amended.to : seats };
}

interface Ranking {
  readonly decisionId: string;
  readonly ranking: 'skd' | 'final';
  readonly entries: readonly Pick<
    PlaceRow,
    'rank' | 'applicationNo' | 'code' | 'skdTotal' | 'skd' | 'skb' | 'total'
  >[];
  readonly ties: readonly Tie[];
  readonly part: number;
  readonly parts: number;
}

async function saveRanking({ key, data, position }: RecordedFact, rows: Rows): Promise<void> {
  const { decisionId, ranking, entries, ties, part, parts } = data as unknown as Ranking;
  const before = await rows.find(ResultRow, decisionId);
  const counted = before?.places ?? 0;
  const beginning = new Map<string, Tie[]>();
  for (const { applicationNos, step } of ties) {
    const first = applicationNos[0]!;
    beginning.set(first, [...(beginning.get(first) ?? []), { applicationNos, step }]);
  }
  const codes: Record<string, number> = { ...before?.codes };
  for (const [index, entry] of entries.entries()) {
    codes[entry.code] = (codes[entry.code] ?? 0) + 1;
    const { rank, applicationNo, code, skdTotal, skd, skb, total } = entry;
    rows.save(PlaceRow, {
      ...{ decisionId, applicationNo, sequence: counted + index + 1, rank, code, skdTotal, skd, skb, total },
      ties: beginning.get(applicationNo) ?? [],
      reason: null,
      legalBasis: null,
      position,
    });
  }
  rows.save(ResultRow, {
    decisionId,
    formationId: key,
    kind: ranking,
    whole: part === parts,
    announcedOn: null,
    codes,
    places: counted + entries.length,
    position,
  });
}

interface Final {
  readonly decisionId: string;
  readonly passed: readonly { applicationNo: string; rank: number }[];
  readonly passedOver: readonly {
    applicationNo: string;
    rank: number;
    reason: string | null;
    legalBasis: string | null;
  }[];
  readonly announcedOn: string;
}

function saveFinal({ key, data, position }: RecordedFact, rows: Rows): void {
  const { decisionId, passed, passedOver, announcedOn } = data as unknown as Final;
  const places = [
    ...passed.map((own) => ({ ...own, code: 'passed', reason: null, legalBasis: null })),
    ...passedOver.map((own) => ({ ...own, code: 'passed-over' })),
  ];
  for (const [index, { applicationNo, rank, code, reason, legalBasis }] of places.entries())
    rows.save(PlaceRow, {
      ...{ decisionId, applicationNo, sequence: index + 1, rank, code, reason, legalBasis, position },
      ...{ skdTotal: null, skd: null, skb: null, total: null, ties: [] },
    });
  rows.save(ResultRow, {
    decisionId,
    formationId: key,
    kind: 'passed',
    whole: true,
    announcedOn,
    codes: { passed: passed.length, 'passed-over': passedOver.length },
    places: places.length,
    position,
  });
}

/** The day of an announcement may be corrected; windows count from it. */
async function correctResult(
  { data, position }: RecordedFact,
  trail: readonly TrailFact[],
  rows: Rows,
): Promise<void> {
  const row = await rows.find(ResultRow, data['refDecisionId'] as string);
  if (row?.kind !== 'passed') return;
  const corrected = holding(trail).find(({ values }) => values['decisionId'] === row.decisionId);
  if (corrected)
    rows.save(ResultRow, { ...row, announcedOn: corrected.values['announcedOn'] as string, position });
}
