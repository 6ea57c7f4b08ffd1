import type { Language } from '#views/timeline';

/** Codes of requirements and of cancelled passes that agencies use most, in plain words. Agencies may use others. */
const REQUIREMENTS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  'age-limit': { id: 'usia di luar batas', en: 'age outside the limits' },
  'diploma-mismatch': { id: 'ijazah tidak sesuai', en: 'diploma does not fit the post' },
  'document-false': { id: 'dokumen tidak benar', en: 'a document is false' },
  'document-incomplete': { id: 'dokumen tidak lengkap', en: 'documents incomplete' },
  'document-unreadable': { id: 'dokumen tidak terbaca', en: 'a document cannot be read' },
  'statement-missing': { id: 'surat pernyataan tidak ada', en: 'statement missing' },
  'str-expired': { id: 'STR tidak berlaku', en: 'professional registration (STR) expired' },
};

/** What a code means; null: it is known to its agency alone. */
export const meaningOf = (language: Language, code: string): string | null =>
  Object.hasOwn(REQUIREMENTS, code) ? REQUIREMENTS[code]![language] : null;
