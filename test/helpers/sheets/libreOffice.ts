import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** LibreOffice of this machine; absent where there is none. */
export const SOFFICE = ['/usr/bin/soffice', '/usr/local/bin/soffice', '/opt/libreoffice/program/soffice', '/Applications/LibreOffice.app/Contents/MacOS/soffice'].find(existsSync);
/** Comma, double quotes, UTF-8; texts in quotes, numbers without and with all their digits; the first sheet. */
const RAW = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false,false,false,1';

export type Grid = readonly (readonly (string | number)[])[];

/**
 * What LibreOffice calculates in the first sheet of each workbook. The values that were saved with the formulas are thrown away
 * first, so that none of them can come back.
 */
export function recalculated(books: Readonly<Record<string, Uint8Array>>): Readonly<Record<string, Grid>> {
  const folder = mkdtempSync(join(tmpdir(), 'pei-formulas-'));
  try {
    const names = Object.keys(books);
    const files = names.map((name, nth) => {
      const file = join(folder, `libro${nth}.xlsx`);
      writeFileSync(file, withoutResults(books[name] ?? new Uint8Array()));
      return file;
    });
    execFileSync(SOFFICE ?? '', [`-env:UserInstallation=file://${folder}/perfil`, '--headless', '--convert-to', RAW, '--outdir', folder, ...files], { stdio: 'ignore' });
    const made = readdirSync(folder).filter((file) => file.endsWith('.csv'));
    const csvOf = (nth: number): string => made.find((file) => file.startsWith(`libro${nth}-`)) ?? '';
    return Object.fromEntries(names.map((name, nth) => [name, gridOf(readFileSync(join(folder, csvOf(nth)), 'utf8'))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function withoutResults(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [name, part] of Object.entries(parts)) {
    if (!/^xl\/worksheets\/sheet\d+\.xml$/.test(name)) continue;
    const xml = strFromU8(part).replace(/(<f[^>]*>[^<]*<\/f>)<v>[^<]*<\/v>/g, '$1');
    parts[name] = strToU8(xml);
  }
  return zipSync(parts);
}

/** Cells of a CSV whose texts stand in quotes, and only those. */
function gridOf(csv: string): Grid {
  const rows: (string | number)[][] = [[]];
  for (const [whole, quoted, bare] of csv.matchAll(/"((?:[^"]|"")*)"|([^",\n]+)|[,\n]/g)) {
    const row = rows[rows.length - 1] ?? [];
    if (whole === '\n') rows.push([]);
    else if (whole === ',') row.push('');
    else row[Math.max(0, row.length - 1)] = quoted === undefined ? Number(bare) : quoted.replaceAll('""', '"');
    if (row.length === 0 && whole === ',') row.push('');
  }
  return rows;
}
