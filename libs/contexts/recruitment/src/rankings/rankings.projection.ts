import { isLifeEvent, type LifeEvent } from '#app/decision-life';
import { decisionFields } from '#app/kernel';
import type { Projection, RecordedFact, Rows } from '#app/platform';
import type { ScoresCorrected, ScoresRecorded } from '../application/score.events.js';
import type { RankingPublished } from '../formation/result.events.js';
import type { RankingTie } from '../ranking/computed-ranking.js';
import { ApplicantScoresRow } from './applicant-scores.entity.js';
import { PublishedRankingRow } from './published-ranking.entity.js';
import { RankedEntryRow } from './ranked-entry.entity.js';

/** The rankings of each formation (peringkat), with the scores they were computed from; those that fell included. */
export const rankings: Projection = {
  name: 'rankings',
  version: 1,
  categories: ['recruitment.formation', 'recruitment.application'],
  entities: [PublishedRankingRow, RankedEntryRow, ApplicantScoresRow],
  asksFor({ type, data }) {
    if (type !== 'ScoresRecorded' && type !== 'ScoresCorrected') return [];
    const { formationId, applicationNo } = data as ScoresRecorded['data'];
    return [[ApplicantScoresRow, formationId, applicationNo]];
  },
  async apply(fact, rows) {
    if (isLifeEvent(fact)) return live(fact as RecordedFact & LifeEvent, rows);
    if (fact.type === 'RankingPublished') return publish(fact, fact.data as RankingPublished['data'], rows);
    if (fact.type === 'ScoresRecorded' || fact.type === 'ScoresCorrected') return score(fact, rows);
  },
};

const PUBLIC = Object.entries(decisionFields)
  .filter(([, { visibility }]) => visibility === 'P')
  .map(([name]) => name);

async function publish(fact: RecordedFact, data: RankingPublished['data'], rows: Rows): Promise<void> {
  const { decisionId, formationId, ranking, entries, ties, part, parts, rulesetId, readTo } = data;
  const { position, agencyId, recordedAt } = fact;
  const before = await rows.find(PublishedRankingRow, decisionId);
  const counted = before?.entries ?? 0;
  const values = data as Readonly<Record<string, unknown>>;
  rows.save(PublishedRankingRow, {
    decisionId,
    formationId,
    agencyId,
    ranking,
    closed: part === parts,
    standing: before?.standing ?? 'in-force',
    entries: counted + entries.length,
    rulesetId,
    readTo,
    decision: before?.decision ?? Object.fromEntries(PUBLIC.map((name) => [name, values[name]])),
    recordedAt,
    firstPosition: before?.firstPosition ?? position,
    position,
  });
  const beginning = new Map<string, RankingTie[]>();
  for (const tie of ties) {
    const first = tie.applicationNos[0]!;
    beginning.set(first, [...(beginning.get(first) ?? []), tie]);
  }
  entries.forEach((entry, i) => {
    rows.save(RankedEntryRow, {
      decisionId,
      sequence: String(counted + i + 1).padStart(8, '0'),
      rank: entry.rank,
      applicationNo: entry.applicationNo,
      code: entry.code,
      skdTotal: entry.skdTotal,
      skd: entry.skd,
      skb: entry.skb,
      total: entry.total,
      ties: beginning.get(entry.applicationNo) ?? [],
      position,
    });
  });
}

async function live(fact: RecordedFact & LifeEvent, rows: Rows): Promise<void> {
  const row = await rows.find(PublishedRankingRow, fact.data.refDecisionId);
  if (!row) return;
  const { position } = fact;
  switch (fact.type) {
    case 'DecisionCorrected': {
      const changes = fact.data.corrections.filter(({ field }) => Object.hasOwn(row.decision, field));
      const decision = {
        ...row.decision,
        ...Object.fromEntries(changes.map(({ field, to }) => [field, to])),
      };
      rows.save(PublishedRankingRow, { ...row, decision, position });
      return;
    }
    case 'DecisionRevoked':
      rows.save(PublishedRankingRow, { ...row, standing: 'revoked', position });
      return;
    case 'DecisionAnnulledByAuthority':
      rows.save(PublishedRankingRow, { ...row, standing: 'annulled', position });
      return;
    case 'StateRestored':
  }
}

async function score({ type, data, position }: RecordedFact, rows: Rows): Promise<void> {
  const { formationId, applicationNo, selection } = data as ScoresRecorded['data'];
  const scores =
    type === 'ScoresRecorded'
      ? (data as ScoresRecorded['data']).scores
      : (data as ScoresCorrected['data']).to;
  const before = await rows.find(ApplicantScoresRow, formationId, applicationNo);
  rows.save(ApplicantScoresRow, {
    formationId,
    applicationNo,
    history: [...(before?.history ?? []), { position, selection, scores }],
    position,
  });
}
