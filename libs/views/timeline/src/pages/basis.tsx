import type { TimelineItem } from '../reading/timeline-item.js';
import type { Language } from '../words/language.js';
import { wordsIn } from '../words/words.js';
import { TimelineEntry } from './timeline-entry.js';

/** The open selection that the decision follows. */
export function Basis({
  language,
  basis,
}: {
  readonly language: Language;
  readonly basis: readonly TimelineItem[];
}) {
  const words = wordsIn(language);
  if (basis.length === 0) return null;
  return (
    <section aria-labelledby="basis">
      <h2 id="basis">{words.basis}</h2>
      <p class="hint">{words.basisHint}</p>
      <ol class="timeline">
        {basis.map((item) => (
          <TimelineEntry language={language} item={item} ofAgency />
        ))}
      </ol>
    </section>
  );
}
