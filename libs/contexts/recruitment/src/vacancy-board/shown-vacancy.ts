import type { VacancyContent, VacancyDecision, VacancyRow } from './vacancy.entity.js';

type Shown = Pick<VacancyRow, 'status' | 'postTitle' | 'seats' | 'announcedOn' | 'content'>;
type Values = Readonly<Record<string, unknown>>;

/** What the decisions alive say together, oldest first. Later decisions say more than earlier ones. */
export function shownVacancy(decisions: readonly VacancyDecision[]): Shown {
  let defined: Values | null = null;
  let announced: Values | null = null;
  let cancelled = false;
  for (const { type, values, dead } of decisions) {
    if (dead) continue;
    if (type === 'FormationDefined') defined = values;
    if (type === 'VacancyAnnounced') [announced, cancelled] = [values, false];
    if (type === 'AnnouncementAmended' && announced) announced = { ...announced, ...changesOf(values) };
    if (type === 'VacancyCancelled') cancelled = announced !== null;
  }
  const all: Values = { ...defined, ...(defined && announced ? announcementOf(announced) : {}) };
  return {
    status: !defined ? 'none' : !announced ? 'defined' : cancelled ? 'cancelled' : 'announced',
    postTitle: textOf(all['postTitle']),
    seats: typeof all['seats'] === 'number' ? all['seats'] : 0,
    announcedOn: textOf(all['announcedOn']),
    content: contentOf(all),
  };
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const announcementOf = ({
  seats,
  announcedOn,
  criteria,
  schedule,
  eliminationRules,
  extraTests,
}: Values): Values => ({
  seats,
  announcedOn,
  criteria,
  schedule,
  eliminationRules,
  extraTests,
});
const changesOf = ({ changes }: Values): Values =>
  Object.fromEntries(
    (changes as readonly { field: string; to: unknown }[]).map(({ field, to }) => [field, to]),
  );

const contentOf = (all: Values): VacancyContent => {
  const of = <T>(name: string): T => (all[name] ?? null) as T;
  return {
    unitId: of('unitId'),
    location: of('location'),
    needType: of('needType'),
    openToDisability: of('openToDisability'),
    salaryMin: of('salaryMin'),
    salaryMax: of('salaryMax'),
    qualification: of('qualification'),
    weights: of('weights'),
    criteria: of('criteria'),
    schedule: of('schedule'),
    eliminationRules: of('eliminationRules'),
    extraTests: of('extraTests'),
  };
};
