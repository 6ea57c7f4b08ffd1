// `npm run mutants`: breaks a copy of the code in each way of test/mutants/mutants.mjs, one at a time, and demands that the
// named test notices. `npm run mutants -- M4 canary` tries those whose names hold one of these words. Exit code 1 when a
// mutant survives, when its piece of code is not found, or when a named test fails on the unbroken code.
import './node-version.mjs';
import { join } from 'node:path';
import { ensureInstalled } from './install.mjs';
import { mutants } from '../test/mutants/mutants.mjs';
import { runNamed } from '../test/mutants/named-test.mjs';
import { WorkingCopy } from '../test/mutants/working-copy.mjs';

const root = join(import.meta.dirname, '..');
const words = process.argv.slice(2);
const chosen = mutants.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));
const rows = [];
const note = (mutant, test, result) => {
  rows.push({ mutant, test, result });
  console.log(`${result.padEnd(9)} ${mutant} → ${test}`);
};
const titleOf = ([spec, title]) => `${title} (${spec.split('/').at(-1)})`;

ensureInstalled(console.log);
const copy = new WorkingCopy(root);
process.on('exit', () => copy.remove());
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));

const named = new Map(chosen.map(({ test }) => [test.join(' '), test]));
console.log(`The ${named.size} named tests on the unbroken code …`);
for (const test of named.values()) {
  const { kind, why } = await runNamed(copy.folder, test);
  if (kind !== 'passed') note('(unbroken)', titleOf(test), `FAILS: ${why}`);
}
console.log(`${chosen.length} mutants …`);
for (const { name, edits, test } of chosen) {
  try {
    copy.apply(edits);
    const { kind, why } = await runNamed(copy.folder, test);
    const said = { passed: 'SURVIVED', red: 'red', broken: 'BROKEN' }[kind];
    note(name, titleOf(test), said);
    if (why) console.log(`          ${why}`);
  } catch (error) {
    note(name, titleOf(test), 'NOT FOUND');
    console.log(`          ${error.message}`);
  } finally {
    copy.restore();
  }
}
const width = (column) => Math.max(column.length, ...rows.map((row) => row[column].length));
const line = (row) =>
  `${row.mutant.padEnd(width('mutant'))}  ${row.test.padEnd(width('test'))}  ${row.result}`;
console.log(`\n${[{ mutant: 'mutant', test: 'test', result: 'result' }, ...rows].map(line).join('\n')}`);
const red = rows.filter(({ result }) => result === 'red').length;
console.log(`\n${red} of ${chosen.length} mutants are red`);
process.exit(red === chosen.length && rows.length === chosen.length ? 0 : 1);
