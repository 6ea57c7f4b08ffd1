/** The titles of all tests in a spec. */
export function titlesIn(text: string): string[];
