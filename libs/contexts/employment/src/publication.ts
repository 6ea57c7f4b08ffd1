import type { Publication, PublicForm, Sentence } from '#app/platform';

/** An appointment in a sentence: what the agency did, in which unit where it has a name, and since when. */
const form = (kind: PublicForm['kind'], did: Sentence): PublicForm => ({
  kind,
  delayDays: 1,
  fields: ['unitId'],
  headline: ({ agencyName, unitName, effectiveFrom }) => {
    const [agency, since] = [String(agencyName), String(effectiveFrom)];
    const [inUnit, ofUnit] = typeof unitName === 'string' ? [` di ${unitName}`, ` in ${unitName}`] : ['', ''];
    return {
      id: `${agency} ${did.id}${inUnit}, TMT ${since}`,
      en: `${agency} ${did.en}${ofUnit}, effective ${since}`,
    };
  },
  shows: { unitName: { of: 'unitId', among: 'unitId' } },
});

/**
 * What the public sees of appointments: unit and TMT, never the person, the number of the applicant, or the title of the post, which
 * says who it is where a unit has few who hold it (`privacy.small-cell`, 6); how many were appointed for a title is counted with its
 * round. A takeover is no decision about anybody, and the end of a service would name a cause: of both, nothing is shown.
 */
export const publication: Publication = {
  CpnsAppointed: form(
    { id: 'Pengangkatan CPNS', en: 'Appointment of a candidate (CPNS)' },
    { id: 'mengangkat CPNS', en: 'appointed a candidate civil servant' },
  ),
  PppkContracted: form(
    { id: 'Perjanjian kerja PPPK', en: 'Contract of employment (PPPK)' },
    { id: 'mengadakan perjanjian kerja PPPK', en: 'took somebody on by contract' },
  ),
  PnsAppointed: form(
    { id: 'Pengangkatan PNS', en: 'Appointment of a permanent civil servant (PNS)' },
    { id: 'mengangkat PNS', en: 'appointed a permanent civil servant' },
  ),
};
