import type { BoundedContext } from '#app/platform';

/** THE list of bounded contexts, one line each. */
export const contexts: readonly BoundedContext[] = [];
