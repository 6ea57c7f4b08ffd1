/**
 * Length of a window for objections in days, by the version of its rule that holds for a round opened on that day; null: the
 * rules say none. Dated data of the program, like the whitelist of the timeline.
 */
export type WindowDays = (rule: string, openedOn: string) => number | null;
