/**
 * The boundaries of the house (README, "Layout"). Each rule has a fixture in `test/fixtures/architecture/<rule>/` that
 * breaks it. Every path begins with `(^|/)`, so that the fixtures obey the same rules as the tree.
 */
const library = '(^|/)libs/([^/]+|(?:contexts|views|processes)/[^/]+)/src/';
const context = '(^|/)libs/contexts/([^/]+)/src';
/** Code that only tests run: specs, their fixtures, the suites that every adapter runs. */
const spec = '([.-]spec|\\.fixture)\\.tsx?$|/contract/';
/** Files of a context that touch Nest, HTTP or the database: its outer ring. */
const outerRing = '(\\.(dto|controller|handler|module|projection|entity|page)\\.tsx?|/index\\.ts)$';
/** Files of a context that hold its facts and rules: its inner ring. `round/round.ts` is an aggregate. */
const innerRing = [
  '/([^/]+)/\\3\\.ts$',
  '\\.events\\.ts$',
  '/rulesets\\.ts$',
  '/publication\\.ts$',
  '/sentences\\.ts$',
];

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** Rules over every import, type-only ones included. */
const forbidden = [
  rule('no-cycles', 'Nothing imports itself, however far round.', {}, { circular: true }),
  rule(
    'kernel-imports-one',
    'The kernel imports the schema library and nothing else: not Nest, not node:.',
    { path: '(^|/)libs/kernel/src/', pathNot: spec },
    { pathNot: '(^|/)libs/kernel/src/|(^|/)node_modules/typebox/' },
  ),
  ...innerRing.map((file) =>
    rule(
      'rules-are-pure',
      'Facts and rules see the kernel, the words of personnel, the life of decisions and the facts and rules of their own context; of the platform, types.',
      { path: `${context}.*${file}`, pathNot: `${spec}|${outerRing}` },
      {
        pathNot: [
          '(^|/)libs/(kernel|personnel|decision-life|platform)/src/index\\.ts$',
          '(^|/)libs/contexts/$2/src/',
        ],
      },
    ),
  ),
  ...innerRing.flatMap((file) => {
    const from = { path: `${context}.*${file}`, pathNot: `${spec}|${outerRing}` };
    return [
      rule('rules-are-pure', 'Facts and rules do not see the outer ring of their context.', from, {
        path: '(^|/)libs/contexts/$2/src/.*' + outerRing,
      }),
      rule('rules-are-pure', 'Facts and rules take types from the platform, and no code.', from, {
        path: '(^|/)libs/platform/src/',
        dependencyTypesNot: ['type-only'],
      }),
    ];
  }),
  rule(
    'contexts-do-not-meet',
    'A context imports no other context, no view and no process; only views and processes see several contexts.',
    { path: `${context}/` },
    { path: '(^|/)libs/(contexts|views|processes)/', pathNot: '(^|/)libs/contexts/$2/src/' },
  ),
  rule(
    'read-side-sees-events-only',
    'A projection and its rows know facts: no rules, no commands, no store.',
    { path: '\\.(projection|entity)\\.ts$' },
    { path: '/([^/]+)/\\1\\.ts$|\\.(handler|controller|dto|module)\\.tsx?$|(^|/)libs/event-store/' },
  ),
  rule(
    'front-door-only',
    'Others enter a library or a context by its index.ts.',
    { path: library },
    { path: library, pathNot: [`${library}index\\.tsx?$`, '(^|/)libs/$2/src/'] },
  ),
  rule(
    'front-door-only',
    'A process enters a library or a context by its index.ts.',
    { path: '(^|/)apps/' },
    { path: library, pathNot: `${library}index\\.tsx?$` },
  ),
  rule(
    'one-file-knows-the-client',
    'The client of EventStoreDB and what it stands on are known to one file, and to the double that answers it.',
    {
      path: '(^|/)(apps|libs)/',
      pathNot: [
        spec,
        '(^|/)libs/event-store/src/eventstoredb/connection\\.ts$',
        '(^|/)libs/event-store/test/',
      ],
    },
    { path: '(^|/)node_modules/(@eventstore|@grpc|google-protobuf)/' },
  ),
  rule(
    'libs-do-not-know-apps',
    'Libraries do not know which process runs them.',
    { path: '(^|/)libs/' },
    { path: '(^|/)apps/' },
  ),
  rule(
    'platform-does-not-know-contexts',
    'What every context stands on knows none of them.',
    { path: '(^|/)libs/(?!contexts/|views/|processes/|testing/)[^/]+/src/' },
    { path: '(^|/)libs/(contexts|views|processes)/' },
  ),
  rule(
    'production-without-test-code',
    'What is deployed needs no development dependency and no test library.',
    { path: '(^|/)(apps|libs)/', pathNot: [spec, '(^|/)libs/(testing|[^/]+/test)/'] },
    { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
  ),
  rule(
    'production-without-test-code',
    'What is deployed imports no test library and no spec.',
    { path: '(^|/)(apps|libs)/', pathNot: [spec, '(^|/)libs/(testing|[^/]+/test)/'] },
    { path: `(^|/)libs/testing/|${spec}` },
  ),
  rule(
    'declared-dependencies-only',
    'Every package that is imported stands in package.json and is still maintained.',
    { path: '(^|/)(apps|libs)/' },
    { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'deprecated'] },
  ),
  rule('no-unresolvable', 'Every import leads somewhere.', {}, { couldNotResolve: true }),
];

/** Rules over what is loaded at run time: type-only imports leave no trace in the program. */
export const forbiddenAtRunTime = [
  rule(
    'feed-cannot-write',
    'The public side loads no command, no handler and nothing that appends.',
    { path: '(^|/)apps/feed/src/', pathNot: spec },
    {
      path: '\\.handler\\.ts$|(^|/)libs/event-store/src/(?:decisions|claims|postgres|eventstoredb|memory)|(^|/)node_modules/@nestjs/cqrs/',
      reachable: true,
    },
  ),
];

export default {
  forbidden,
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      conditionNames: ['jejak-src', 'import', 'types', 'node', 'default'],
      exportsFields: ['exports'],
      mainFields: ['module', 'main', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
    },
  },
};
