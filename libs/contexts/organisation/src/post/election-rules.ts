import { addDays, addMonths, type Breach, type Rulebook, type Ruleset, versionOf } from '#app/kernel';
import type { ElectionLock, NewHead, Protected } from '../rulesets.js';
import type { PostCreated } from './post.events.js';

/** What the laws on elections ask of an act that puts somebody in a post. */
export interface ElectionJudged {
  /** Each day that counts, with where it is stated; null: not stated. */
  readonly days: readonly (readonly [day: string | null, pointer: string])[];
  /** The Home Minister's written consent; null: none on file. */
  readonly consent: object | null;
  /** The day whose version judges. */
  readonly decidedOn: string;
}

/**
 * Effect F: inside a lock, and in the first months of a new head, the Home Minister's written consent is needed. Any of the
 * stated days inside counts: a decree of the day before, inaugurated inside, is caught.
 * @see UU 10/2016 arts. 71(2), 162(3)
 */
export function electionBreaches(
  { days, consent, decidedOn }: ElectionJudged,
  created: PostCreated['data'] | null,
  rulebook: Rulebook,
): Breach[] {
  if (consent !== null) return [];
  const lock = rulebook.inForce<ElectionLock>('assignment.election-lock', decidedOn);
  const newHead = rulebook.inForce<NewHead>('assignment.first-six-months', decidedOn);
  const locks = (lock?.values.windows ?? []).map(({ from, until }) => ({
    from,
    until: until ?? '9999-12-31',
  }));
  const terms = (newHead?.values.terms ?? []).map((from) => ({
    from,
    until: addDays(addMonths(from, newHead!.values.months), -1),
  }));
  return [
    ...inside(lock, locks, 'assignment.election-lock', (window) => ({ from: window.from, to: window.until })),
    ...inside(newHead, terms, 'assignment.new-head', ({ from }) => ({ date: from })),
  ];

  function inside(
    ruleset: Ruleset<Protected> | undefined,
    windows: readonly { readonly from: string; readonly until: string }[],
    code: string,
    values: (window: { from: string; until: string }) => NonNullable<Breach['values']>,
  ): Breach[] {
    if (!ruleset || !covers(ruleset.values, created)) return [];
    for (const window of windows)
      for (const [day, pointer] of days)
        if (day !== null && window.from <= day && day <= window.until)
          return [{ code, rule: ruleset.rule, version: versionOf(ruleset), pointer, values: values(window) }];
    return [];
  }
}

const covers = (
  { levels, functionalHeads }: Protected,
  created: Pick<PostCreated['data'], 'level' | 'headsUnit'> | null,
): boolean =>
  created !== null &&
  (levels.includes(created.level) ||
    (functionalHeads && created.headsUnit && created.level === 'fungsional'));
