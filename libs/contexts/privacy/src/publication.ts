import type { Publication, Sentence } from '#app/platform';

const grounds: Readonly<Record<string, Sentence>> = {
  request: { id: 'atas permintaan', en: 'on request' },
  'purpose-ended': { id: 'karena tujuannya berakhir', en: 'because its purpose ended' },
  excess: { id: 'karena berlebihan', en: 'because it was more than needed' },
  unlawful: { id: 'karena melawan hukum', en: 'because it was unlawful' },
};
const unsaid: Sentence = { id: '', en: '' };
const said = (value: unknown): string => (typeof value === 'string' ? value : '–');

/** Whose names a basis opens, as a headline says it. */
const opened = (ground: unknown): Sentence =>
  ground === 'consent'
    ? {
        id: 'nama seorang pejabat pimpinan tinggi yang menyetujuinya',
        en: 'the name of a holder of a senior post who agreed',
      }
    : { id: 'nama para pejabat pimpinan tinggi', en: 'the names of holders of senior posts' };

/**
 * What the public sees of an erasure: that it happened, why and by which law; never whose data it was. Of a basis to publish: all but who
 * agreed.
 */
export const publication: Publication = {
  PublicationBasisRecorded: {
    kind: { id: 'Dasar pengumuman', en: 'Basis to publish' },
    delayDays: 0,
    fields: ['basisId', 'fieldClass', 'ground', 'article', 'informationOfficerPostId'],
    headline: (values) => {
      const { id, en } = opened(values['ground']);
      const [agency, from] = [said(values['agencyName']), said(values['effectiveFrom'])];
      return {
        id: `${agency}: PPID menetapkan bahwa ${id} diumumkan, mulai ${from}`,
        en: `${agency}: the information officer (PPID) decided to publish ${en}, from ${from}`,
      };
    },
    // the stream is of one basis, whoever agreed to it
    joins: () => true,
  },
  PersonalDataErased: {
    kind: { id: 'Penghapusan data pribadi', en: 'Erasure of personal data' },
    delayDays: 0,
    fields: ['fieldClasses', 'ground', 'decidedOn', 'legalBasis'],
    headline: (values) => {
      const ground = grounds[String(values['ground'])] ?? unsaid;
      const agency = said(values['agencyName']);
      return {
        id: `${agency}: data pribadi seseorang dihapus ${ground.id}`.trim(),
        en: `${agency}: a person's data was erased ${ground.en}`.trim(),
      };
    },
  },
};
