/** Packages that compute and do nothing else. */
const maths =
  'node_modules/(@turf|d3-delaunay|flatbush|flatqueue|geojson-[^/]+|graphology[^/]*|kdbush|ml-matrix|simple-statistics|topojson-(client|server|simplify))/';
const shapes = 'node_modules/@types/(d3-delaunay|geojson|topojson-[^/]+)/';
const graphql =
  'node_modules/(class-validator|dataloader|graphql|graphql-scalars|reflect-metadata|type-graphql)/';
const builtin = (...names) => `^(node:)?(${names.join('|')})$`;

/** `from` may reach what `to` lists and nothing else. */
const only = (name, from, to, comment) => ({
  name,
  severity: 'error',
  comment,
  from: { path: from },
  to: { pathNot: to },
});

/** Who may import whom. Each folder lists everything it may reach, so a new arrow is a reviewed change here. */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'a cycle has no first module to read',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      comment: 'a module that nothing reaches and that reaches nothing is dead',
      from: { orphan: true, pathNot: ['[.]d[.]ts$', '[.]config[.]ts$', '^[.]dependency-cruiser'] },
      to: {},
    },
    {
      name: 'all-resolve',
      severity: 'error',
      comment: 'an import that leads nowhere hides from every other rule',
      from: {},
      // The package of this name holds types alone: there is nothing to resolve at run time. The
      // module is made at the build by web/neighbour-land-plugin.ts.
      to: {
        couldNotResolve: true,
        pathNot: ['^@graphql-typed-document-node/core$', '^virtual:neighbour-land$'],
      },
    },
    only('model-is-bare', '^geodata/model/', '^geodata/model/', 'interfaces and units only'),
    only(
      'analysis-is-pure',
      '^geodata/analysis/',
      ['^geodata/(model|analysis)/', maths, shapes],
      'no database, no GraphQL, no input or output: arrays in, numbers out',
    ),
    only(
      'indicators-are-pure',
      '^geodata/indicators/',
      '^geodata/(model|analysis|indicators)/',
      'one file a family, and the registry',
    ),
    only(
      'criteria-are-pure',
      '^geodata/criteria/',
      '^geodata/(model|analysis|criteria)/',
      'one file a criterion, and the registry',
    ),
    only(
      'questions-are-pure',
      '^geodata/questions/',
      ['^geodata/(model|analysis|indicators|criteria|questions)/', 'node_modules/highs/'],
      'plain data in, plain data out, in whatever thread',
    ),
    only(
      'cql2-is-pure',
      '^geodata/cql2/',
      ['^geodata/(model|analysis|cql2)/', shapes],
      'text in, a checked tree out',
    ),
    only(
      'queries-know-sql',
      '^geodata/queries/',
      [
        '^geodata/(model|cql2|queries)/',
        shapes,
        'node_modules/typeorm/',
        builtin('crypto', 'fs', 'url'),
      ],
      'SQL in files, values bound',
    ),
    only(
      'database-knows-typeorm',
      '^geodata/database/',
      [
        '^geodata/(model|database)/',
        'node_modules/(@electric-sql|@types/pg|pg|pg-protocol|typeorm)/',
        builtin('buffer', 'crypto', 'events', 'fs', 'fs/promises', 'module', 'os', 'path'),
        builtin('stream', 'timers/promises', 'url', 'util', 'worker_threads', 'zlib'),
      ],
      'where rows live; nothing about what they mean',
    ),
    only(
      'import-fills-the-database',
      '^geodata/import/',
      [
        '^geodata/(model|analysis|indicators|queries|database|import)/',
        maths,
        shapes,
        'node_modules/(csv-parse|typeorm|world-atlas|zod)/',
        builtin('crypto', 'fs', 'fs/promises', 'module', 'path', 'stream', 'stream/promises'),
        builtin('timers/promises', 'url', 'zlib'),
      ],
      'knows files and rows, not GraphQL or the server',
    ),
    only(
      'layers-read-any-file',
      '^geodata/layers/',
      [
        '^geodata/(model|analysis|layers)/',
        maths,
        shapes,
        'node_modules/csv-parse/',
        builtin('fs', 'fs/promises', 'path', 'stream', 'zlib'),
      ],
      'polygon layers and tables of whatever place: no database, nothing of Peru',
    ),
    only(
      'schema-knows-graphql',
      '^schema/',
      [
        '^schema/',
        '^geodata/(model|analysis|indicators|criteria|queries|questions)/',
        graphql,
        'node_modules/@types/geojson/',
        builtin('crypto', 'fs', 'path', 'url'),
      ],
      'never a database driver, never the import',
    ),
    only(
      'docs-are-made-from-the-product',
      '^docs/',
      [
        '^docs/',
        '^schema/',
        '^geodata/(model|indicators|questions)/',
        'node_modules/(graphql|reflect-metadata|typeorm)/',
        builtin('fs', 'path', 'url'),
      ],
      'tables and answers of the documents come from the code',
    ),
    only(
      'pages-know-the-published-surface',
      '^web/',
      [
        '^web/',
        '^@graphql-typed-document-node/core$',
        'node_modules/(@fontsource|@graphql-codegen|@observablehq|@turf|@types|graphiql|graphql|maplibre-gl|preact|react|react-dom|topojson-client|vite)/',
        '^virtual:neighbour-land$',
        builtin('fs', 'module', 'path', 'zlib'),
      ],
      'nothing of the server: they ask what anybody can ask',
    ),
    only(
      'examples-stand-alone',
      '^examples/',
      ['^examples/', '^@graphql-typed-document-node/core$', builtin('process')],
      'they show what a client needs: nothing of this repository',
    ),
    {
      name: 'nobody-imports-the-server',
      severity: 'error',
      comment: 'the server is started; only its tests and workloads import it',
      from: { pathNot: '^(server|tests|bench)/' },
      to: { path: '^server/' },
    },
    {
      name: 'nobody-imports-seeds',
      severity: 'error',
      comment: 'seeds are data files that the import reads',
      from: {},
      to: { path: '^seeds/' },
    },
    {
      name: 'nobody-imports-tests',
      severity: 'error',
      comment: 'tests and workloads look at the product, never the other way',
      from: { pathNot: '^(tests/|bench/|vitest[.]config[.]ts$)' },
      to: { path: '^(tests|bench)/' },
    },
    {
      name: 'product-needs-no-development-package',
      severity: 'error',
      comment: 'what runs in production is a dependency',
      from: { path: '^(geodata|schema|server)/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.cjs', '.mjs', '.d.ts', '.json'],
    },
  },
};
