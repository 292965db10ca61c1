import { fingerprint } from '../cells/fingerprint';
import type { Entries } from './memory';

/** A sheet as far as its identity goes. */
export interface SheetAnchors {
  readonly name: string;
  /** What the tokens of the blocks on it begin with, as the workbook's own defined names say. */
  readonly prefixes: readonly string[];
  /** The key that it has had since the workbook was opened; null for one not seen yet. */
  readonly before: string | null;
}

const KEY = 'hoja-';

/**
 * The keys of the sheets of a workbook, by which everything that is remembered of a sheet finds it again. Excel's own ids are others in
 * every session, so a sheet is known, in this order:
 *
 * 1. by the defined names on its cells: a block is called after the key of the sheet that it was made on;
 * 2. as before in this session;
 * 3. by the name under which something of it is remembered;
 * 4. as new, by its name.
 *
 * - No two sheets have the same key. Version 1.0.0 used Excel's ids: they are keys as well.
 *
 * @example sheetKeys([{ name: 'PEI', prefixes: ['1k3f9a'], before: null }], {}) // ['hoja-1k3f9a']
 */
export function sheetKeys(sheets: readonly SheetAnchors[], entries: Entries): string[] {
  const known = rememberedSheets(entries);
  const keys = new Array<string | null>(sheets.length).fill(null);
  const claim = (at: number, key: string | undefined): void => {
    if (key !== undefined && keys[at] === null && !keys.includes(key)) keys[at] = key;
  };
  const each = (keyOf: (sheet: SheetAnchors) => string | undefined): void => sheets.forEach((sheet, at) => claim(at, keyOf(sheet)));
  each(({ prefixes, before }) => prefixes.flatMap((prefix) => (before !== null && tokenOfKey(before) === prefix ? [before] : []))[0]);
  const candidates = [...known.map(({ key }) => key), ...oldKeys(sheets.length)];
  each(({ prefixes: [prefix] }) => (prefix === undefined ? undefined : candidates.find((key) => tokenOfKey(key) === prefix) ?? KEY + prefix));
  each(({ before }) => before ?? undefined);
  each(({ name }) => known.find((one) => one.name === name)?.key);
  for (let nth = 1; keys.includes(null); nth += 1) each(({ name }) => KEY + fingerprint(nth === 1 ? name : `${name}\n${nth}`));
  return keys.map((key) => key ?? '');
}

/**
 * What the tokens of blocks made on a sheet begin with.
 *
 * @example tokenOfKey('hoja-1k3f9a') // '1k3f9a'
 */
export const tokenOfKey = (key: string): string => (key.startsWith(KEY) ? key.slice(KEY.length) : fingerprint(key));

interface RememberedSheet {
  readonly key: string;
  /** null where only the key is remembered. */
  readonly name: string | null;
}

/** Every sheet that something is remembered of: `sheetId`, with `sheet` beside it for the name; of corrections the beginning of their keys. */
function rememberedSheets(entries: Entries): RememberedSheet[] {
  const found = new Map<string, string | null>();
  const add = (key: unknown, name: unknown): void => {
    if (typeof key === 'string' && key !== '' && (found.get(key) ?? null) === null) found.set(key, typeof name === 'string' ? name : null);
  };
  for (const value of Object.values(entries).flatMap((entry): unknown[] => (Array.isArray(entry) ? (entry as unknown[]) : [entry]))) {
    if (typeof value !== 'object' || value === null) continue;
    if ('sheetId' in value) add(value.sheetId, 'sheet' in value ? value.sheet : null);
    else for (const key of Object.keys(value)) if (key.includes('|')) add(key.slice(0, key.indexOf('|')), null);
  }
  return [...found].map(([key, name]) => ({ key, name }));
}

/** Sheets that older workbooks number beyond those they have: some were deleted. */
const DELETED_SHEETS = 50;

/** The ids that the command line of version 1.0.0 gave to sheets: they stand in the names of blocks, whatever else was lost. */
const oldKeys = (count: number): string[] =>
  Array.from({ length: count + DELETED_SHEETS }, (_, at) => `{00000000-${(at + 1).toString(16).toUpperCase().padStart(4, '0')}-0000-0000-000000000000}`);
