import { correctionChange } from '../../app/correctionChange';
import { settingsPlan } from '../../app/settings/settingsPlan';
import type { TableReading } from '../../app/tableReading';
import { columnLetters } from '../../workbook/cellAddress';
import type { WorkbookPort } from '../../workbook/port';
import type { ColumnArgument } from './columnArguments';
import { chosenSheets, lookedAt, tablesOn, type Look } from './tables';
import { UsageProblem } from './usageProblem';

/**
 * The workbook with what the command line says of columns, kept in it as what a user says in the pane.
 *
 * Throws a {@link UsageProblem} for a column that is of no table, or may be of several sheets.
 *
 * @param only the sheet that the order is about; null for all
 */
export async function sayColumns(port: WorkbookPort, look: Look, columns: readonly ColumnArgument[], only: string | null): Promise<Look> {
  const [cells] = look.workbook.sheets;
  if (columns.length === 0 || cells === undefined) return look;
  let change: Readonly<Record<string, unknown>> = {};
  for (const { sheet, column, meaning } of columns) {
    for (const { layout } of tablesWith(look, { sheet: sheet ?? only, column })) {
      change = { ...change, ...correctionChange({ ...look.workbook.settings, ...change }, layout, column, meaning) };
    }
  }
  await port.write(settingsPlan(cells, change));
  return lookedAt(await port.read());
}

/** The tables that a column is of: several when one stands below another. */
function tablesWith(look: Look, { sheet, column }: Pick<ColumnArgument, 'sheet' | 'column'>): readonly TableReading[] {
  const names = sheet === null ? [...new Set(look.readings.map(({ layout }) => layout.sheet))] : chosenSheets(look.workbook, sheet);
  const letters = columnLetters(column);
  if (names.length > 1) throw new UsageProblem([`El libro tiene tablas en varias hojas: diga de cuál es la columna ${letters}, como en --columna "${names[0] ?? ''}!${letters}=…".`]);
  const tables = names.flatMap((name) => tablesOn(look, name)).filter(({ layout }) => layout.columns.some((one) => one.column === column && one.meaning.field !== 'own'));
  if (tables.length === 0) throw new UsageProblem([`La columna ${letters} que dice --columna no es de una tabla de PEI${names[0] === undefined ? '' : ` de la hoja «${names[0]}»`}.`]);
  return tables;
}
