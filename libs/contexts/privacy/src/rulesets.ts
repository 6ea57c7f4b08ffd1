import type { Ruleset } from '#app/kernel';
import type { PostLevel } from '#app/personnel';
import type { PublicationGround } from './publication-basis/publication-basis.events.js';

/** Whose names a basis may open, on which grounds, and what proves a consent. */
export interface NamesOfJpt {
  /** Levels of the posts whose holders may be named. */
  readonly levels: readonly PostLevel[];
  /** The grounds that suffice, each with its article. */
  readonly grounds: readonly { readonly ground: PublicationGround; readonly article: string }[];
  /** Kind of the evidence that a consent was given in writing. */
  readonly consentEvidence: string;
}

/** Id of the rule on names of holders of senior leadership posts (JPT). */
export const NAMES_OF_JPT = 'publication.names.jpt';

/** The dated rules of publication. What art. 18(2) allows was not verified in the law text: D, configured (publication.md §2). */
export const rulesets: readonly Ruleset[] = [
  {
    rule: NAMES_OF_JPT,
    // two years after it was enacted
    validFrom: '2010-04-30',
    validTo: null,
    values: {
      levels: ['jpt-utama', 'jpt-madya', 'jpt-pratama'],
      grounds: [
        { ground: 'public-office', article: 'UU 14/2008 pasal 18 ayat (2) huruf b' },
        { ground: 'consent', article: 'UU 14/2008 pasal 18 ayat (2) huruf a' },
      ],
      consentEvidence: 'written-consent',
    } satisfies NamesOfJpt,
    legalBasis: 'UU 14/2008 pasal 18 ayat (2)',
    sureness: 'D',
  },
];
