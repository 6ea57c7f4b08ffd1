import { createHash } from 'node:crypto';
import { styles } from './styles.js';

/** The one style sheet, without the blanks that only make its source readable. */
export const styleSheet = styles.replaceAll(/\s*\n\s*/g, '').replaceAll(/\s*([{}:;,>])\s+/g, '$1');

/** Its file name holds its hash, so that it may be kept for ever. */
export const styleSheetName = `jejak-${createHash('sha256').update(styleSheet).digest('hex').slice(0, 12)}.css`;

/** Its address. */
export const styleSheetPath = `/assets/${styleSheetName}`;
