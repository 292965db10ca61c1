import { withReadings } from '../../app/join/acrossSheets';
import { tablesOf } from '../../app/calculate/readTables';
import type { ReadWorkbook, TableReading } from '../../app/calculate/readTables';
import type { Notice } from '../../app/messages/messages';
import { ANY_PERIOD } from '../../app/settings/methodSettings';
import { settingsChange, settingsOf, settingsPlan } from '../../app/settings/settings';
import type { Settings } from '../../app/settings/settings';
import { partsAnswerChange } from '../../app/start/answerParts';
import { correctionChange } from '../../app/start/correctColumn';
import { rangeTable } from '../../app/start/rangeTable';
import type { ExpectedShares } from '../../engine/explain/pace';
import { cellAddress, columnLetters } from '../../workbook/cells/cellAddress';
import type { Rect } from '../../workbook/cells/rect';
import type { SheetCells } from '../../workbook/cells/sheetCells';
import { nearMiss } from '../../workbook/find/nearMiss';
import { writeUnrecorded } from '../../workbook/port';
import type { WorkbookPort } from '../../workbook/port';
import type { ColumnArgument } from './arguments/columnArguments';
import type { Command } from './arguments/parseArguments';
import type { ExpectedArgument, SettingsArguments } from './arguments/settingsArguments';
import { nearestRange, sheetsToProcess } from './tables';
import { UsageProblem } from './usageProblem';

/**
 * A port whose workbook has the settings of the command line. Those that change figures or colours are stored with each write; the
 * expected shares are not, since nothing in the workbook depends on them.
 */
export function withSettings(port: WorkbookPort, { policies, writing, expected }: SettingsArguments): WorkbookPort {
  let stored: Readonly<Record<string, unknown>> = {};
  const wanted = (): Settings => {
    const own = settingsOf(stored);
    return { ...own, ...writing, method: { ...own.method, policies: { ...own.method.policies, ...policies } } };
  };
  const expecting = (settings: Settings): Settings =>
    (expected.length === 0 ? settings : { ...settings, method: { ...settings.method, expected: { [ANY_PERIOD]: expectedShares(expected) } } });
  return {
    ...port,
    read: async () => {
      const workbook = await port.read();
      stored = workbook.settings;
      return { ...workbook, settings: { ...stored, ...settingsChange(stored, expecting(wanted())) } };
    },
    inspect: (plan) => port.inspect({ ...plan, settings: { ...plan.settings, ...settingsChange(stored, wanted()) } }),
  };
}

/** Throws a {@link UsageProblem} for an expected share of an indicator or unit that no table has. */
export function refuseUnknownShares(readings: readonly TableReading[], { expected }: SettingsArguments): void {
  const indicators = readings.flatMap(({ plan }) => plan.indicators);
  const known = new Set(indicators.flatMap(({ code, unit }) => [code, unit]));
  const unknown = expected.flatMap(({ of }) => (of === null || known.has(normalizedName(of)) ? [] : [of]));
  if (indicators.length > 0 && unknown.length > 0) {
    throw new UsageProblem(unknown.map((of) => `Ninguna tabla tiene el indicador o la unidad «${of}» que dice --esperado.`));
  }
}

function expectedShares(expected: readonly ExpectedArgument[]): ExpectedShares {
  const own = (isWanted: (name: string) => boolean): Record<string, number> =>
    Object.fromEntries(expected.flatMap(({ of, share }) => (of !== null && isWanted(normalizedName(of)) ? [[normalizedName(of), share]] : [])));
  const all = expected.filter(({ of }) => of === null).at(-1)?.share;
  return { ...(all !== undefined && { all }), byIndicator: own(isCode), byUnit: own((name) => !isCode(name)) };
}

const isCode = (name: string): boolean => /^IND\./i.test(name);

/** A code in capitals; a unit as it is. */
const normalizedName = (of: string): string => (isCode(of) ? of.toUpperCase() : of);

/**
 * Stores in the workbook what the command line says of its tables and columns, as answers in the pane are, and reads it again. Where a
 * column is of a sheet without a table, found or given, the nearest thing to one is taken for it.
 *
 * Throws a {@link UsageProblem} for cells that are no table, a column outside every table, or one that several sheets may have.
 */
