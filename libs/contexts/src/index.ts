import type { BoundedContext } from '#app/platform';
import * as list from './list.js';

/** All bounded contexts, by name. A context is added in `list.ts`, by one line. */
export const contexts: readonly BoundedContext[] = Object.values(list);
