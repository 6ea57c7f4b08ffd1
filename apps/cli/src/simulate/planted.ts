import type { InventedPerson } from './invented-person.js';
import type { PlannedApplicant } from './planned-applicant.js';

/** What a planted applicant of the first formation is sure to be. */
export type Planted = Partial<Pick<PlannedApplicant, 'failed' | 'skd' | 'corrected' | 'skb'>> & {
  readonly person?: Partial<Pick<InventedPerson, 'gradePoint' | 'birthDate'>>;
  readonly outcome?: 'accepted' | 'rejected' | 'late';
};

const skd = (twk: number, tiu: number, tkp: number) => ({ twk, tiu, tkp });
const cat = (score: string) => ({ 'SKB CAT': score });
const tied = (scores: ReturnType<typeof skd>, person: NonNullable<Planted['person']> = {}): Planted => ({
  failed: [],
  skd: scores,
  skb: cat('400'),
  person,
});

/**
 * The final places of the first seven are equal in points (77.09): SKD 405 and SKB 397 is as much as 400 and 400. They are told
 * apart by the sum of SKD, by TKP, by TIU, by grade point and by age; the last two share a place. A tie that TWK breaks cannot
 * be: who is equal in the sum, in TKP and in TIU is equal in TWK. Then: a score that is corrected, and three objections.
 */
export const PLANTED: readonly Planted[] = [
  { ...tied(skd(100, 100, 205)), skb: cat('397') },
  tied(skd(95, 100, 205)),
  tied(skd(95, 105, 200)),
  tied(skd(100, 100, 200), { gradePoint: '3.90' }),
  tied(skd(100, 100, 200), { gradePoint: '3.50', birthDate: '1995-03-01' }),
  tied(skd(100, 100, 200), { gradePoint: '3.50', birthDate: '1997-03-01' }),
  tied(skd(100, 100, 200), { gradePoint: '3.50', birthDate: '1997-03-01' }),
  { failed: [], skd: skd(100, 100, 170), corrected: skd(100, 100, 199) },
  { failed: ['diploma-mismatch'], outcome: 'accepted' },
  { failed: ['str-expired', 'document-unreadable'], outcome: 'rejected' },
  { failed: ['document-incomplete'], outcome: 'late' },
];
