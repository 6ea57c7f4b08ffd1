import { Value, type Language } from '#views/timeline';
import { roundWordsIn } from '../words/round-words.js';

/** A day or moment of a clock by its name; `bad`: it is past its time. */
export function Clock({
  language,
  name,
  value,
  bad = false,
}: {
  readonly language: Language;
  readonly name: string;
  readonly value: string | null;
  readonly bad?: boolean;
}) {
  return (
    <div>
      <dt>{name}</dt>
      <dd class={bad ? 'trouble' : ''}>
        {value === null ? (
          <span class={bad ? '' : 'none'}>{roundWordsIn(language).notYet}</span>
        ) : (
          <Value language={language} value={value} />
        )}
      </dd>
    </div>
  );
}
