// Checks the boundaries of the house: `node scripts/boundaries.mjs [folder …] [--json]`; default: apps and libs.
// All rules run over every import; what must not be reached at run time is checked without type-only imports.
import { join } from 'node:path';
import { cruise } from 'dependency-cruiser';
import extractTsConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import config, { forbiddenAtRunTime } from '../.dependency-cruiser.mjs';

const root = join(import.meta.dirname, '..');
process.chdir(root);
const folders = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const tsConfig = extractTsConfig(join(root, 'tsconfig.json'));

async function violations(forbidden, options) {
  const { enhancedResolveOptions, ...rest } = { ...config.options, ...options };
  const cruiseOptions = { ...rest, enhancedResolveOptions, ruleSet: { forbidden }, validate: true };
  const targets = folders.length > 0 ? folders : ['apps', 'libs'];
  const { output } = await cruise(targets, cruiseOptions, enhancedResolveOptions, { tsConfig });
  return { cruised: output.summary.totalCruised, found: output.summary.violations };
}

const all = await violations(config.forbidden, {});
const atRunTime = await violations(forbiddenAtRunTime, { tsPreCompilationDeps: false });
const found = [...all.found, ...atRunTime.found].map(({ rule, from, to, cycle, via }) => ({
  rule: rule.name,
  from,
  to,
  path: [...(cycle ?? []), ...(via ?? [])].map((step) => step.name ?? step),
}));

if (process.argv.includes('--json')) process.stdout.write(JSON.stringify(found));
else {
  for (const { rule, from, to, path } of found)
    console.log(`${rule}: ${from} → ${to}${path.length > 0 ? `\n    by ${path.join(' → ')}` : ''}`);
  console.log(`${all.cruised} modules, ${found.length} violations`);
  process.exitCode = found.length > 0 ? 1 : 0;
}
