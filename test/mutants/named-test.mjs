import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const LIMIT_MS = 300_000;
/** Failures that prove nothing: the broken code did not even load, build or migrate. */
const BROKEN = /The build failed|error TS\d+|SyntaxError|syntax error at|failed to run|Cannot find module/;

/** Runs the tests of a spec whose titles begin so. @returns `passed`, `red` with why, or `broken` with why */
export async function runNamed(folder, [spec, title]) {
  const result = join(folder, 'mutant-result.json');
  rmSync(result, { force: true });
  const pattern = title.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  const flags = ['-t', pattern, `--reporters=${join(folder, 'test/mutants/result-reporter.mjs')}`];
  const jest = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js'];
  const child = spawn(process.execPath, [...jest, spec, '--runInBand', '--silent', '--forceExit', ...flags], {
    cwd: folder,
    stdio: 'ignore',
    env: {
      ...process.env,
      NODE_OPTIONS: '--experimental-vm-modules --no-warnings',
      JEJAK_MUTANT_RESULT: result,
    },
  });
  const end = () => child.kill('SIGKILL');
  const timer = setTimeout(end, LIMIT_MS);
  process.once('exit', end);
  await new Promise((resolve) => child.on('close', resolve));
  process.off('exit', end);
  clearTimeout(timer);
  return verdict(result, title);
}

function verdict(file, title) {
  let run;
  try {
    run = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { kind: 'broken', why: 'jest gave no result' };
  }
  const named = run.testResults.filter(
    (test) => test.title.startsWith(title) && !['pending', 'skipped'].includes(test.status),
  );
  if (named.length === 0) return { kind: 'broken', why: plain(run.message) || 'no test has this title' };
  const messages = named.filter(({ status }) => status === 'failed').flatMap((test) => test.failureMessages);
  if (messages.length === 0) return { kind: 'passed', why: '' };
  const why = plain(messages[0]);
  return { kind: messages.some((text) => BROKEN.test(text)) ? 'broken' : 'red', why };
}

/** A failure in one line. */
const plain = (message) =>
  message
    // oxlint-disable-next-line no-control-regex -- jest colours its messages
    .replaceAll(/\u001b\[\d+m/g, '')
    .split('\n')
    .filter((line) => line.trim() !== '' && !/^\s+at /.test(line))
    .join(' ')
    .replaceAll(/\s+/g, ' ')
    .slice(0, 110);
