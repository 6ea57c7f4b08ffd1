// Tests that are named after a rule: `it('recruitment.cancel: without a coded reason is refused', …)`.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const root = join(import.meta.dirname, '../..');

/** True for `it`, and for what `it.each(…)` gives; a test that is skipped proves nothing. */
const isTest = (called) =>
  ts.isIdentifier(called)
    ? called.text === 'it'
    : (ts.isCallExpression(called) || ts.isTaggedTemplateExpression(called)) &&
      /^it\.each$/.test((called.expression ?? called.tag).getText());

/** The titles of all tests in a spec. */
export function titlesIn(text) {
  const titles = [];
  const look = (node) => {
    if (ts.isCallExpression(node) && isTest(node.expression)) {
      const [title] = node.arguments;
      if (title && ts.isStringLiteralLike(title)) titles.push(title.text);
    }
    ts.forEachChild(node, look);
  };
  look(ts.createSourceFile('spec.ts', text, ts.ScriptTarget.Latest, true));
  return titles;
}

/** The rule that a title names first, or undefined. */
const ruleOf = (title) => /^([a-z]+(?:\.[a-z-]+)+): ./.exec(title)?.[1];

/** Rule → spec file → number of tests named after it, in these folders. */
export function testsByRule(folders) {
  const found = new Map();
  const files = folders
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true }).map((name) => `${folder}/${name}`),
    )
    .filter((file) => /[.-]spec\.ts$/.test(file))
    .toSorted();
  for (const file of files)
    for (const title of titlesIn(readFileSync(join(root, file), 'utf8'))) {
      const rule = ruleOf(title);
      if (rule === undefined) continue;
      const counts = found.get(rule) ?? new Map();
      found.set(rule, counts.set(file, (counts.get(file) ?? 0) + 1));
    }
  return found;
}
