import { strToU8, unzipSync, zipSync } from 'fflate';
import { connectClient, createHost } from '../../src/host';
import { loadClient } from '../../src/host/node';
import { collectGarbage, cpuTime } from './timing';

const ROWS = 10_000;
const MEGABYTE = 1024 * 1024;

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const LETTERS = 'ABCDEFGHIJKLMNOPQRST';

/** A file of 200,000 cells as Excel would save it, one in four a text of its own. Made by hand, so that the host has used no memory yet. */
function book(): Uint8Array {
  const texts: string[] = [];
  const rows = Array.from({ length: ROWS }, (_, row) => `<row r="${row + 1}">${[...LETTERS].map((letter, column) => {
    if (column % 4 > 0) return `<c r="${letter}${row + 1}"><v>${row * column / 7}</v></c>`;
    texts.push(`<si><t>Texto de la celda ${row}, ${column}</t></si>`);
    return `<c r="${letter}${row + 1}" t="s"><v>${texts.length - 1}</v></c>`;
  }).join('')}</row>`);
  const part = (text: string): Uint8Array => strToU8(HEAD + text);
  return zipSync({
    '[Content_Types].xml': part(`<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${TYPE}.sharedStrings+xml"/></Types>`),
    '_rels/.rels': part(`<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`),
    'xl/workbook.xml': part(`<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`),
    'xl/_rels/workbook.xml.rels': part(`<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`),
    'xl/worksheets/sheet1.xml': part(`<worksheet xmlns="${MAIN}"><sheetData>${rows.join('')}</sheetData></worksheet>`),
    'xl/sharedStrings.xml': part(`<sst xmlns="${MAIN}" count="${texts.length}" uniqueCount="${texts.length}">${texts.join('')}</sst>`),
  });
}

function open(bytes: Uint8Array) {
  loadClient();
  const host = createHost({ bytes });
  const { Excel: client } = connectClient(globalThis, host);
  const touch = (): Promise<void> => client.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [['otra cosa']];
    await context.sync();
  });
  return { host, touch };
}

export const FILE_HEADS = ['cells', 'unzip + zip, ms', 'open + save', '**open, change a cell, save**', 'MB kept open', 'MB at most'];

/**
 * One row of the table: opening and saving in the host against fflate's unzip + zip of the same file, interleaved. To be run before
 * anything else: the most that the process ever held is counted from here.
 */
export async function openAndSave(runs: number): Promise<readonly string[]> {
  const bytes = book();
  collectGarbage();
  const held = process.memoryUsage();
  const kept = open(bytes).host;
  collectGarbage();
  const now = process.memoryUsage();
  const keptOpen = (now.heapUsed + now.external - held.heapUsed - held.external) / MEGABYTE;
  kept.save();
  const atMost = process.resourceUsage().maxRSS / 1024 - held.rss / MEGABYTE;
  const best = { zip: Infinity, same: Infinity, changed: Infinity };
  for (let k = 0; k < runs; k += 1) {
    best.zip = Math.min(best.zip, await cpuTime(() => zipSync(unzipSync(bytes))));
    best.same = Math.min(best.same, await cpuTime(() => open(bytes).host.save()));
    best.changed = Math.min(best.changed, await cpuTime(async () => {
      const { host, touch } = open(bytes);
      await touch();
      return host.save();
    }));
  }
  return [
    (ROWS * LETTERS.length).toLocaleString('en'), best.zip.toFixed(0), (best.same / best.zip).toFixed(2), (best.changed / best.zip).toFixed(2),
    keptOpen.toFixed(0), atMost.toFixed(0),
  ];
}
