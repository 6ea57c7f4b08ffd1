import {
  periodsOf,
  Rulebook,
  type Ruleset,
  type StatedVersion,
  type Sureness,
  type YearCalendar,
} from '#app/kernel';
import type { RecordedFact, Rows } from '#app/platform';
import { CalendarRow, RuleRow } from './rule.entity.js';
import { asCorrected, holding, trailAfter, type TrailFact } from './trail.js';

/** What came with the program: it holds until the ledger says otherwise. */
export interface ShippedRules {
  readonly rulesets: readonly Ruleset[];
  readonly calendars: readonly YearCalendar[];
}

/** The rules that clocks follow, by the version of the day on which the round was opened. */
export const ADMINISTRATIVE_WINDOW = 'recruitment.objection.window';
export const FINAL_WINDOW = 'recruitment.final.objection';
export const NUMBER_TIME = 'recruitment.nip.time';
/** The rule that warns where other seats are announced than were decreed. */
export const FORMATION_MATCH = 'recruitment.formation.match';
const FOLLOWED = [ADMINISTRATIVE_WINDOW, FINAL_WINDOW, NUMBER_TIME, FORMATION_MATCH];

/** What came with the program, as a round finds it that opens now. Whoever reads the rows knows no program. */
export async function layOutRules(shipped: ShippedRules, position: string, rows: Rows): Promise<void> {
  for (const rule of FOLLOWED)
    saveRule(rule, (await rows.find(RuleRow, rule))?.trail ?? [], shipped, position, rows);
  for (const { year } of shipped.calendars)
    saveYear(
      String(year),
      (await rows.find(CalendarRow, String(year)))?.trail ?? [],
      shipped,
      position,
      rows,
    );
}

/** One more fact of a rule. */
export async function applyToRule(fact: RecordedFact, rows: Rows, shipped: ShippedRules): Promise<void> {
  if (!FOLLOWED.includes(fact.key)) return;
  const row = await rows.find(RuleRow, fact.key);
  saveRule(fact.key, trailAfter(row?.trail ?? [], fact), shipped, fact.position, rows);
}

/** One more fact of the working days of a year. */
export async function applyToYear(fact: RecordedFact, rows: Rows, shipped: ShippedRules): Promise<void> {
  const row = await rows.find(CalendarRow, fact.key);
  saveYear(fact.key, trailAfter(row?.trail ?? [], fact), shipped, fact.position, rows);
}

function saveRule(
  rule: string,
  trail: TrailFact[],
  { rulesets }: ShippedRules,
  position: string,
  rows: Rows,
): void {
  const shipped = rulesets
    .filter((own) => own.rule === rule)
    .map((ruleset) => ({ ruleset, fallsFrom: null }));
  const published = trail.some(({ type }) => type === 'RulesetPublished');
  const versions = published
    ? periodsOf([...shipped, ...statedIn(trail)])
    : shipped.map(({ ruleset }) => ruleset);
  rows.save(RuleRow, { rule, versions, trail, position });
}

function saveYear(
  year: string,
  trail: TrailFact[],
  { calendars }: ShippedRules,
  position: string,
  rows: Rows,
): void {
  const declared = holding(trail).findLast(({ type }) => type === 'WorkingDaysDeclared');
  const shipped = calendars.find((own) => String(own.year) === year) ?? null;
  rows.save(CalendarRow, { year, calendar: declared ? yearOf(declared) : shipped, trail, position });
}

/** The versions that were published and did not fall from their start. */
const statedIn = (trail: readonly TrailFact[]): StatedVersion[] =>
  asCorrected(trail)
    .filter(({ fact }) => fact.type === 'RulesetPublished')
    .flatMap(({ fact, death }) =>
      death?.values['effect'] === 'from-start'
        ? []
        : [
            {
              ruleset: rulesetOf(fact.values),
              fallsFrom: (death?.values['effectFrom'] ?? null) as string | null,
            },
          ],
    );

interface Stated {
  readonly rule: string;
  readonly validFrom: string;
  readonly validTo?: string;
  readonly values: unknown;
  readonly sureness: Sureness;
}

function rulesetOf(values: TrailFact['values']): Ruleset {
  const stated = values as unknown as Stated;
  return { ...stated, validTo: stated.validTo ?? null, legalBasis: basisIn(values) };
}

const yearOf = ({ values }: TrailFact): YearCalendar => ({
  ...(values as unknown as Pick<YearCalendar, 'year' | 'sureness'>),
  holidays: (values['holidays'] ?? []) as YearCalendar['holidays'],
  workingDays: (values['workingDays'] ?? []) as YearCalendar['workingDays'],
  legalBasis: basisIn(values),
});

/** The law that a publication rests on. */
const basisIn = (values: TrailFact['values']): string =>
  ((values['legalBasis'] ?? []) as readonly { readonly rule: string }[]).map(({ rule }) => rule).join('; ');

/** The version of a rule that holds for a round opened on that day; undefined: the rules say none. */
export const versionFor = <V>(row: RuleRow | null | undefined, openedOn: string): Ruleset<V> | undefined =>
  row ? new Rulebook(row.versions).inForce<V>(row.rule, openedOn) : undefined;