export async function storeAnswers(port: WorkbookPort, look: ReadWorkbook, { tables, columns, parts, sheet: only }: Pick<Command, 'tables' | 'columns' | 'parts' | 'sheet'>): Promise<ReadWorkbook> {
  const given = tables.map(({ sheet, rect }) => ({ cells: sheetOf(look, sheet ?? only), rect }));
  const places = [...given, ...nearestTables(look, columns, only).filter(({ cells }) => given.every((one) => one.cells.id !== cells.id))];
  let settings = look.workbook.settings;
  let change: Readonly<Record<string, unknown>> = {};
  for (const { cells, rect } of places) {
    const meanings = Object.fromEntries(columns.filter(({ sheet }) => sheet === null || isSameName(sheet, cells.name)).map(({ column, meaning }) => [column, meaning]));
    const answer = rangeTable(settings, cells, { rect, meanings });
    if ('refused' in answer) throw new UsageProblem([`${cellAddress({ sheet: cells.name, rect })} no se puede leer como tabla. ${answer.refused.message} ${tableRemedy(answer.refused, rect)}`]);
    change = { ...change, ...answer.change };
    settings = { ...settings, ...answer.change };
  }
  const found = places.length === 0 ? look : await storedAndRead(port, look, change);
  const withColumns = await storeColumns(port, found, columns, only);
  return parts === null ? withColumns : storedAndRead(port, withColumns, partsAnswerChange(withColumns.workbook.settings, withColumns.readings, parts));
}

/** Codes of the refusals whose way out is another row, not what a column holds. */
const HEADER_FAULTS: ReadonlySet<string> = new Set(['fila-en-blanco', 'fila-con-datos']);

/** What to do on the command line about cells that are no table. */
const tableRemedy = ({ code, remedy }: Notice, { left }: Rect): string =>
  (HEADER_FAULTS.has(code) ? remedy : `Diga qué contiene cada columna con --columna, como --columna ${columnLetters(left)}=CODIGO; vea --ayuda.`);

const isSameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** The sheet of a table given by its cells: the only one of the workbook, where none is named. */
function sheetOf(look: ReadWorkbook, name: string | null): SheetCells {
  const [cells, ...others] = sheetsToProcess(look.workbook, name);
  if (cells === undefined || others.length > 0) throw new UsageProblem(['El libro tiene varias hojas: diga de cuál es la tabla, como en --tabla "HOJA!A5:H40".']);
  return cells;
}

/** On each sheet that a column is said to be of and that has no table, the cells that come nearest to one. */
function nearestTables(look: ReadWorkbook, columns: readonly ColumnArgument[], only: string | null): { readonly cells: SheetCells; readonly rect: Rect }[] {
  const sheets = new Set(columns.flatMap(({ sheet }) => {
    const name = sheet ?? only;
    return name === null && look.readings.length > 0 ? [] : sheetsToProcess(look.workbook, name);
  }));
  return [...sheets].filter(({ id }) => look.readings.flatMap(tablesOf).every(({ layout }) => layout.sheetId !== id)).flatMap((cells) => {
    const miss = nearMiss([cells]);
    return miss === null || miss.isTurned === true ? [] : [{ cells, rect: nearestRange(cells, miss) }];
  });
}

/** Stores the meanings of columns. */
async function storeColumns(port: WorkbookPort, look: ReadWorkbook, columns: readonly ColumnArgument[], only: string | null): Promise<ReadWorkbook> {
  if (columns.length === 0) return look;
  let change: Readonly<Record<string, unknown>> = {};
  for (const { sheet, column, meaning } of columns) {
    for (const { layout } of tablesWithColumn(look, { sheet: sheet ?? only, column })) {
      change = { ...change, ...correctionChange({ ...look.workbook.settings, ...change }, layout, column, meaning) };
    }
  }
  return storedAndRead(port, look, change);
}

/** Stores settings in the workbook, and reads it again. */
export async function storedAndRead(port: WorkbookPort, { workbook: { sheets: [cells] } }: ReadWorkbook, change: Readonly<Record<string, unknown>>): Promise<ReadWorkbook> {
  if (cells !== undefined) await writeUnrecorded(port, settingsPlan(cells, change));
  return withReadings(await port.read());
}

/** The tables that contain a column: several when one stands below another. */
function tablesWithColumn(look: ReadWorkbook, { sheet, column }: Pick<ColumnArgument, 'sheet' | 'column'>): readonly TableReading[] {
  const names = sheet === null ? [...new Set(look.readings.flatMap(tablesOf).map(({ layout }) => layout.sheet))] : sheetsToProcess(look.workbook, sheet).map(({ name }) => name);
  const letters = columnLetters(column);
  if (names.length > 1) throw new UsageProblem([`El libro tiene tablas en varias hojas: diga de cuál es la columna ${letters}, como en --columna "${names[0] ?? ''}!${letters}=…".`]);
  const tables = look.readings.flatMap(tablesOf).filter(({ layout }) => names.includes(layout.sheet) && layout.columns.some((one) => one.column === column && one.meaning.field !== 'own'));
  if (tables.length === 0) throw new UsageProblem([`La columna ${letters} que dice --columna no es de una tabla de PEI${names[0] === undefined ? '' : ` de la hoja «${names[0]}»`}.`]);
  return tables;
}
