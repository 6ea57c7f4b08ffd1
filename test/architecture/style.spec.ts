import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const source = /\.(ts|tsx|mjs)$/;

/** Files that git knows or would add, without fixtures. */
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root })
  .toString()
  .split('\n')
  .filter((file) => file !== '' && existsSync(join(root, file)) && !file.startsWith('test/fixtures/'));
const code = files.filter((file) => source.test(file) && /^(apps|libs|scripts|test)\//.test(file));
const linesOf = (file: string): number => read(file).split('\n').length - 1;
/** Every line of the code that matches, as `file:line`. */
const places = (pattern: RegExp, among = code): string[] =>
  among.flatMap((file) =>
    read(file)
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}`] : [])),
  );

describe('the style of the code', () => {
  it('keeps files short: none over 300 lines, half of them at most 60', () => {
    expect(code.filter((file) => linesOf(file) > 300)).toEqual([]);
    const lengths = code.map(linesOf).toSorted((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(60);
  });

  it('names a file after its one idea', () => {
    const vague = /^(utils?|helpers?|common|misc|types?)\b/;
    expect(code.filter((file) => vague.test(basename(file)))).toEqual([]);
    expect(code.filter((file) => !/^[a-z0-9.-]+$/.test(basename(file)))).toEqual([]);
  });

  it('leaves nothing for later', () => {
    const here = 'test/architecture/style.spec.ts';
    const others = code.filter((file) => file !== here);
    expect(places(/\b(TODO|FIXME|XXX|HACK)\b/, others)).toEqual([]);
    expect(places(/\b(it|test|describe)\.(only|todo)\b|\b(xit|fit|xdescribe|fdescribe)\(/, others)).toEqual(
      [],
    );
    expect(
      places(
        /\b(it|test|describe)\.skip\b(?! *:)/,
        others.filter((file) => !file.includes('browser')),
      ),
    ).toEqual([]);
    expect(places(/@ts-(ignore|nocheck)/, others)).toEqual([]);
  });

  it('imports with the ending .js and between libraries by name', () => {
    expect(places(/(from|import) '\.[^']*(?<!\.js|\.json|\.mjs)'/)).toEqual([]);
    expect(places(/from '#(app|contexts|views|processes)\/[^'/]+\/[^']*'/)).toEqual([]);
  });

  it('gives every library its front door', () => {
    const lists = ['contexts', 'views', 'processes'];
    const children = (folder: string): string[] =>
      existsSync(join(root, folder))
        ? readdirSync(join(root, folder))
            .filter((name) => name !== 'src')
            .map((name) => `${folder}/${name}`)
        : [];
    const libraries = [
      ...children('libs').filter((folder) => !lists.includes(basename(folder))),
      ...lists.flatMap((list) => children(`libs/${list}`)),
      'libs/contexts',
    ];
    expect(libraries.filter((folder) => !existsSync(join(root, folder, 'src/index.ts')))).toEqual([]);
  });

  it('tells the words of every context in its README', () => {
    const contexts = readdirSync(join(root, 'libs/contexts')).filter((name) => name !== 'src');
    expect(contexts.filter((name) => !existsSync(join(root, 'libs/contexts', name, 'README.md')))).toEqual(
      [],
    );
  });

  it('keeps the Nest event bus and aggregates out: facts travel through the log only', () => {
    const product = code.filter((file) => /^(apps|libs)\//.test(file));
    expect(places(/\b(AggregateRoot|EventPublisher|EventsHandler|EventBus)\b/, product)).toEqual([]);
  });
});

/** Tools that are run and not imported, and packages that others load by themselves. */
const unnamed = new Set(
  '@nestjs/cli @swc/core jest oxlint oxlint-tsgolint prettier typescript rxjs @fastify/static'.split(' '),
);

describe('the manifest', () => {
  const manifest = JSON.parse(read('package.json')) as Record<string, Record<string, string>>;
  const packages = { ...manifest['dependencies'], ...manifest['devDependencies'] };

  it('pins every version exactly', () => {
    const loose = Object.entries(packages).filter(
      ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
    );
    expect(loose).toEqual([]);
  });

  it('has at most ten scripts', () => {
    expect(Object.keys(manifest['scripts'] ?? {}).length).toBeLessThanOrEqual(10);
  });

  it('says in README why each package is here, and names no other', () => {
    const table = read('README.md').matchAll(/^\| `([^`]+)` +\| ([^|]*\S[^|]*) \|$/gm);
    const explained = [...table]
      .map((match) => match[1] ?? '')
      .filter((name) => !/^(apps|libs|test|docs)\//.test(name));
    expect(explained.toSorted()).toEqual(Object.keys(packages).toSorted());
  });

  it('uses every package that it names', () => {
    const config = ['nest-cli.json', 'jest.config.mjs', 'tsconfig.json', '.dependency-cruiser.mjs'];
    const all = [...code, ...config].map(read).join('\n');
    const isNamed = (name: string): boolean => new RegExp(`['"]${name}(/[^'"]*)?['"]`).test(all);
    const expected = Object.keys(packages).filter(
      (name) => !name.startsWith('@types/') && !unnamed.has(name),
    );
    expect(expected.filter((name) => !isNamed(name))).toEqual([]);
  });
});
