import { cellAt } from '../../workbook/cells/sheetCells';
import type { CellValue, SheetCells } from '../../workbook/cells/sheetCells';
import { NO_DECORATION } from '../../workbook/ownSheets/sheetPort';
import { writeUnrecorded } from '../../workbook/port';
import type { WorkbookCells } from '../../workbook/port';
import { separatedContent } from '../../workbook/text/separatedContent';
import type { SeparatedText } from '../../workbook/text/separatedText';
import { separateRows } from '../../workbook/text/separateRows';
import { separateText as separate } from '../../workbook/text/separateText';
import { linesOfSheet } from '../../workbook/text/textSheet';
import { runToEnd } from '../../engine/steps';
import type { TableLayout } from '../../workbook/find/tableLayout';
import { readTableSteps } from '../calculate/readTableSteps';
import { tableKey } from '../calculate/readTables';
import type { NewsLine, Notice } from '../messages/messages';
import { problemOf } from '../messages/notices';
import { READ_ONLY, SHEET_GONE } from '../messages/words';
import { freeName } from '../reports/writeOwnSheet';
import { settingsPlan } from '../settings/settings';
import { newsPatch } from '../store/reload';
import type { Ports } from '../store/retryingPorts';
import type { StatePatch } from '../store/state';
import { runAtOnce } from '../store/scheduler';
import { readWorkbook } from '../store/useCaseContext';
import type { UseCaseContext } from '../store/useCaseContext';
import { changeJournal } from '../undo/changeJournal';
import type { AskWithoutUndo } from '../undo/changeJournal';
import { writeRecorded } from '../undo/writeRecorded';

/** Lines told in the pane; all of them stand on the new sheet. */
const LINES_TOLD = 30;
const LONGEST_TEXT = 60;

/**
 * *Separar en columnas*: makes a sheet with the table that another has as text, and reads the workbook again. The other sheet is not
 * touched. Undoing removes the new one.
 *
 * - Errors: a `WorkbookProblem` when the text is not understood; then nothing is made.
 */
export async function separateText(context: UseCaseContext, sheetId: string): Promise<StatePatch> {
  const { workbook, cells } = await sheetToSeparate(context, sheetId);
  const text = separate(linesOfSheet(cells));
  if (text === null) throw problemOf(NOT_SEPARATED);
  return showSeparated(context, workbook, { from: cells.name, wanted: `${cells.name} en columnas`, text, words: separatedWords });
}

/** *Separar en filas*: the same of a sheet whose tables have several indicators in a cell. */
export async function separateCrowdedRows(context: UseCaseContext, sheetId: string): Promise<StatePatch> {
  const { workbook, cells } = await sheetToSeparate(context, sheetId);
  const text = separateRows(cells, layoutsOn(workbook, sheetId));
  if (text === null) throw problemOf(NO_ROWS_SEPARATED);
  return showSeparated(context, workbook, { from: cells.name, wanted: `${cells.name} en filas`, text, words: separatedRowsWords });
}

/** The workbook as it is now, and the sheet of it that is to be separated. */
async function sheetToSeparate({ ports: { port } }: UseCaseContext, sheetId: string): Promise<{ readonly workbook: WorkbookCells; readonly cells: SheetCells }> {
  const workbook = await port.read();
  if (workbook.isReadOnly) throw problemOf(READ_ONLY);
  const cells = workbook.sheets.find(({ id }) => id === sheetId);
  if (cells === undefined) throw problemOf(SHEET_GONE(''));
  return { workbook, cells };
}

/** The tables of a sheet, by themselves. */
export const layoutsOn = (workbook: WorkbookCells, sheetId: string): readonly TableLayout[] =>
  runToEnd(readTableSteps(workbook)).flatMap(({ layout }) => (layout.sheetId === sheetId ? [layout] : []));

interface Separated {
  /** Name of the sheet that stays as it is. */
  readonly from: string;
  /** Name of the new one, if it is free. */
  readonly wanted: string;
  readonly text: SeparatedText;
  readonly words: (from: string, sheet: string, text: SeparatedText) => string;
}

/** Makes the new sheet and shows its table, with what could not be placed. */
async function showSeparated(context: UseCaseContext, workbook: WorkbookCells, { from, wanted, text, words }: Separated): Promise<StatePatch> {
  const made = await addSeparatedSheet({ ...context.ports, askWithoutUndo: context.askWithoutUndo }, workbook, wanted, text, 'Fila');
  const read = await readWorkbook(context);
  const state = context.state.all();
  const found = read.readings.findIndex(({ layout }) => layout.sheetId === made.id);
  const table = found < 0 ? null : tableKey(read.readings, found);
  const chosen = table === null ? state : { ...state, workbook: { ...state.workbook, choices: { ...state.workbook.choices, table } } };
  const news = { title: words(from, made.name, text), lines: linesTold(text, made.name) };
  const patch = newsPatch(chosen, news, read);
  const { withoutTable } = patch.workbook ?? {};
  return withoutTable === null || withoutTable === undefined ? patch : { ...patch, workbook: { ...patch.workbook, withoutTable: { ...withoutTable, notice: { ...withoutTable.notice, message: news.title } } } };
}

