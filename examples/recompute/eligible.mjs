import { application, applications } from './public-data.mjs';

/** Applicants as they stand today, whom a ranking of today would have to rank. */
const MEETS = ['MS', 'passed'];

/**
 * Says of everybody in the formation whom the ranking had to rank and did not, and of everybody whom it ranked and had not to: who
 * met the requirements, and whose pass was not cancelled, by the facts up to which it was read.
 */
export async function compareWhoIsEligible(server, { formationId, entries, readTo }, disagree) {
  const ranked = new Set(entries.map(({ applicationNo }) => applicationNo));
  const known = await applications(server, formationId);
  for (const { applicationNo, roundId, status } of known) {
    const listed = ranked.delete(applicationNo);
    if (listed === MEETS.includes(status)) continue;
    // What it was then may differ from what it is now: its trail tells.
    const { trail } = await application(server, roundId, applicationNo);
    const met = metRequirements(trail.filter(({ position }) => position <= readTo));
    if (met && !listed) disagree(`${applicationNo} met the requirements, and is not in the ranking`);
    if (listed && !met) disagree(`${applicationNo} did not meet the requirements, and is in the ranking`);
  }
  for (const applicationNo of ranked)
    disagree(`${applicationNo} is in the ranking, and nothing is known of it`);
}

function metRequirements(trail) {
  const fallen = new Set(
    trail
      .filter(({ type }) => /^decision\.Decision(Revoked|AnnulledByAuthority)$/.test(type))
      .map(({ values }) => values.refDecisionId),
  );
  const holding = trail.filter(({ values }) => !fallen.has(values.decisionId));
  const won = (decisionId) =>
    holding.some(
      ({ type, values }) =>
        type === 'recruitment.ObjectionDecided' &&
        values.outcome === 'accepted' &&
        values.refDecisionId === decisionId,
    );
  const last = (type) => holding.findLast((fact) => fact.type === type)?.values;
  const result = last('recruitment.AdministrativeResultDecided');
  const cancelled = last('recruitment.ResultCancelled');
  const meets = result !== undefined && (corrected(result, trail) === 'MS' || won(result.decisionId));
  return meets && (cancelled === undefined || won(cancelled.decisionId));
}

/** The result as its last correction says. */
function corrected({ decisionId, result }, trail) {
  const changes = trail
    .filter(
      ({ type, values }) => type === 'decision.DecisionCorrected' && values.refDecisionId === decisionId,
    )
    .flatMap(({ values }) => values.corrections ?? []);
  return changes.findLast(({ field }) => field === 'result')?.to ?? result;
}
