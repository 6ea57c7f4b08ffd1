import type { PublicForm } from '#app/platform';

/**
 * A headline made of one sentence in each language, whose `{placeholders}` are public values; one that is missing reads
 * "–".
 */
export const headlineOf =
  (id: string, en: string): PublicForm['headline'] =>
  (values) => ({ id: fill(id, values), en: fill(en, values) });

const fill = (sentence: string, values: Readonly<Record<string, unknown>>): string =>
  sentence.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : '–',
  );
