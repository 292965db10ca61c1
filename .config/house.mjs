/** Rules of the project that no other tool checks: the layout of the folders, and what must not be committed. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import MAY_IMPORT from './mayImport.cjs';
import { ROOT } from './steps.mjs';

const TOP_LEVEL = new Set([
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'manifest.xml',
  'src',
  'assets',
  'webpack.config.js',
  'test',
  'README.md',
  'docs',
  'LICENSE',
]);

const TEXT = /\.(tsx?|mjs|cjs|js|json|md|xml|html|yml|txt|css|svg)$/;

const LEFT_BY_TOOLS = /(^|\/)(node_modules|dist|build|coverage|\.cache|\.git)(\/|$)/;

/** The project's files: tracked ones and untracked ones that git does not ignore; without git, all but what tools generate. */
function projectFiles() {
  if (!existsSync(join(ROOT, '.git'))) {
    return readdirSync(ROOT, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
      .filter((path) => !LEFT_BY_TOOLS.test(path));
  }
  return execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], { cwd: ROOT, encoding: 'utf8' })
    .split('\0')
    .filter((path) => path !== '' && existsSync(join(ROOT, path)));
}

const read = (path) => readFileSync(join(ROOT, path), 'utf8');

const unknownAtTop = (files) =>
  [...new Set(files.map((path) => path.split('/')[0]))]
    .filter((name) => !name.startsWith('.') && !TOP_LEVEL.has(name))
    .map((name) => `${name}: does not belong at the top level (see docs/architecture.md, "The folders")`);

/** The licence of Office.js allows using, serving and copying it in a build, not publishing it with the sources. */
const officeFiles = (files) =>
  files
    .filter((path) => /^(office|excel-\w+-\d+\.\d+|o15apptofilemappingtable|office_strings)(\.debug)?\.js$/.test(basename(path)))
    .map((path) => `${path}: a file of Office.js must not be committed`);

const addresses = () =>
  /"resolved": "http/.test(read('package-lock.json'))
    ? ['package-lock.json names download addresses: set omit-lockfile-registry-resolved and install again']
    : [];

/** Packages built for several systems must be locked for all of them, or `npm ci` fails on the others. */
function otherSystems() {
  const { packages } = JSON.parse(read('package-lock.json'));
  const locked = new Set(Object.keys(packages).map((path) => path.split('node_modules/').at(-1)));
  return Object.values(packages)
    .flatMap(({ optionalDependencies = {} }) => Object.keys(optionalDependencies))
    .filter((name) => !locked.has(name))
    .map((name) => `package-lock.json: ${name} is missing: lock again in a folder without node_modules (npm install --package-lock-only)`);
}

const licence = () =>
  existsSync(join(ROOT, 'LICENSE')) && /^MIT License[\s\S]*PEI Avance/.test(read('LICENSE')) ? [] : ['LICENSE: the MIT licence of PEI Avance is missing'];

/** Every `npm run` command of the README exists. */
function commands() {
  const { scripts } = JSON.parse(read('package.json'));
  const told = [...read('README.md').matchAll(/npm run (?:-s )?([\w:-]+)/g)].map(([, name]) => name);
  return [...new Set(told)].filter((name) => scripts[name] === undefined).map((name) => `README.md: there is no command npm run ${name}`);
}

