/** The rules of the house that no other tool knows: what lies where, and what must never be committed. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
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

const LEFT_BY_TOOLS = /(^|\/)(node_modules|dist|coverage|\.cache|\.git)(\/|$)/;

/** The files of the project: those committed and those about to be; without git, all that no tool left behind. */
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

const strangers = (files) =>
  [...new Set(files.map((path) => path.split('/')[0]))]
    .filter((name) => !name.startsWith('.') && !TOP_LEVEL.has(name))
    .map((name) => `${name}: does not belong at the top level (see docs/architecture.md, "The folders")`);

/** Microsoft's client may be used, served and copied by a build, not published again with our sources. */
const officeFiles = (files) =>
  files
    .filter((path) => /^(office|excel-\w+-\d+\.\d+|o15apptofilemappingtable|office_strings)(\.debug)?\.js$/.test(basename(path)))
    .map((path) => `${path}: a file of Office.js must not be committed`);

const addresses = () =>
  /"resolved": "http/.test(read('package-lock.json'))
    ? ['package-lock.json names download addresses: set omit-lockfile-registry-resolved and install again']
    : [];

/** A package built for several systems must be locked for all of them, or `npm ci` stops, here or on another system. */
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

/** Every command the README tells someone to type exists. */
function commands() {
  const { scripts } = JSON.parse(read('package.json'));
  const told = [...read('README.md').matchAll(/npm run (?:-s )?([\w:-]+)/g)].map(([, name]) => name);
  return [...new Set(told)].filter((name) => scripts[name] === undefined).map((name) => `README.md: there is no command npm run ${name}`);
}

/** Every picture and page the documents point at exists. */
const links = (files) =>
  files
    .filter((path) => path.endsWith('.md'))
    .flatMap((path) =>
      [...read(path).matchAll(/\]\(([^)#:\s]+)(?:#[^)]*)?\)/g)]
        .map(([, target]) => target)
        .filter((target) => !existsSync(join(ROOT, path, '..', target)))
        .map((target) => `${path}: points at ${target}, which is not there`),
    );

/** Places that only make sense on the computer of whoever wrote them. */
const MACHINE_PATHS = [/\.\.\/shared\b/, /\/home\/\w+\//, /\/Users\/\w+\//, /\bC:\\Users\\/];

const machinePaths = (files) =>
  files
    .filter((path) => TEXT.test(path) && path !== 'package-lock.json' && path !== '.config/house.mjs' && statSync(join(ROOT, path)).size < 2_000_000)
    .filter((path) => MACHINE_PATHS.some((pattern) => pattern.test(read(path))))
    .map((path) => `${path}: names a folder of one computer`);

/** A test switched off is a promise switched off. */
const silenced = (files) =>
  files
    .filter((path) => /^(src|test)\/.*\.tsx?$/.test(path))
    .filter((path) => /\b(it|test|describe)\.(only|skip)[(.]|\bx(it|describe)\(|@ts-(ignore|nocheck)|eslint-disable/.test(read(path)))
    .map((path) => `${path}: a test or a rule is switched off`);

/** The manifest says the version of the package with a fourth number: Excel looks for a new one by it. */
function versions() {
  const { version } = JSON.parse(read('package.json'));
  return read('manifest.xml').includes(`<Version>${version}.`) ? [] : [`manifest.xml: <Version> must begin with ${version}, as package.json`];
}

/** Folder of src → what it may import, as docs/architecture.md tells it: `| \`src/app\` | the use cases | engine, workbook |`. */
const toldDirections = () =>
  new Map([...read('docs/architecture.md').matchAll(/^\| `src\/(\w+)` \|.*\| ([^|]+) \|$/gm)].map(([, folder, may]) => [folder, may.replace(/ \(.*\)/, '')]));

/** No folder of src without a rule, and what the document says is what the machine checks. */
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

/** All that is not as it should be, a sentence each. */
export function checkHouse() {
  const files = projectFiles();
  const found = [
    ...strangers(files),
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
  ];
  return { passed: found.length === 0, output: found.join('\n') };
}
