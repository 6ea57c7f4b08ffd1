import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const fixture = join(root, 'test/fixtures/new-context/training');

describe('adding a context', () => {
  let copy: string;
  const run = (...argv: string[]): string => execFileSync(process.execPath, argv, { cwd: copy }).toString();

  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), 'jejak-add-context-'));
    const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
      cwd: root,
    });
    for (const file of listed.toString().split('\n'))
      if (/^(apps|libs|scripts)\/|^[^/]+$/.test(file) && existsSync(join(root, file)))
        cpSync(join(root, file), join(copy, file));
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  });

  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  it('is one folder and one line', () => {
    cpSync(fixture, join(copy, 'libs/contexts/training'), { recursive: true });
    appendFileSync(
      join(copy, 'libs/contexts/src/list.ts'),
      "export { training } from '#contexts/training';\n",
    );
    run('node_modules/@nestjs/cli/bin/nest.js', 'build', 'standalone');
    const listed = `import { contexts } from '#app/contexts';
      console.log(JSON.stringify(contexts.map(({ name, events }) => [name, events.map(({ type }) => type)])));`;
    expect(JSON.parse(run('--input-type=module', '--eval', listed))).toContainEqual([
      'training',
      ['CompetencyTrainingRecorded'],
    ]);
  }, 120_000);

  it('puts its facts into the catalogue and its routes into the interface', () => {
    run('scripts/docs.mjs');
    expect(readFileSync(join(copy, 'docs/events.md'), 'utf8')).toContain(
      'training.CompetencyTrainingRecorded',
    );
    const { paths } = JSON.parse(readFileSync(join(copy, 'docs/openapi.json'), 'utf8')) as { paths: object };
    expect(Object.keys(paths)).toContain('/v1/training/records');
  }, 60_000);

  it('keeps the boundaries', () => {
    expect(run('scripts/boundaries.mjs')).toContain(' 0 violations');
  }, 60_000);
});
