import type { Publication } from '#app/platform';

/**
 * Registration and renaming of an agency are no decisions about a civil servant: they make no item of their own. The
 * timeline takes the names of agencies from them.
 */
export const publication: Publication = {};
