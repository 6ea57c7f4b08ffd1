import { isCivilDate } from '#app/kernel';
import type { TimelineItem } from '../reading/timeline-item.js';
import { dayIn, type Language } from './language.js';

/** The headline with its dates in words. */
export const headlineIn = (language: Language, item: TimelineItem): string =>
  item.headline[language].replaceAll(/(?<![\d-])\d{4}-\d{2}-\d{2}(?![\d-])/g, (date) =>
    isCivilDate(date) ? dayIn(language, date) : date,
  );