/** Every file that a document links to exists. */
const links = (files) =>
  files
    .filter((path) => path.endsWith('.md'))
    .flatMap((path) =>
      [...read(path).matchAll(/\]\(([^)#:\s]+)(?:#[^)]*)?\)/g)]
        .map(([, target]) => target)
        .filter((target) => !existsSync(join(ROOT, path, '..', target)))
        .map((target) => `${path}: points at ${target}, which is not there`),
    );

/** Paths that exist only on one computer. */
const MACHINE_PATHS = [/\.\.\/shared\b/, /\/home\/\w+\//, /\/Users\/\w+\//, /\bC:\\Users\\/];

const machinePaths = (files) =>
  files
    .filter((path) => TEXT.test(path) && path !== 'package-lock.json' && path !== '.config/house.mjs' && statSync(join(ROOT, path)).size < 2_000_000)
    .filter((path) => MACHINE_PATHS.some((pattern) => pattern.test(read(path))))
    .map((path) => `${path}: names a folder of one computer`);

/** No test and no rule is switched off. */
const silenced = (files) =>
  files
    .filter((path) => /^(src|test)\/.*\.tsx?$/.test(path))
    .filter((path) => /\b(it|test|describe)\.(only|skip)[(.]|\bx(it|describe)\(|@ts-(ignore|nocheck)|eslint-disable/.test(read(path)))
    .map((path) => `${path}: a test or a rule is switched off`);

/** The manifest's version is the package's with a fourth number, by which Excel detects an update. */
function versions() {
  const { version } = JSON.parse(read('package.json'));
  return read('manifest.xml').includes(`<Version>${version}.`) ? [] : [`manifest.xml: <Version> must begin with ${version}, as package.json`];
}

/** Folder of src → what it may import according to docs/architecture.md: `| \`src/app\` | the use cases | engine, workbook |`. */
const toldDirections = () =>
  new Map([...read('docs/architecture.md').matchAll(/^\| `src\/(\w+)` \|.*\| ([^|]+) \|$/gm)].map(([, folder, may]) => [folder, may.replace(/ \(.*\)/, '')]));

/** Every folder of src has an import rule, and docs/architecture.md states the same rule. */
function directions(files) {
  const told = toldDirections();
  const folders = new Set(files.map((path) => /^src\/(\w+)\//.exec(path)?.[1]).filter((folder) => folder !== undefined));
  return [...folders].flatMap((folder) => {
    const others = MAY_IMPORT[folder];
    if (others === undefined) return [`src/${folder}: has no line in .config/mayImport.cjs`];
    const isAll = others.length === Object.keys(MAY_IMPORT).length - 1;
    const expected = others.length === 0 ? 'nothing' : isAll ? 'all' : others.join(', ');
    return told.get(folder) === expected ? [] : [`docs/architecture.md: says src/${folder} may import "${told.get(folder)}", checked is "${expected}"`];
  });
}

/** Folders of tests that walk a path through several source files. */
const JOURNEYS = /^test\/(journeys|e2e|manifest)\//;

/**
 * Every test file mirrors a source file (`test/X.test.ts`, or `test/X.part.test.ts`, that of `src/X.ts`), a folder of small ones
 * (`test/pane/parts/cards.test.tsx`: loading the components costs more than testing them), or stands among the journeys.
 */
function mirrors(files) {
  const inSrc = files.filter((path) => path.startsWith('src/'));
  const sources = new Set([...inSrc.map((path) => path.replace(/\.\w+$/, '')), ...inSrc.map(dirname)]);
  return files
    .filter((path) => /^test\/.*\.test\.tsx?$/.test(path) && !JOURNEYS.test(path))
    .filter((path) => !sources.has(path.replace(/^test/, 'src').replace(/(\.\w+)?\.test\.tsx?$/, '')))
    .map((path) => `${path}: mirrors no file or folder of src; name it like what it tests, or move it to test/journeys`);
}

const MAX_FILES = 15;

/** No folder of src holds more than 15 files. */
function heaps(files) {
  const counts = new Map();
  for (const folder of files.filter((path) => path.startsWith('src/')).map(dirname)) counts.set(folder, (counts.get(folder) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count > MAX_FILES)
    .map(([folder, count]) => `${folder}: holds ${count} files, at most ${MAX_FILES}; divide it by subject`);
}

/** Everything outside src/host imports it through its index. */
const HOST_DOOR = 'src/host/index.ts';
const COMMENT_OR_EXPORT_FROM = /\/\*[^]*?\*\/|\/\/.*|export (type )?(\*|\{[^}]*\}) from '[^']*';/g;

/** No other `index.ts` that only exports what other files hold. */
const passingIndexes = (files) =>
  files
    .filter((path) => /^src\/.*\/index\.tsx?$/.test(path) && path !== HOST_DOOR)
    .filter((path) => read(path).replace(COMMENT_OR_EXPORT_FROM, '').trim() === '')
    .map((path) => `${path}: only exports what other files hold; import from those`);

/** Checks every rule; the output has a sentence for each violation. */
export function checkHouse() {
  const files = projectFiles();
  const found = [
    ...unknownAtTop(files),
    ...officeFiles(files),
    ...addresses(),
    ...otherSystems(),
    ...licence(),
    ...directions(files),
    ...versions(),
    ...commands(),
    ...links(files),
    ...machinePaths(files),
    ...silenced(files),
    ...mirrors(files),
    ...heaps(files),
    ...passingIndexes(files),
  ];
  return { passed: found.length === 0, output: found.join('\n') };
}
