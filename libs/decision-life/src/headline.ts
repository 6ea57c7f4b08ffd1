import type { PublicForm } from '#app/platform';

/**
 * A headline made of one sentence in each language, whose `{placeholders}` are public values; one that is missing reads
 * "–".
 */
export function headlineOf(id: string, en: string): PublicForm['headline'] {
  const [inIndonesian, inEnglish] = [filling(id), filling(en)];
  return (values) => ({ id: inIndonesian(values), en: inEnglish(values) });
}

/** Cut once: a rebuild fills each sentence for every event of its kind. */
function filling(sentence: string): (values: Readonly<Record<string, unknown>>) => string {
  // Every second piece is the name of a placeholder.
  const pieces = sentence.split(/\{(\w+)\}/);
  return (values) => {
    let filled = '';
    for (const [i, piece] of pieces.entries())
      filled += i % 2 === 0 ? piece : Object.hasOwn(values, piece) ? String(values[piece]) : '–';
    return filled;
  };
}
