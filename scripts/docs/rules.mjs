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
const TABLED = ['recruitment', 'promotion', 'selection'];
/** Rules that nothing judges yet. A rule that has a test must leave this list. */
const AWAITED = new Set(['recruitment.nip.time']);

/** README → its text with the table, and what is wrong with the names of the tests. */
export function rulesAndTests() {
  const pages = {};
  const faults = [];
  for (const name of TABLED) {
    const { rulesets } = contexts.find((context) => context.name === name);
    const folder = `libs/contexts/${name}`;
    const tests = testsByRule([`${folder}/src`, 'libs/decision-life/src', 'test/journeys']);
    const all = [...rulesets, ...decisionRulesets];
    const rules = [...new Set(all.map(({ rule }) => rule))];
    const rows = rules.map((rule) => {
      const sureness = new Set(all.filter((one) => one.rule === rule).map((one) => one.sureness));
      const named = [...(tests.get(rule) ?? [])];
      if (named.length === 0 && !AWAITED.has(rule))
        faults.push(`No test is named after ${rule}: write it('${rule}: …').`);
      if (named.length > 0 && AWAITED.has(rule))
        faults.push(`${rule} has tests now: take it off the list in scripts/docs/rules.mjs.`);
      const links = named.map(
        ([file, count]) =>
          `[${file.split('/').at(-1)}](${relative(folder, file)})${count > 1 ? ` × ${count}` : ''}`,
      );
      return `| \`${rule}\` | ${[...sureness].join(', ')} | ${links.join(', ') || 'not judged yet'} |`;
    });
    for (const rule of tests.keys())
      if (rule.startsWith(`${name}.`) && !rules.includes(rule))
        faults.push(`A test is named after ${rule}, which is no rule of ${name}.`);
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
