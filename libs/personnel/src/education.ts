/**
 * Levels of education (jenjang pendidikan), lowest first, as the ceilings of regular promotion tell them apart: primary (SD), lower
 * secondary (SLTP), lower secondary vocational, upper secondary to D2, D3, S1/D4, S2 with physicians and pharmacists, S3.
 * @see rules.md §4 `promotion.reguler.ceiling`
 */
export const EDUCATION_LEVELS = [
  'sd',
  'sltp',
  'sltp-kejuruan',
  'slta-d2',
  'd3',
  's1-d4',
  's2',
  's3',
] as const;
export type EducationLevel = (typeof EDUCATION_LEVELS)[number];
