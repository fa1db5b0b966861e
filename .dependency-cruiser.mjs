/** The one direction of dependency (docs/architecture.md), and the front doors. */
const ORDER = ['shared', 'directory', 'tickets', 'notifications', 'bots', 'http', 'main']
const forbiddenUpward = ORDER.slice(0, -1).map((module, index) => ({
  name: `${module}-knows-nothing-above`,
  severity: 'error',
  from: { path: `^src/${module}/` },
  to: { path: `^src/(${ORDER.slice(index + 1).join('|')})/` },
}))

export default {
  forbidden: [
    ...forbiddenUpward,
    {
      name: 'nlu-knows-only-shared',
      severity: 'error',
      from: { path: '^src/nlu/' },
      to: { path: '^src/(directory|tickets|notifications|bots|http|main)/' },
    },
    {
      name: 'only-bots-http-main-import-nlu',
      severity: 'error',
      from: { path: '^src/(shared|directory|tickets|notifications)/' },
      to: { path: '^src/nlu/' },
    },
    {
      name: 'front-door-only',
      severity: 'error',
      from: { path: '^src/([^/]+)/' },
      to: {
        path: '^src/(directory|tickets|notifications|nlu|bots|http)/.+',
        pathNot: ['^src/$1/', '^src/[^/]+/index[.]ts$'],
      },
    },
    {
      name: 'shared-front-doors',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/shared/' },
      to: {
        path: '^src/shared/',
        pathNot: ['^src/shared/index[.]ts$', '^src/shared/[^/]+/index[.]ts$'],
      },
    },
    {
      name: 'pure-domain',
      severity: 'error',
      comment: 'Decisions know no database, no network, no files.',
      from: { path: '^src/[^/]+/domain/' },
      to: {
        path: '(^src/[^/]+/(mongo|use-cases)/|node_modules/(mongoose|mongodb|fastify|telegraf|botbuilder|undici)/|^(node:)?(fs|net|http|https|child_process)(/|$))',
      },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'Types that name each other are erased; only what runs may not go round.',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'nobody-imports-main',
      severity: 'error',
      from: { pathNot: '^(src/main|tests)/' },
      to: { path: '^src/main/' },
    },
    {
      name: 'not-to-dev-dep',
      severity: 'error',
      comment:
        'The peers of `bench nlu` are compared with where they are installed, and said to be absent elsewhere.',
      from: { path: '^src/', pathNot: '^src/nlu/evaluation/peers/' },
      to: { dependencyTypes: ['npm-dev'], pathNot: '@types/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
    },
  },
}
