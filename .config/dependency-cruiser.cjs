/**
 * Who may import whom. Run with `npm run depcruise`.
 * One rule per folder is made from one table; the comment of each rule is printed when it is violated.
 */

const BUILT_IN = require('./builtIn.cjs');
const MAY_IMPORT = require('./mayImport.cjs');

/** Folder → the packages it may import, as a pattern of their names. Folders not named here may import any. */
const MAY_USE = {
  engine: 'big\\.js',
  workbook: 'big\\.js',
  app: 'big\\.js',
  excel: 'fflate',
  host: 'fflate',
  word: '(docx|fflate)',
};

const OUTSIDE = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown'];

const directions = Object.entries(MAY_IMPORT).map(([folder, allowed]) => ({
  name: `${folder}-imports`,
  severity: 'error',
  comment: `src/${folder} may import only: ${[folder, ...allowed].join(', ')}. See docs/architecture.md, "The folders".`,
  from: { path: `^src/${folder}/` },
  to: { path: '^src/', pathNot: `^src/(${[folder, ...allowed].join('|')})/` },
}));

const packages = Object.entries(MAY_USE).map(([folder, allowed]) => ({
  name: `${folder}-packages`,
  severity: 'error',
  comment: `src/${folder} may use ${allowed === '' ? 'no package' : `only the package ${allowed.replace('\\', '')}`}.`,
  from: { path: `^src/${folder}/` },
  to: {
    dependencyTypes: OUTSIDE,
    ...(allowed === '' ? {} : { pathNot: `node_modules/(@types/)?${allowed}/` }),
  },
}));

const node = {
  name: 'node-only-at-the-edges',
  severity: 'error',
  comment: 'Modules of Node are for src/entry and src/host/node.ts: everything else also runs in the browser.',
  from: { path: '^src/', pathNot: '^src/(entry/|host/node\\.ts$)' },
  to: { dependencyTypes: ['core'] },
};

const HOST_DOORS = '^src/host/(index|node)\\.ts$';

const hostDoor = {
  name: 'host-through-its-door',
  severity: 'error',
  comment: 'Outside src/host only src/host/index.ts (browser and Node) or src/host/node.ts (Node) is imported: add what is missing to the door.',
  from: { path: '^src/', pathNot: '^src/host/' },
  to: { path: '^src/host/', pathNot: HOST_DOORS },
};

/** Tests of the host itself, those that walk several of its files, and the helpers that make workbooks without a client. */
const HOST_TESTS = '^test/(host|journeys/host|helpers/host)/';

const hostDoorOfTests = {
  ...hostDoor,
  name: 'host-through-its-door-in-tests',
  comment: `${hostDoor.comment} (Excepted: test/host, test/journeys/host, test/helpers/host.)`,
  from: { path: '^test/', pathNot: HOST_TESTS },
};

module.exports = {
  forbidden: [
    ...directions,
    ...packages,
    node,
    hostDoor,
    hostDoorOfTests,
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'Two files that import each other, types included, are one file, or lack a third.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      comment: 'Nobody imports this file and it imports nobody: use it or delete it.',
      from: { orphan: true, path: '^src/', pathNot: '^src/entry/|\\.d\\.ts$' },
      to: {},
    },
    {
      name: 'src-never-imports-test',
      severity: 'error',
      comment: 'What ships does not depend on what checks it.',
      from: { path: '^src/' },
      to: { path: '^test/' },
    },
    {
      name: 'resolvable',
      severity: 'error',
      comment: 'This import leads nowhere.',
      from: { path: '^src/' },
      to: { couldNotResolve: true },
    },
    {
      name: 'what-ships-has-its-licence',
      severity: 'error',
      comment: 'What is built into the pane stands in builtIn.cjs, so that its licence is delivered with it.',
      from: { path: '^src/(engine|workbook|app|excel|pane|word|functions)/' },
      to: { path: '^node_modules/', pathNot: `^node_modules/(${BUILT_IN.PANE.join('|')})/`, dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
