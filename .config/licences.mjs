/** The licences of everything that dist/ holds, as one text. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import BUILT_IN from './builtIn.cjs';
import { ROOT } from './steps.mjs';

const MODULES = join(ROOT, 'node_modules');
const read = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** The folder where a package finds another: beside it, or further up. */
function folderOf(name, from) {
  for (let folder = from; folder.startsWith(ROOT); folder = join(folder, '..')) {
    const found = join(folder, 'node_modules', name);
    if (existsSync(join(found, 'package.json'))) return found;
  }
  return null;
}

/** The folders of a package's dependencies and of theirs. Types are no part of what is delivered. */
function withDependencies(folder, found = new Set()) {
  for (const name of Object.keys(read(join(folder, 'package.json')).dependencies ?? {})) {
    const own = name.startsWith('@types/') ? null : folderOf(name, folder);
    if (own === null || found.has(own)) continue;
    found.add(own);
    withDependencies(own, found);
  }
  return found;
}

function licenceText(folder) {
  const file = readdirSync(folder).find((name) => /^(?:licen[cs]e|copying)/i.test(name));
  return file === undefined ? null : readFileSync(join(folder, file), 'utf8').replace(/\r\n?/g, '\n').trim();
}

/** Every package in dist/ with its version and licence; packages of one text together. */
export const licences = () => textOf(BUILT_IN.PANE, ['@microsoft/office-js']);

/** The same of what is compiled into the command line. */
export const cliLicences = () => textOf(BUILT_IN.CLI, []);

function textOf(names, alone) {
  const found = new Set(names.map((name) => join(MODULES, name)));
  for (const folder of [...found]) withDependencies(folder, found);
  const packages = [...found, ...alone.map((name) => join(MODULES, name))].map((folder) => {
    const { name, version, license } = read(join(folder, 'package.json'));
    return { title: `${name} ${version}`, text: licenceText(folder) ?? `Licence: ${license ?? 'see its page'} (its package holds no text)` };
  });
  const byText = new Map();
  for (const { title, text } of packages) byText.set(text, [...(byText.get(text) ?? []), title]);
  const own = readFileSync(join(ROOT, 'LICENSE'), 'utf8').trim();
  const others = [...byText].map(([text, titles]) => `${titles.sort().join('\n')}\n\n${text}`).sort();
  return [`PEI Avance\n\n${own}`, ...others].join(`\n\n${'-'.repeat(80)}\n\n`) + '\n';
}
