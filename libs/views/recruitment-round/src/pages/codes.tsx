import type { Language } from '#views/timeline';
import { meaningOf } from '../words/requirement-words.js';

/** Codes as they were recorded, each behind what it means where that is known. */
export const Codes = ({
  language,
  codes,
}: {
  readonly language: Language;
  readonly codes: readonly string[];
}) => (
  <>
    {codes.map((code, i) => {
      const meaning = meaningOf(language, code);
      return (
        <>
          {i === 0 ? null : '; '}
          {meaning === null ? null : `${meaning} `}
          <code>{code}</code>
        </>
      );
    })}
  </>
);
