/** A cited document, spelled out; null: none. */
export const cited = (
  document: { readonly number: string; readonly date: string } | undefined,
): { number: string; date: string } | null =>
  document ? { number: document.number, date: document.date } : null;
