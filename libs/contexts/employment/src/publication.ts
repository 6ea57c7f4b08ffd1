import { headlineOf } from '#app/decision-life';
import type { Publication, PublicForm } from '#app/platform';

const form = (kind: PublicForm['kind'], headline: PublicForm['headline']): PublicForm => ({
  kind,
  delayDays: 1,
  fields: ['postTitle', 'unitId'],
  headline,
  shows: { unitName: { of: 'unitId', among: 'unitId' } },
});

/**
 * What the public sees of appointments: post, unit and TMT, never the person, nor the number of the applicant. A takeover is no
 * decision about anybody, and the end of a service would name a cause: of both, nothing is shown.
 */
export const publication: Publication = {
  CpnsAppointed: form(
    { id: 'Pengangkatan CPNS', en: 'Appointment of a candidate (CPNS)' },
    headlineOf(
      '{agencyName} mengangkat CPNS untuk {postTitle}, TMT {effectiveFrom}',
      '{agencyName} appointed a candidate civil servant to be {postTitle}, effective {effectiveFrom}',
    ),
  ),
  PppkContracted: form(
    { id: 'Perjanjian kerja PPPK', en: 'Contract of employment (PPPK)' },
    headlineOf(
      '{agencyName} mengadakan perjanjian kerja PPPK untuk {postTitle}, TMT {effectiveFrom}',
      '{agencyName} contracted a {postTitle}, effective {effectiveFrom}',
    ),
  ),
  PnsAppointed: form(
    { id: 'Pengangkatan PNS', en: 'Appointment of a permanent civil servant (PNS)' },
    headlineOf(
      '{agencyName} mengangkat PNS sebagai {postTitle}, TMT {effectiveFrom}',
      '{agencyName} appointed a permanent civil servant as {postTitle}, effective {effectiveFrom}',
    ),
  ),
};
