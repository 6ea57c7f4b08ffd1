import type { Language } from '../words/language.js';
import { wordsIn } from '../words/words.js';
import { Value } from './value.js';

interface ChangedProps {
  readonly language: Language;
  readonly field: string;
  /** Former values, oldest first. */
  readonly former: readonly unknown[];
  readonly current: unknown;
}

/** A value with the ones it replaced: struck through, and said in words. */
export function Changed({ language, field, former, current }: ChangedProps) {
  const words = wordsIn(language);
  if (former.length === 0) return <Value language={language} value={current} field={field} />;
  return (
    <>
      {former.map((value) => (
        <div class="former">
          <span class="said">{words.before}</span>{' '}
          <del>
            <Value language={language} value={value} field={field} />
          </del>
        </div>
      ))}
      <div>
        <span class="said">{words.after}</span>{' '}
        <ins>
          <Value language={language} value={current} field={field} />
        </ins>
      </div>
    </>
  );
}
