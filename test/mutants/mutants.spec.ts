import { existsSync } from 'node:fs';
import { join } from 'node:path';

interface Mutant {
  readonly name: string;
  readonly edits: readonly { readonly in: string; readonly from: string }[];
  readonly test: readonly [spec: string, title: string];
}
const ROOT = join(import.meta.dirname, '../..');
const load = (file: string): Promise<unknown> => import(new URL(file, import.meta.url).href);
const { mutants } = (await load('./mutants.mjs')) as { mutants: readonly Mutant[] };
const { filesWith } = (await load('./working-copy.mjs')) as {
  filesWith: (path: string, piece: string) => string[];
};

describe('the list of mutants', () => {
  it.each(mutants.map((mutant) => [mutant.name, mutant] as const))(
    'is up to date: %s',
    (_, { edits, test }) => {
      for (const edit of edits) expect(filesWith(join(ROOT, edit.in), edit.from)).not.toEqual([]);
      expect(existsSync(join(ROOT, test[0]))).toBe(true);
    },
  );

  it('is not up to date when a piece of code is gone', () => {
    expect(() => filesWith(join(ROOT, 'libs/kernel/src'), 'no such piece of code')).toThrow('nowhere in');
  });
});
