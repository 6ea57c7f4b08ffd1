/** Steps of the tie path that rest on what is never public. */
const SEALED_STEPS = ['grade-point', 'older-age'];
export const isOpen = (step) => !SEALED_STEPS.includes(step);

/**
 * Places, the highest first by each step in turn; who is equal in all is ordered by the published path, as far as that rests on
 * what is not public, and shares a place otherwise.
 */
export function settle(items, steps, path) {
  const ties = [];
  const groups = split(items, steps, path, ties);
  const places = [];
  for (const group of groups) {
    const rank = places.length + 1;
    for (const one of group) places.push({ rank, one });
  }
  return { places, ties };
}

function split(group, [first, ...later], path, ties) {
  if (group.length < 2) return group.length === 0 ? [] : [group];
  if (!first) return bySealedSteps(group, path, ties);
  const runs = grouped(group, first.by);
  if (runs.size === 1) return split(group, later, path, ties);
  const tie = { step: first.step, applicationNos: [] };
  ties.push(tie);
  const best = [...runs].toSorted(([a], [b]) => (a > b ? -1 : 1));
  const apart = best.flatMap(([, run]) => split(run, later, path, ties));
  tie.applicationNos.push(...apart.flat().map(({ applicationNo }) => applicationNo));
  return apart;
}

/** Who is equal in everything public: the path names them all in one record, and who shares a place in records `none`. */
function bySealedSteps(group, path, ties) {
  const byNumber = (a, b) => (a < b ? -1 : 1);
  const numbers = new Set(group.map(({ applicationNo }) => applicationNo));
  const within = path.filter(
    ({ step, applicationNos }) =>
      [...SEALED_STEPS, 'none'].includes(step) &&
      applicationNos.every((applicationNo) => numbers.has(applicationNo)),
  );
  const whole = within.find(({ applicationNos }) => applicationNos.length === group.length);
  ties.push(...(whole ? within : [{ step: 'none', applicationNos: [...numbers].toSorted(byNumber) }]));
  const ordered = (whole?.applicationNos ?? [...numbers].toSorted(byNumber)).map((applicationNo) =>
    group.find((one) => one.applicationNo === applicationNo),
  );
  const shared = (one) =>
    whole
      ? within.findIndex((tie) => tie.step === 'none' && tie.applicationNos.includes(one.applicationNo))
      : 0;
  return [...grouped(ordered, (one) => (shared(one) < 0 ? one.applicationNo : shared(one))).values()];
}

function grouped(items, keyOf) {
  const groups = new Map();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}
