import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const SOURCE = /\.(ts|tsx)$/;
const TEST = /\.(slow-|e2e-)?spec\.tsx?$/;

/** The tree as it stands, uncommitted changes included, in a temporary folder that may be broken; packages are linked. */
export class WorkingCopy {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'jejak-mutants-')));
  /** Broken files, and what stood in them. */
  originals = new Map();

  constructor(root) {
    const flags = ['ls-files', '--cached', '--others', '--exclude-standard', '-z'];
    const { stdout } = spawnSync('git', flags, { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
    for (const file of stdout.split('\0').filter((name) => name !== '' && name !== 'node_modules')) {
      if (!existsSync(join(root, file))) continue;
      mkdirSync(dirname(join(this.folder, file)), { recursive: true });
      cpSync(join(root, file), join(this.folder, file));
    }
    symlinkSync(realpathSync(join(root, 'node_modules')), join(this.folder, 'node_modules'));
    if (existsSync(join(root, 'dist')))
      cpSync(join(root, 'dist'), join(this.folder, 'dist'), { recursive: true });
  }

  /** Breaks the code. @throws Error when a piece to replace is found nowhere: the list of mutants is out of date */
  apply(edits) {
    for (const { in: where, from, to } of edits)
      for (const file of filesWith(join(this.folder, where), from)) {
        const text = readFileSync(file, 'utf8');
        if (!this.originals.has(file)) this.originals.set(file, text);
        writeFileSync(
          file,
          text.replace(patternOf(from), () => to),
        );
      }
  }

  /** Mends what was broken. */
  restore() {
    for (const [file, text] of this.originals) writeFileSync(file, text);
    this.originals.clear();
  }

  remove() {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Matches a piece of code whatever its white space. */
const patternOf = (piece) => new RegExp(piece.trim().split(/\s+/).map(escaped).join('\\s*'), 'g');
const escaped = (text) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** The sources at a path that hold a piece of code. @throws Error when none does */
export function filesWith(path, piece) {
  const files = statSync(path).isFile()
    ? [path]
    : readdirSync(path, { recursive: true, encoding: 'utf8' })
        .filter((file) => SOURCE.test(file) && !TEST.test(file))
        .map((file) => join(path, file));
  const holding = files.filter((file) => readFileSync(file, 'utf8').search(patternOf(piece)) >= 0);
  if (holding.length === 0) throw new Error(`nowhere in ${path} stands: ${piece.trim().split('\n')[0]}`);
  return holding;
}
