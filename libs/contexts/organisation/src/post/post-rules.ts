import { citedVersions, decisionBreaches, type Entry } from '#app/decision-life';
import { versionOf, type Breach, type Rulebook } from '#app/kernel';
import { assignmentBreaches } from './assignment-rules.js';
import { electionBreaches } from './election-rules.js';
import { holderOn, type Post, type PostFact } from './occupancy.js';
import type { ActingAppointed, PostAssigned, PostCreated } from './post.events.js';

/** The dated rules that each decision about a post cites, by the version of the day on its SK. */
const RULES_CITED: Readonly<Partial<Record<PostFact['type'], readonly string[]>>> = {
  PostAbolished: ['post.vacant'],
  PostAssigned: [
    'post.vacant',
    'assignment.tenure',
    'assignment.tpk',
    'assignment.demotion-basis',
    'assignment.election-lock',
    'assignment.first-six-months',
    'selection.choice',
  ],
  ActingAppointed: ['post.vacant', 'assignment.election-lock', 'assignment.first-six-months'],
};

/** The versions that judge a decision about a post. */
export const postRulesets = (type: PostFact['type'], day: string, rulebook: Rulebook) =>
  citedVersions(RULES_CITED[type] ?? [], day, rulebook);

/** The versions that judge a decision about a post, as `Aggregate.citations` gives them. */
export const postCitations = ({ type, data }: PostFact, rulebook: Rulebook) =>
  'decidedOn' in data ? postRulesets(type, data.decidedOn, rulebook) : [];

/**
 * Rules of effect F that a decision about a post breaks by itself; also after its correction.
 * @param entries the decisions of the post's stream: what the post is says the one that created it
 */
export function postBreaches(
  event: PostFact,
  rulebook: Rulebook,
  entries: readonly Entry<PostFact>[],
): Breach[] {
  const created = creationIn(entries);
  switch (event.type) {
    case 'PostAssigned':
      return [
        ...assignmentBreaches(event.data, rulebook),
        ...electionBreaches(judgedDays(event.data), created, rulebook).filter(
          () => event.data.assignmentKind !== 'placement',
        ),
        ...decisionBreaches(event.data, rulebook),
      ];
    case 'ActingAppointed':
      return [
        ...electionBreaches(judgedDays(event.data), created, rulebook),
        ...decisionBreaches(event.data, rulebook),
      ];
    case 'PostCreated':
    case 'PostAbolished':
    case 'PostVacated':
      return decisionBreaches(event.data, rulebook);
    case 'OfficialInaugurated':
    case 'BknConsiderationReceived':
    case 'OversightRecommendationReceived':
      return [];
  }
}

/** What the post is, as corrected; null: its creation fell. */
function creationIn(entries: readonly Entry<PostFact>[]): PostCreated['data'] | null {
  for (const { corrected, death } of entries)
    if (corrected.type === 'PostCreated' && death === null) return corrected.data;
  return null;
}

const judgedDays = ({
  decidedOn,
  effectiveFrom,
  inauguratedOn,
  electionConsent,
}: (PostAssigned | ActingAppointed)['data']) => ({
  days: [
    [decidedOn, '/decidedOn'],
    [effectiveFrom, '/effectiveFrom'],
    [inauguratedOn, '/inauguratedOn'],
  ] as const,
  consent: electionConsent,
  decidedOn,
});

/**
 * Effect F: a post that is given exists and is vacant on the day.
 * @param on the post in the law of that day
 */
export function vacancyBreaches(on: Post, day: string, decidedOn: string, rulebook: Rulebook): Breach[] {
  const ruleset = rulebook.inForce('post.vacant', decidedOn);
  if (!ruleset) return [];
  const own = { rule: ruleset.rule, version: versionOf(ruleset), pointer: '/toPostId' };
  if (on.abolished)
    return [{ ...own, code: 'post.abolished', values: { Perda: on.abolished.regulation.number } }];
  if (!on.created)
    return [{ ...own, code: 'post.abolished', sentence: 'post.abolished#early', values: { day } }];
  const holder = holderOn(on, day);
  if (!holder) return [];
  const { effectiveFrom, effectiveUntil } = holder;
  return [
    effectiveUntil
      ? { ...own, code: 'post.occupied', values: { date: effectiveUntil } }
      : { ...own, code: 'post.occupied', sentence: 'post.occupied#since', values: { date: effectiveFrom } },
  ];
}
