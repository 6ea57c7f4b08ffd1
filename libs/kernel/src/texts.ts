/** Letters, digits, marks of punctuation and symbols that show; a zero-width space or a Hangul filler does not. */
const VISIBLE = /(?!\p{Default_Ignorable_Code_Point})[\p{L}\p{N}\p{P}\p{S}]/u;

/** True for a text in which nothing can be seen: a reason made of blanks is no reason. */
export const isBlank = (text: string): boolean => !VISIBLE.test(text);
