// The table "rule → test" in a context's README. Every dated rule of the context, and of every decision, has a test that is
// named after it, and no test is named after a rule that is not there.
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { contexts } from '#app/contexts';
import { decisionRulesets } from '#app/decision-life';
import { testsByRule } from './rule-tests.mjs';

const root = join(import.meta.dirname, '../..');
const BEGIN = '<!-- rules and their tests: written by npm run docs -->';
const END = '<!-- end of rules and their tests -->';

/** Contexts whose README holds the table. */
const TABLED = [
  'recruitment',
  'appraisal',
  'organisation',
  'employment',
  'promotion',
  'selection',
  'privacy',
];

/** README → its text with the table, and what is wrong with the names of the tests. */
export function rulesAndTests() {
  // A rule may stand in one context and follow another, which judged it once.
  const known = new Set(contexts.flatMap(({ rulesets }) => rulesets.map(({ rule }) => rule)));
  const tests = testsByRule(['libs', 'test/journeys']);
  const pages = {};
  const faults = [];
  for (const name of TABLED) {
    const { rulesets } = contexts.find((context) => context.name === name);
    const folder = `libs/contexts/${name}`;
    const all = [...rulesets, ...decisionRulesets];
    const rules = [...new Set(all.map(({ rule }) => rule))];
    const rows = rules.map((rule) => {
      const sureness = new Set(all.filter((one) => one.rule === rule).map((one) => one.sureness));
      const named = [...(tests.get(rule) ?? [])];
      if (named.length === 0) faults.push(`No test is named after ${rule}: write it('${rule}: …').`);
      const links = named.map(
        ([file, count]) =>
          `[${file.split('/').at(-1)}](${relative(folder, file)})${count > 1 ? ` × ${count}` : ''}`,
      );
      return `| \`${rule}\` | ${[...sureness].join(', ')} | ${links.join(', ')} |`;
    });
    for (const rule of tests.keys())
      if (rule.startsWith(`${name}.`) && !known.has(rule))
        faults.push(`A test is named after ${rule}, which is no rule.`);
    const table = ['| Rule | Sure | Tests |', '| --- | --- | --- |', ...rows].join('\n');
    pages[`${folder}/README.md`] = placed(readFileSync(join(root, folder, 'README.md'), 'utf8'), table);
  }
  return { pages, faults };
}

function placed(page, table) {
  const [begin, end] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`A README has no place for its rules: ${BEGIN} … ${END}`);
  return `${page.slice(0, begin)}${BEGIN}\n\n${table}\n\n${page.slice(end)}`;
}
