/** A ranking that stands, whole, or null. Records of one long tie, each beginning where the last ended, are put together. */
export async function ranking(server, formationId, kind) {
  const pages = await allPages(
    server,
    `/v1/recruitment/formations/${formationId}/rankings/${kind}?limit=100`,
  );
  if (pages.length === 0) return null;
  const ties = [];
  for (const tie of pages.flatMap((page) => page.ties)) {
    const last = ties.at(-1);
    if (last && last.step === tie.step && last.applicationNos.at(-1) === tie.applicationNos[0])
      last.applicationNos.push(...tie.applicationNos.slice(1));
    else ties.push({ ...tie });
  }
  return { ...pages[0], entries: pages.flatMap((page) => page.entries), ties };
}

/** Seats, need and weights as they stand, highest and lowest scores as they were set, and the day whose rules judge. */
export async function termsOfFormation(server, { agencyId, formationId }) {
  const items = async (path) => (await allPages(server, path)).flatMap((page) => page.items);
  const vacancies = await items(`/v1/recruitment/vacancies?limit=100&agency=${agencyId}`);
  const vacancy = vacancies.find((one) => one.formationId === formationId);
  if (!vacancy) end('That formation is not on the board of vacancies.');
  const recorded = (kind) => items(`/v1/feed?limit=100&agency=${agencyId}&kind=recruitment.${kind}`);
  const set = (await recorded('FormationDefined')).find(({ data }) => data.formationId === formationId);
  const opened = (await recorded('RecruitmentRoundOpened')).find(
    ({ data }) => data.roundId === vacancy.roundId,
  );
  const { kind, seats, content } = vacancy;
  const { maxScores, thresholds } = set.data;
  const { needType, weights } = content;
  return { kind, seats, needType, weights, maxScores, thresholds, openedOn: opened.data.decidedOn };
}

/** Numbers in the formation whose pass was cancelled. */
export async function cancelledNumbers(server, { agencyId, formationId }) {
  const pages = await allPages(
    server,
    `/v1/feed?limit=100&agency=${agencyId}&kind=recruitment.ResultCancelled`,
  );
  const cancelled = pages
    .flatMap((page) => page.items)
    .filter(({ data }) => data.formationId === formationId);
  return new Set(cancelled.map(({ data }) => data.applicationNo));
}

/** Everybody in the formation of whom something is told by number, as they stand. */
export async function applications(server, formationId) {
  const pages = await allPages(server, `/v1/recruitment/formations/${formationId}/applications?limit=100`);
  return pages.flatMap((page) => page.items);
}

/** One applicant by number, with every public fact. */
export async function application(server, roundId, applicationNo) {
  const [page] = await allPages(server, `/v1/recruitment/rounds/${roundId}/applications/${applicationNo}`);
  return page;
}

/** The values of a rule on a day. */
export async function rule(server, name, day) {
  const [page] = await allPages(server, `/v1/ruleset/rulesets?rule=${name}&on=${day}`);
  return page.items[0].values;
}

/** Every page of a list; none where it is not there. */
async function allPages(server, path) {
  const pages = [];
  for (let next = path; next;) {
    const answer = await fetch(new URL(next, server)).catch(() => end(`No service answers at ${server}.`));
    if (answer.status === 404) return [];
    if (!answer.ok) end(`${next}: ${answer.status} ${await answer.text()}`);
    pages.push(await answer.json());
    next = /<([^>]+)>; *rel="next"/.exec(answer.headers.get('link') ?? '')?.[1];
  }
  return pages;
}

/** Nothing can be compared. */
export function end(sentence) {
  console.error(sentence);
  process.exit(2);
}
