import { execFile } from 'node:child_process';
import { access, chmod, constants, cp, lstat, mkdtemp, readFile, rename, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { closedFolders } from './access.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { keptTemporaryFolder } from './kept-temporary-folder.js';
import type { ServerUser } from './server-user.js';

const run = promisify(execFile);

/** The programs of the embedded PostgreSQL. */
export interface Binaries {
  initdb: string;
  postgres: string;
}

/** Finds the programs of this platform and mends what the package's install script would have done. */
export async function findBinaries(user: ServerUser): Promise<Binaries> {
  const packageFolder = locatePackage();
  await hydrateSymlinks(packageFolder);
  const closed = await closedFolders(packageFolder, user);
  const native = join(closed.length === 0 ? packageFolder : await copyOf(packageFolder), 'native');
  const binaries = { initdb: join(native, 'bin/initdb'), postgres: join(native, 'bin/postgres') };
  for (const program of Object.values(binaries))
    await access(program, constants.X_OK).catch(() => chmod(program, 0o755));
  return binaries;
}

function locatePackage(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    return dirname(dirname(require.resolve(name)));
  } catch (error) {
    throw new EmbeddedPostgresError(
      `There is no embedded PostgreSQL for this machine: the package ${name} is not installed. ` +
        'Run npm install --no-save, or set DATABASE_URL to a PostgreSQL of your own.',
      (error as Error).message.split('\n').slice(0, 1),
    );
  }
}

/** npm may block the package's install script; without its links PostgreSQL does not find its libraries. */
async function hydrateSymlinks(packageFolder: string): Promise<void> {
  const list = await readFile(join(packageFolder, 'native/pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links = JSON.parse(list) as { target: string }[];
  const present = await Promise.all(
    links.map(({ target }) =>
      lstat(join(packageFolder, target)).then(
        () => true,
        () => false,
      ),
    ),
  );
  if (present.includes(false))
    await run(process.execPath, [join(packageFolder, 'scripts/hydrate-symlinks.js')], { cwd: packageFolder });
}

/** As root below a closed home folder the programs cannot be reached by the user `postgres`: they are copied once. */
async function copyOf(packageFolder: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8')) as {
    version: string;
  };
  const copy = await keptTemporaryFolder(`postgres-${version}`);
  const complete = join(copy, 'programs');
  if (
    await stat(complete).then(
      () => true,
      () => false,
    )
  )
    return complete;
  const partial = await mkdtemp(join(copy, 'partial-'));
  await cp(join(packageFolder, 'native'), join(partial, 'native'), {
    recursive: true,
    verbatimSymlinks: true,
  });
  await chmod(partial, 0o755);
  await rename(partial, complete).catch(() => rm(partial, { recursive: true }));
  return complete;
}
