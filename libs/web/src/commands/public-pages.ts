/** Nest token of the event types whose facts get a page for the public; without it, answers lead to none. */
export const PUBLIC_PAGES = Symbol('PUBLIC_PAGES');
