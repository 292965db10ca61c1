import { readTableSteps } from '../../../app/calculate/readTableSteps';
import { addSeparatedSheet, layoutsOn, NOT_SEPARATED } from '../../../app/start/separateText';
import { runToEnd } from '../../../engine/steps';
import { isOwnSheet } from '../../../workbook/ownSheets/ownSheet';
import { writeUnrecorded } from '../../../workbook/port';
import type { WorkbookCells } from '../../../workbook/port';
import type { SheetCells } from '../../../workbook/cells/sheetCells';
import type { SeparatedText } from '../../../workbook/text/separatedText';
import { separateRows } from '../../../workbook/text/separateRows';
import { separateText } from '../../../workbook/text/separateText';
import { isTextSheet, linesOfSheet } from '../../../workbook/text/textSheet';
import type { Command } from '../arguments/parseArguments';
import { checkKind, checkOutput, saveBook } from '../output';
import type { CommandOutput } from '../output';
import { sheetsToProcess } from '../tables';
import { UsageProblem } from '../usageProblem';
import { fileBytes, newWorkbookFile, openWorkbookFile } from '../workbookFile';
import type { WorkbookFile } from '../workbookFile';
import { decodeText } from './decodeText';

const SHEET = 'PEI Indicadores';

/**
 * Separates the table of a text into columns and saves it as a new workbook, or as a new sheet of the workbook that has the text.
 *
 * @returns the exit code: 0 when the new sheet has a table that is understood; 1 when it has not: it is saved all the same
 */
export async function importText(command: Command, folder: string, output: CommandOutput): Promise<0 | 1> {
  const place = checkOutput(command.book, command.output ?? '', command.force);
  const bytes = fileBytes(command.book);
  const isPackage = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const { book, text, sheet } = isPackage ? await ofWorkbook(command, folder) : await ofText(decodeText(command.book, bytes), command, folder);
  checkKind(book, place);
  const workbook = await book.ports.port.read();
  const readings = runToEnd(readTableSteps(workbook)).filter(({ layout }) => layout.sheet === sheet);
  const counts = readings.reduce((sum, { plan }) => ({ oei: sum.oei + plan.objectives.length, aei: sum.aei + plan.actions.length, indicadores: sum.indicadores + plan.indicators.length }), { oei: 0, aei: 0, indicadores: 0 });
  const left = text.left.map(({ line, reason, text: words }) => ({ linea: line, motivo: reason, texto: words }));
  output.print(command.json ? JSON.stringify({ libro: book.name, hoja: sheet, ...counts, lineas: left, despues: text.after.length }, null, 2) : [
    `Hoja «${sheet}»: ${counts.oei} OEI, ${counts.aei} AEI, ${counts.indicadores} indicadores`,
    ...left.map(({ linea, motivo, texto }) => `  Línea ${linea}: ${motivo}\n    dice: ${texto.replace(/\s+/g, ' ').trim()}`),
    ...(text.after.length === 0 ? [] : [`  ${text.after.length} líneas que siguen a la tabla quedaron debajo, sin separar.`]),
  ].join('\n'));
  saveBook(book, place, output);
  if (readings.length > 0) return 0;
  output.log(`En la hoja «${sheet}» no se reconoce una tabla de PEI: diga dónde está con --tabla y qué contiene cada columna con --columna, en la orden calcular.`);
  return 1;
}

interface Imported {
  readonly book: WorkbookFile;
  readonly text: SeparatedText;
  /** Name of the new sheet. */
  readonly sheet: string;
}

async function ofText(words: string, { book: path }: Command, folder: string): Promise<Imported> {
  const text = understood(separateText(words.split(/\r\n|\r|\n/).map((line, at) => ({ line: at + 1, text: line }))), path);
  const book = newWorkbookFile(path, folder);
  const { port, sheets } = book.ports;
  const workbook = await port.read();
  const { id, name } = await addSeparatedSheet(book.ports, workbook, SHEET, text, 'Línea');
  for (const sheet of workbook.sheets) await sheets.remove(sheet.id);
  // There is nothing to undo in a workbook that is new.
  const { settings } = await port.read();
  const none = Object.fromEntries(Object.keys(settings).map((key) => [key, undefined]));
  await writeUnrecorded(port, { sheetId: id, sheet: name, blocks: [], formats: [], conditionalFormats: [], names: [], settings: none });
  return { book, text, sheet: name };
}

async function ofWorkbook({ book: path, sheet: only }: Command, folder: string): Promise<Imported> {
  const book = openWorkbookFile(path, folder);
  const workbook = await book.ports.port.read();
  const [cells] = only === null ? workbook.sheets.filter((one) => !isOwnSheet(one) && isTextSheet(one)) : sheetsToProcess(workbook, only);
  const rows = crowdedRows(workbook, cells === undefined ? workbook.sheets : isTextSheet(cells) ? [] : [cells]);
  if (rows !== null) {
    const made = await addSeparatedSheet(book.ports, workbook, `${rows.from} en filas`, rows.text, 'Fila');
    return { book, text: rows.text, sheet: made.name };
  }
  if (cells === undefined) throw new UsageProblem([`«${path}»: ninguna hoja tiene una tabla como texto en una sola columna, ni varios indicadores en una celda que se puedan separar.`]);
  const text = understood(separateText(linesOfSheet(cells)), path);
  const { name } = await addSeparatedSheet(book.ports, workbook, `${cells.name} en columnas`, text, 'Fila');
  return { book, text, sheet: name };
}

/** The first of these sheets of which rows with several indicators in a cell can be separated; null for none. */
function crowdedRows(workbook: WorkbookCells, sheets: readonly SheetCells[]): { readonly from: string; readonly text: SeparatedText } | null {
  for (const cells of sheets) {
    const text = separateRows(cells, layoutsOn(workbook, cells.id));
    if (text !== null) return { from: cells.name, text };
  }
  return null;
}

/** Throws a {@link UsageProblem} for a text that is not understood. */
function understood(text: SeparatedText | null, path: string): SeparatedText {
  if (text === null) throw new UsageProblem([`«${path}»: ${NOT_SEPARATED.message} ${NOT_SEPARATED.remedy}`]);
  return text;
}
