import type { Publication } from '#app/platform';

/** What the public sees of a promotion: never the person. `golongan` is what a fallen promotion restores. */
export const publication: Publication = {
  RankPromoted: {
    kind: { id: 'Kenaikan pangkat', en: 'Rank promotion' },
    delayDays: 1,
    fields: ['kind', 'unitId', 'fromGolongan', 'toGolongan', 'golongan'],
    headline: (values) => ({
      id: `${said(values['agencyName'])}: kenaikan pangkat ${said(values['fromGolongan'])} → ${said(values['toGolongan'])}, TMT ${said(values['effectiveFrom'])}`,
      en: `${said(values['agencyName'])}: promotion in rank ${said(values['fromGolongan'])} → ${said(values['toGolongan'])}, effective ${said(values['effectiveFrom'])}`,
    }),
  },
};

const said = (value: unknown): string => (typeof value === 'string' ? value : '–');