/**
 * Adds a sheet with a separated text after the others and selects it; one that holds just that already, from a try whose end failed, is
 * taken for it.
 *
 * - Errors: a `WorkbookProblem`; then the workbook is as it was.
 *
 * @param lineWord what the lines of the text are called on the sheet
 */
export async function addSeparatedSheet(
  { port, sheets, askWithoutUndo }: Ports & { readonly askWithoutUndo?: AskWithoutUndo }, workbook: WorkbookCells, wanted: string, text: SeparatedText, lineWord: 'Línea' | 'Fila',
): Promise<{ readonly id: string; readonly name: string }> {
  const { values, formats, merges, widths, fit } = separatedContent(text, lineWord);
  const made = workbook.sheets.find((sheet) => sheet.name.toLowerCase() === wanted.toLowerCase() && holds(sheet, values));
  if (made !== undefined) return made;
  const name = freeName(workbook.sheets.map((sheet) => sheet.name), wanted);
  const rect = { top: 0, left: 0, height: values.length, width: widths.length };
  const id = await sheets.add(name, 'Visible');
  const journal = changeJournal(workbook.settings, runAtOnce, askWithoutUndo);
  const before = values.map((row) => row.map((): CellValue => ''));
  try {
    const plan = { sheetId: id, sheet: name, blocks: [{ rect, values, before }], formats, conditionalFormats: [], names: [], settings: {} };
    const entry = await writeRecorded(port, plan, journal, { cells: { ownNames: {} }, label: name, own: { token: 'Texto', height: 0, inserted: false } });
    try {
      await sheets.decorate(id, { ...NO_DECORATION, merges, widths, fit, page: { orientation: 'Landscape', titleRow: text.header?.top ?? null } });
      await port.select(id, { ...rect, height: 1, width: 1 });
    } catch (error) {
      if (entry !== null) await writeUnrecorded(port, settingsPlan({ id, name }, entry.before)).catch(() => undefined);
      throw error;
    }
  } catch (error) {
    await sheets.remove(id).catch(() => undefined);
    throw error;
  }
  return { id, name };
}

const holds = (cells: SheetCells, values: readonly (readonly CellValue[])[]): boolean =>
  values.every((row, r) => row.every((value, c) => cellAt(cells, r, c) === value));

/** Why a text makes no sheet. */
export const NOT_SEPARATED: Notice = {
  code: 'texto-no-separado',
  message: 'El texto no se pudo separar en columnas: no se reconoce qué columnas tiene.',
  remedy: 'Copie también la línea de encabezados (Código, Logro Esperado con sus años, Valores Obtenidos), o en Excel use Datos > Texto en columnas.',
};

/** Why no row of a table can be separated. */
const NO_ROWS_SEPARATED: Notice = {
  code: 'filas-no-separadas',
  message: 'No se pudo separar ninguna fila: el nombre, el logro esperado y el valor obtenido no tienen tantas líneas uno como otro.',
  remedy: 'Complete las líneas que falten en cada celda (ND si no hay dato), o ponga cada indicador en una fila.',
};

/** What was made, in a sentence. */
function separatedWords(from: string, sheet: string, { kind, left }: SeparatedText): string {
  const what = kind === 'b7' ? 'como un Anexo B-7' : 'con sus encabezados';
  const told = left.length === 0 ? 'Todo quedó en su columna.' : left.length === 1 ? 'Hay 1 línea que comparar con el original.' : `Hay ${left.length} líneas que comparar con el original.`;
  return `El texto de «${from}» está en columnas en la hoja «${sheet}», ${what}. ${told}`;
}

function separatedRowsWords(from: string, sheet: string, { left }: SeparatedText): string {
  const told = left.length === 0 ? '' : left.length === 1 ? ' Queda 1 fila sin separar.' : ` Quedan ${left.length} filas sin separar.`;
  return `Los indicadores de «${from}» que compartían celda tienen cada uno su fila en la hoja «${sheet}».${told}`;
}

function linesTold({ left }: SeparatedText, sheet: string): NewsLine[] {
  const lines = left.slice(0, LINES_TOLD).map(({ line, text, reason }): NewsLine => ({ status: 'skipped', text: `Fila ${line}`, detail: `${reason}. «${shortened(text)}»`, place: null }));
  const more = left.length - lines.length;
  return more > 0 ? [...lines, { status: 'skipped', text: sheet, detail: `Otras ${more} líneas están debajo de la tabla, en «${sheet}».`, place: null }] : lines;
}

const shortened = (text: string): string => (text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT).trim()}…` : text);
