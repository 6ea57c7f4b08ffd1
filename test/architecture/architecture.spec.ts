import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const fixtures = 'test/fixtures/architecture';

interface Violation {
  readonly rule: string;
  readonly from: string;
}

const violations = (...folders: string[]): Violation[] => {
  const output = execFileSync(process.execPath, ['scripts/boundaries.mjs', '--json', ...folders], {
    cwd: root,
  });
  return JSON.parse(output.toString()) as Violation[];
};

/** The files of a fixture that say that they break its rule. */
const culprits = (rule: string): string[] =>
  readdirSync(join(root, fixtures, rule), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `${fixtures}/${rule}/${file}`)
    .filter((file) => readFileSync(join(root, file), 'utf8').startsWith('// breaks'));

const folders = readdirSync(join(root, fixtures), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

describe('the boundaries of the house', () => {
  let broken: Violation[];

  beforeAll(() => {
    broken = violations(fixtures).filter(({ from }) => from.startsWith(fixtures));
  }, 60_000);

  it('have a fixture for every rule', () => {
    const rules = readFileSync(join(root, '.dependency-cruiser.mjs'), 'utf8').matchAll(
      /rule\(\s*'([a-z-]+)'/g,
    );
    expect(folders.toSorted()).toEqual([...new Set([...rules].map((match) => match[1] ?? ''))].toSorted());
  });

  it.each(folders)('refuse what breaks %s, and nothing beside it', (rule) => {
    const found = broken.filter(({ from }) => from.startsWith(`${fixtures}/${rule}/`));
    expect(new Set(found.map((violation) => violation.rule))).toEqual(new Set([rule]));
    expect([...new Set(found.map(({ from }) => from))].toSorted()).toEqual(culprits(rule).toSorted());
  });

  it('hold in the whole tree', () => {
    expect(violations('apps', 'libs')).toEqual([]);
  }, 60_000);
});
