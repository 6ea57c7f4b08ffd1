/** Nest token of the page that a person gets at an address that leads nowhere. */
export const MISSING_PAGE = Symbol('MISSING_PAGE');

/** That page, as HTML. @param url path and query that were asked for */
export type MissingPage = (url: string) => string;
