import type { Publication, Sentence } from '#app/platform';

const grounds: Readonly<Record<string, Sentence>> = {
  request: { id: 'atas permintaan', en: 'on request' },
  'purpose-ended': { id: 'karena tujuannya berakhir', en: 'because its purpose ended' },
  excess: { id: 'karena berlebihan', en: 'because it was more than needed' },
  unlawful: { id: 'karena melawan hukum', en: 'because it was unlawful' },
};
const unsaid: Sentence = { id: '', en: '' };

/** What the public sees of an erasure: that it happened, why and by which law; never whose data it was. */
export const publication: Publication = {
  PersonalDataErased: {
    kind: { id: 'Penghapusan data pribadi', en: 'Erasure of personal data' },
    delayDays: 0,
    fields: ['fieldClasses', 'ground', 'decidedOn', 'legalBasis'],
    headline: (values) => {
      const ground = grounds[String(values['ground'])] ?? unsaid;
      const agency = typeof values['agencyName'] === 'string' ? values['agencyName'] : '–';
      return {
        id: `${agency}: data pribadi seseorang dihapus ${ground.id}`.trim(),
        en: `${agency}: a person's data was erased ${ground.en}`.trim(),
      };
    },
  },
};
