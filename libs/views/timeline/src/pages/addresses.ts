import type { Language } from '../words/language.js';
import type { TimelineItem } from '../reading/timeline-item.js';

const segment = encodeURIComponent;

/** Paths of the public pages in a language; they are permanent. */
export const addresses = {
  home: (language: Language): string => (language === 'id' ? '/' : '/en'),
  timeline: (language: Language): string => (language === 'id' ? '/linimasa' : '/en/timeline'),
  decision: (language: Language, id: string): string =>
    language === 'id' ? `/keputusan/${segment(id)}` : `/en/decisions/${segment(id)}`,
  agency: (language: Language, id: string): string =>
    language === 'id' ? `/instansi/${segment(id)}` : `/en/agencies/${segment(id)}`,
  /** The units of an agency, as a tree. */
  units: (language: Language, agencyId: string): string =>
    `${addresses.agency(language, agencyId)}/${language === 'id' ? 'unit' : 'units'}`,
  unit: (language: Language, id: string): string =>
    language === 'id' ? `/unit/${segment(id)}` : `/en/units/${segment(id)}`,
  /** Decisions under one SK, together. */
  batch: (language: Language, id: string): string =>
    language === 'id' ? `/bundel/${segment(id)}` : `/en/batches/${segment(id)}`,
  rounds: (language: Language): string => (language === 'id' ? '/pengadaan' : '/en/recruitment'),
  round: (language: Language, id: string): string => `${addresses.rounds(language)}/${segment(id)}`,
  applicant: (language: Language, roundId: string, applicationNo: string): string =>
    `${addresses.round(language, roundId)}/${language === 'id' ? 'pelamar' : 'applicants'}/${segment(applicationNo)}`,
  objections: (language: Language, roundId: string): string =>
    `${addresses.round(language, roundId)}/${language === 'id' ? 'sanggah' : 'objections'}`,
  formation: (language: Language, id: string): string =>
    language === 'id' ? `/formasi/${segment(id)}` : `/en/formations/${segment(id)}`,
  /** Where an applicant of a formation is looked up by number: the formation's page goes on to the applicant's. */
  applicantOf: (language: Language, formationId: string, applicationNo: string): string =>
    `${addresses.formation(language, formationId)}?${new URLSearchParams({ number: applicationNo })}`,
  /** The yearly summary of a unit's appraisals. */
  appraisals: (language: Language, unitId: string, year: number): string =>
    `${language === 'id' ? '/penilaian' : '/en/appraisals'}/${segment(unitId)}/${year}`,
  /** Where an item is read: a decision on its own page, an act that is none at its place on the page of its decision. */
  item: (language: Language, item: TimelineItem): string =>
    item.decisionId !== null || item.refDecisionId === null
      ? addresses.decision(language, item.decisionId ?? item.leafId)
      : `${addresses.decision(language, item.refDecisionId)}#${item.leafId}`,
} as const;

/**
 * The one way an address gets into a page: a path of this site, or https. Anything else, `javascript:` above all,
 * becomes the start page.
 */
export function safeUrl(address: string): string {
  if (/^\/(?![/\\])[^\\\p{Cc}\s]*$/u.test(address) || /^#[A-Za-z0-9_-]*$/.test(address)) return address;
  return URL.canParse(address) && new URL(address).protocol === 'https:' ? new URL(address).href : '/';
}
