import { isCivilDate } from '#app/kernel';
import { changesIn, type TimelineItem } from '../reading/timeline-item.js';
import { labelOf } from '../words/field-labels.js';
import { dayIn, type Language } from '../words/language.js';
import { wordsIn } from '../words/words.js';

/** An item in a few plain lines, for readers of feeds. */
export function plainText(language: Language, item: TimelineItem): string {
  const words = wordsIn(language);
  const lines = [`${item.kind[language]} · ${item.agency.name}`];
  const said = (label: string, value: unknown) => {
    if (typeof value === 'string')
      lines.push(`${label}: ${isCivilDate(value) ? dayIn(language, value) : value}`);
  };
  said(labelOf('skNumber')[language], item.values['skNumber'] ?? item.values['number']);
  said(words.decided, item.values['decidedOn'] ?? item.values['date']);
  said(words.effective, item.values['effectiveFrom']);
  said(labelOf('reasonSummary')[language], item.values['reasonSummary']);
  for (const { field, from, to } of changesIn(item))
    lines.push(`${labelOf(field)[language]}: ${words.before} ${shown(from)}, ${words.after} ${shown(to)}`);
  return lines.join('\n');
}

const shown = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value ?? null));
