import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { createXlsx } from '../../../src/host/xlsx/openXlsx';
import { partText } from './packageParts';

const SHEET = 'xl/worksheets/sheet1.xml';

/** A file of one sheet, `Hoja`, whose `sheetData` is this XML. */
export function bookOfXml(rows: string): Uint8Array {
  const parts = unzipSync(createXlsx('Hoja').save());
  const xml = strFromU8(parts[SHEET] ?? new Uint8Array());
  parts[SHEET] = strToU8(xml.replace(/<sheetData\s*\/>|<sheetData>.*<\/sheetData>/s, () => `<sheetData>${rows}</sheetData>`));
  return zipSync(parts);
}

/** The cells of the first sheet of a file as they are written, by address. */
export const cellTexts = (file: Uint8Array): Record<string, string> =>
  Object.fromEntries([...partText(file, SHEET).matchAll(/<c r="([A-Z]+\d+)"[^>]*?(?:\/>|>.*?<\/c>)/gs)].map(([text, address = '']) => [address, text]));
