/**
 * The allowed-imports table of docs/architecture.md, as a check. Types count as imports.
 *
 * Every rule is made from one row of `rooms`: a file of the room may import its own room, `everywhere`, and what the
 * row names; anything else is an error. Tests may import what they like.
 */

const server = '^language-server/src/';
const test = '(\\.test\\.ts$|/testing/)';

/** Plain data and small words that any room may import. */
const everywhere = [
  '^grammar/(language-table|keyword-table|synonym-table|character-twins)\\.ts$',
  `${server}(catalogue|locale|text)/`,
];

const packages = (...names) => names.map((name) => `^node_modules/${name}/`);
const langium = packages('langium', 'chevrotain', '@chevrotain');
const languageServerProtocol = packages(
  'vscode-languageserver',
  'vscode-languageserver-protocol',
  'vscode-languageserver-textdocument',
  'vscode-languageserver-types',
  'vscode-jsonrpc',
  'vscode-uri',
);
const userInterface = packages('lit', 'lit-html', 'lit-element', '@lit', '@tanstack', 'd3-time');

/**
 * `mayImport`: paths of files. `mayImportTypes`: paths that may be imported by `import type` only. `nodeFiles`:
 * files of the room that may also import Node's own modules.
 * @type {{ name: string, path: string, mayImport: string[], mayImportTypes?: string[], nodeFiles?: string }[]}
 */
const rooms = [
  { name: 'generated', path: `${server}generated/`, mayImport: langium },
  {
    name: 'syntax',
    path: `${server}syntax/`,
    mayImport: languageServerProtocol,
    // Langium's code is for the tests.
    mayImportTypes: [`${server}generated/`, ...langium],
  },
  {
    name: 'facts',
    path: `${server}facts/`,
    mayImport: [`${server}syntax/`, ...languageServerProtocol],
    mayImportTypes: [`${server}generated/`],
  },
  { name: 'model', path: `${server}model/`, mayImport: [], mayImportTypes: [`${server}facts/facts\\.ts$`] },
  {
    name: 'analysis',
    path: `${server}analysis/`,
    mayImport: [`${server}model/`],
    mayImportTypes: [`${server}facts/facts\\.ts$`],
  },
  {
    name: 'writing',
    path: `${server}writing/`,
    mayImport: [`${server}(model|analysis)/`],
    mayImportTypes: [`${server}facts/facts\\.ts$`],
  },
  {
    name: 'rules',
    path: `${server}rules/`,
    mayImport: [`${server}(model|analysis|writing)/`],
    mayImportTypes: [`${server}facts/facts\\.ts$`],
  },
  {
    name: 'views/scenes',
    path: `${server}views/scenes/`,
    mayImport: packages('d3-scale', 'd3-time', '@types/d3-scale', '@types/d3-time'),
    mayImportTypes: [`${server}views/`],
  },
  {
    name: 'views',
    path: `${server}views/(?!scenes/)`,
    mayImport: [`${server}(analysis|model)/`],
    mayImportTypes: [`${server}facts/facts\\.ts$`],
  },
  {
    name: 'protocol',
    path: `${server}protocol/`,
    mayImport: packages('zod'),
    mayImportTypes: [`${server}views/`],
  },
  {
    name: 'interchange',
    path: `${server}interchange/`,
    mayImport: [`${server}(model|analysis|views)/`, ...packages('csv-stringify', 'write-excel-file', 'fflate')],
    mayImportTypes: [`${server}facts/facts\\.ts$`],
  },
  {
    name: 'workspace',
    path: `${server}workspace/`,
    mayImport: [
      `${server}(facts|model|rules|syntax)/`,
      ...languageServerProtocol,
      ...packages('zod', 'picomatch', '@types/picomatch', '@humanwhocodes'),
    ],
    nodeFiles: `${server}workspace/.*\\.node\\.ts$`,
  },
  {
    name: 'editing',
    path: `${server}editing/`,
    mayImport: [
      `${server}(syntax|facts|workspace|rules|writing|model|analysis|views)/`,
      ...languageServerProtocol,
      ...packages('get-east-asian-width'),
    ],
    mayImportTypes: langium,
  },
  {
    name: 'server',
    path: `${server}server/`,
    mayImport: [server, '^node_modules/'],
    nodeFiles: `${server}server/.*node\\.ts$`,
  },
  {
    name: 'cli',
    path: `${server}cli/`,
    mayImport: [server, '^node_modules/', '^package\\.json$'],
    nodeFiles: `${server}cli/`,
  },
  {
    name: 'extension/src',
    path: '^extension/src/',
    mayImport: [
      '^vscode$',
      ...packages('vscode-languageclient', '@types/vscode'),
      `${server}protocol/`,
      `${server}workspace/write-file\\.node\\.ts$`,
    ],
    nodeFiles: '^extension/src/.*\\.node\\.ts$',
  },
  {
    name: 'extension/webview',
    path: '^extension/webview/',
    mayImport: [`${server}protocol/`, `${server}views/scenes/`, ...userInterface],
    mayImportTypes: [`${server}views/`],
  },
];

const rulesOfRoom = ({ name, path, mayImport, mayImportTypes = [], nodeFiles }) => [
  {
    name: `${name} imports`,
    comment: `${name} may import: see the row "${name}" in .dependency-cruiser.cjs and docs/architecture.md`,
    severity: 'error',
    from: { path, pathNot: nodeFiles ? [test, nodeFiles] : test },
    to: { pathNot: [path, ...everywhere, ...mayImport, ...mayImportTypes] },
  },
  ...(nodeFiles
    ? [
        {
          name: `${name} imports, in Node`,
          severity: 'error',
          from: { path: nodeFiles, pathNot: test },
          to: { pathNot: [path, ...everywhere, ...mayImport, ...mayImportTypes], dependencyTypesNot: ['core'] },
        },
      ]
    : []),
  ...(mayImportTypes.length === 0
    ? []
    : [
        {
          name: `${name} imports types only`,
          comment: `what ${name} takes from here are types: use \`import type\``,
          severity: 'error',
          from: { path, pathNot: test },
          to: { path: mayImportTypes, pathNot: [path, ...mayImport], dependencyTypesNot: ['type-only'] },
        },
      ]),
];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...rooms.flatMap(rulesOfRoom),
    {
      name: 'a room of its own',
      comment: 'every source file belongs to a room of the table',
      severity: 'error',
      from: {
        path: `^(language-server|extension)/`,
        pathNot: [...rooms.map((room) => room.path), ...everywhere, '^extension/test/'],
      },
      to: {},
    },
    {
      name: 'language table stands alone',
      severity: 'error',
      from: { path: everywhere, pathNot: test },
      to: { pathNot: everywhere },
    },
    {
      name: 'one outline',
      comment: 'editor features read the outline of a text; none makes tokens of its own',
      severity: 'error',
      from: { path: `${server}editing/`, pathNot: test },
      to: { path: `${server}syntax/(marked-tokens|lexer|scanner)\\.ts$` },
    },
    { name: 'no circular imports', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'named in package.json',
      severity: 'error',
      from: { pathNot: test },
      // What Langium is made of must be Langium's own copy, so its version is not ours to name.
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'], pathNot: [...langium, ...languageServerProtocol] },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^vscode$' } },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: `${__dirname}/tsconfig.base.json` },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'browser', 'node', 'default'],
      extensions: ['.ts', '.js', '.mjs', '.cjs', '.json', '.css'],
    },
  },
};
