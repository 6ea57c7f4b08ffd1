import type { Publication } from '#app/platform';

/**
 * What the public sees of appraisals: the yearly summary of a unit. A rating is not here, so nothing of it is ever shown,
 * nor of what happens to it. The summary may only be published after its objection window, so it waits no longer.
 */
export const publication: Publication = {
  AppraisalSummaryPublished: {
    kind: { id: 'Ringkasan penilaian kinerja', en: 'Appraisal summary' },
    delayDays: 0,
    fields: [
      'unitId',
      'year',
      'orgPredicate',
      'table',
      'total',
      'rolledUp',
      'objectionsFiled',
      'objectionsChanged',
      'coveragePercent',
    ],
    headline: (values) => ({
      id: `${said(values['agencyName'])}: ringkasan penilaian kinerja ${said(values['year'])}${unitIn(values)}, predikat unit ${said(values['orgPredicate'])}`,
      en: `${said(values['agencyName'])}: appraisal summary ${said(values['year'])}${unitIn(values)}, unit predicate ${said(values['orgPredicate'])}`,
    }),
    shows: { unitName: { of: 'unitId', among: 'unitId' } },
  },
};

const said = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '–';

const unitIn = ({ unitName }: Readonly<Record<string, unknown>>): string =>
  typeof unitName === 'string' ? ` ${unitName}` : '';
