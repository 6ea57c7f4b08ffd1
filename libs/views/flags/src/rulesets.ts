import type { Ruleset } from '#app/kernel';

/** A post held for fewer months is a short tenure. */
export interface ShortTenure {
  readonly months: number;
}

/** More days between a decree and its recording are late. */
export interface LateRecording {
  readonly days: number;
}

/** More assignments to one post within the months are a churn. */
export interface PostChurn {
  readonly assignments: number;
  readonly months: number;
}

/** More months of acting officials are long. */
export interface LongActing {
  readonly months: number;
}

/** From so many equal ratings on a rater is flat. */
export interface FlatRater {
  readonly rated: number;
}

/** More assignments by one decree are a mass move. */
export interface MassMove {
  readonly assignments: number;
}

/** First day that any recorded decision can have: flags look at every decision, however old. */
const always = '1945-08-17';
const since = (rule: string, values: object, legalBasis: string, sureness: Ruleset['sureness']): Ruleset => ({
  rule,
  validFrom: always,
  validTo: null,
  values,
  legalBasis,
  sureness,
});

/** Each flag with its parameters. What is own or unconfirmed is configured; what is published as a ruleset counts from its day. */
export const flagRulesets: readonly Ruleset[] = [
  since('flag.top-rank-skipped', {}, 'PermenPANRB 15/2019', 'own'),
  since('flag.short-tenure', { months: 24 } satisfies ShortTenure, 'PerBKN 5/2019', 'B'),
  since('flag.retroactive', {}, 'UU 30/2014', 'own'),
  since('flag.pertek-after-sk', {}, 'PP 11/2017', 'own'),
  since('flag.late-recording', { days: 30 } satisfies LateRecording, 'Jejak', 'own'),
  since('flag.post-churn', { assignments: 3, months: 24 } satisfies PostChurn, 'Jejak', 'own'),
  since('flag.long-acting', { months: 6 } satisfies LongActing, 'SE BKN 1/SE/I/2021', 'D'),
  since('flag.demotion-no-basis', {}, 'Jejak', 'own'),
  since('flag.generous-unit', {}, 'PermenPANRB 6/2022', 'own'),
  since('flag.flat-rater', { rated: 5 } satisfies FlatRater, 'Jejak', 'own'),
  since('flag.objection-overdue', {}, 'PermenPANRB 6/2024', 'own'),
  since('flag.score-after-ranking', {}, 'Jejak', 'own'),
  since('flag.mass-move', { assignments: 30 } satisfies MassMove, 'Jejak', 'own'),
  since('flag.election-lock', {}, 'UU 10/2016 pasal 71 ayat (2)', 'own'),
  since('flag.distribution', {}, 'PermenPANRB 6/2022', 'own'),
  since('flag.finding', {}, 'Jejak', 'own'),
];
