import { columnLetters } from '../../workbook/cells/cellAddress';
import type { Rect } from '../../workbook/cells/rect';
import { cellAt, isFilled } from '../../workbook/cells/sheetCells';
import type { SheetCells } from '../../workbook/cells/sheetCells';
import { meaningKey } from '../../workbook/find/answers/corrections';
import { hasCode, mappingOf } from '../../workbook/find/answers/tableMapping';
import { guessedColumns } from '../../workbook/find/findTables';
import { isNumberedCode } from '../../workbook/find/numericCodes';
import { keyColumn } from '../../workbook/find/tableLayout';
import type { LayoutColumn } from '../../workbook/find/tableLayout';
import type { Notice } from '../messages/messages';
import type { TableMap } from './offers';

const mappingRefusalNotice = (code: string, message: string, remedy: string): Notice => ({ code, message, remedy });

/** Why the meanings given to the columns make no table. */
export const MAPPING_REFUSALS = {
  blankRow: mappingRefusalNotice('fila-en-blanco', 'La fila elegida está en blanco.', 'Elija la fila que tiene los títulos de las columnas.'),
  dataRow: (row: number): Notice =>
    mappingRefusalNotice('fila-con-datos', `La fila ${row + 1} tiene un código y cifras: es de datos, no de títulos.`, 'Comience en la fila de los títulos; si la tabla no tiene, insértele una.'),
  noKey: mappingRefusalNotice('falta-codigo', 'Falta decir qué columna tiene los códigos.', 'Elija «Código» en la columna con códigos como IND.01.AEI.01.01, o «AEI a la que pertenece» en la que los tiene como AEI.01.01.'),
  noCodes: (column: string): Notice =>
    mappingRefusalNotice('sin-codigos', `Debajo de los títulos, la columna «${column}» no tiene códigos como IND.01.AEI.01.01 o AEI.01.01.`, 'Elija la columna que los tiene, o escriba en ella los códigos de los indicadores.'),
  noTarget: mappingRefusalNotice('falta-logro-esperado', 'Falta decir qué columna tiene el logro esperado (la meta) y de qué año.', 'Elija «Logro esperado» en una columna y escriba su año.'),
  noActual: mappingRefusalNotice('falta-valor-obtenido', 'Falta decir qué columna tiene el valor obtenido y de qué periodo.', 'Elija «Valor obtenido» del semestre o del año en una columna, y escriba su año.'),
  twice: (one: string, other: string): Notice =>
    mappingRefusalNotice('columnas-iguales', `Las columnas «${one}» y «${other}» no pueden contener lo mismo.`, 'Cambie lo que dice de una de ellas, o elija «No se usa».'),
  notSelected: mappingRefusalNotice('rango-no-elegido', 'No hay un rango de la hoja seleccionado que pueda ser la tabla.', 'Seleccione en la hoja un solo rango, desde la fila de los títulos hasta la última fila de la tabla, y vuelva a pulsar el botón.'),
  unread: mappingRefusalNotice('tabla-no-leida', 'Con lo indicado no se pudo leer la tabla.', 'Revise que la fila elegida sea la de los títulos y que los datos estén debajo.'),
} as const;

/** What a table lacks that the method needs; null when it lacks nothing. */
export function mappingRefusal(cells: SheetCells, header: Rect, meanings: TableMap['meanings']): Notice | null {
  const columns = guessedColumns(cells, header).flatMap(({ column, header: words }): LayoutColumn[] => {
    const meaning = meanings[column];
    return meaning === undefined || meaning.field === 'unknown' ? [] : [{ column, header: words, meaning, confidence: 1 }];
  });
  const has = (...fields: readonly string[]): LayoutColumn | undefined => columns.find(({ meaning: { field } }) => fields.includes(field));
  const key = keyColumn({ columns });
  if (mappingOf(cells, header).words.length === 0) return MAPPING_REFUSALS.blankRow;
  if (key === undefined) return MAPPING_REFUSALS.noKey;
  if (!hasCodesUnder(cells, header, key.column)) return MAPPING_REFUSALS.noCodes(nameOf(key));
  const twice = columns.find((one, at) => columns.findIndex(({ meaning }) => meaningKey(meaning) === meaningKey(one.meaning)) < at);
  if (twice !== undefined) {
    const first = columns.find(({ meaning }) => meaningKey(meaning) === meaningKey(twice.meaning)) ?? twice;
    return MAPPING_REFUSALS.twice(nameOf(first), nameOf(twice));
  }
  if (has('target') === undefined) return MAPPING_REFUSALS.noTarget;
  return has('actual', 'progress') === undefined ? MAPPING_REFUSALS.noActual : null;
}

const nameOf = ({ header, column }: LayoutColumn): string => (header === '' ? columnLetters(column) : header);

function hasCodesUnder(cells: SheetCells, { top, height }: Rect, column: number): boolean {
  const only: SheetCells = { ...cells, left: column, values: cells.values.map((row) => row.slice(column - cells.left, column - cells.left + 1)) };
  for (let row = top + height; row < cells.top + cells.values.length; row += 1) if (isFilled(cellAt(only, row, column)) && (hasCode(only, row) || isNumberedCode(cellAt(only, row, column)))) return true;
  return false;
}
