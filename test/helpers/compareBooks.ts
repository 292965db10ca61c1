/**
 * `npx tsx test/helpers/compareBooks.ts BEFORE AFTER`: prints how two saved workbooks, JSON outputs or folders of them differ: sheets,
 * cells, formulas, formats, conditional rules, charts, pick-lists, names and settings. Other files are compared as text. Exit code 0
 * when nothing differs, else 1.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createHost } from '../../src/host';
import { ownSheetsView, readerView } from './host/readerView';

/** Differences printed per file; the rest are counted. */
const SHOWN = 20;

/** A file as lines of text: a workbook by what a reader sees and its settings, JSON by path and value. */
function linesOf(path: string): readonly string[] {
  if (/\.xls[xm]$/i.test(path)) {
    const book = { host: createHost({ bytes: readFileSync(path) }) };
    const { settings, ...view } = { ...ownSheetsView(book), settings: readerView(book).settings };
    return [...Object.values(view).flat(), ...settings];
  }
  const text = readFileSync(path, 'utf8');
  return path.endsWith('.json') && text.trim() !== '' ? jsonLines('', JSON.parse(text)) : text.split('\n');
}

function jsonLines(path: string, value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [`${path} ${JSON.stringify(value)}`];
  const entries = Object.entries(value);
  return entries.length === 0 ? [`${path} ${JSON.stringify(value)}`] : entries.flatMap(([key, part]) => jsonLines(`${path}/${key}`, part));
}

function differences(before: string, after: string): readonly string[] {
  if (!existsSync(before) || !existsSync(after)) return [existsSync(before) ? 'missing after' : 'missing before'];
  const [left, right] = [linesOf(before), linesOf(after)];
  const [leftSet, rightSet] = [new Set(left), new Set(right)];
  const changed = [...left.filter((line) => !rightSet.has(line)).map((line) => `- ${line}`), ...right.filter((line) => !leftSet.has(line)).map((line) => `+ ${line}`)];
  return changed.length > 0 || left.join('\n') === right.join('\n') ? changed : ['the same lines in another order'];
}

const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();

/** The pairs of files to compare: of two folders, the files of either by name. */
function pairs(before: string, after: string): readonly (readonly [string, string])[] {
  if (!isFolder(before)) return [[before, after]];
  const names = [...new Set([...readdirSync(before), ...readdirSync(after)])].sort();
  return names.map((name) => [join(before, name), join(after, name)]);
}

const [before = '', after = ''] = process.argv.slice(2);
let differing = 0;
const compared = pairs(before, after);
for (const [one, other] of compared) {
  const found = differences(one, other);
  if (found.length === 0) continue;
  differing += 1;
  const rest = found.length - SHOWN;
  process.stdout.write([`${basename(one)}: ${found.length} differences`, ...found.slice(0, SHOWN).map((line) => `  ${line}`), ...(rest > 0 ? [`  and ${rest} more`] : []), ''].join('\n'));
}
process.stdout.write(`${compared.length} files compared, ${differing} differ\n`);
process.exitCode = differing > 0 ? 1 : 0;
