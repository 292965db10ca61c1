import { columnNumber, ROWS } from '../../../workbook/cells/cellAddress';
import type { Rect } from '../../../workbook/cells/rect';

/** A table's place given on the command line. */
export interface TableArgument {
  /** Name of its sheet; null when not given. */
  readonly sheet: string | null;
  readonly rect: Rect;
}

export const TABLE_USAGE = `Tabla (cuando no se encuentra, o se toma por tabla lo que no es):
  --tabla HOJA!A5:H40  dónde está: desde la fila de sus encabezados hasta su última fila. Sin HOJA, la de --hoja o la única del
                       libro. Lo que no se entienda de sus columnas se dice con --columna. Se puede repetir; queda guardada igual`;

export const TABLE_OPTIONS = { tabla: { type: 'string', multiple: true } } as const;

/** Every fault of the table options, in Spanish. */
export const tableErrors = (texts: readonly string[]): string[] =>
  texts.flatMap((text) => (tableArgument(text) ? [] : [`«${text}» no sirve para --tabla: use HOJA!A5:H40, desde la fila de los encabezados hasta la última fila.`]));

/** The table options of a command line without {@link tableErrors}. */
export const tableArguments = (texts: readonly string[]): TableArgument[] => texts.flatMap((text) => tableArgument(text) ?? []);

/** "Hoja 2!A5:H40", split at the last exclamation mark; null when not understood, or of a single row. */
function tableArgument(text: string): TableArgument | null {
  const mark = text.lastIndexOf('!');
  const sheet = mark < 0 ? null : text.slice(0, mark).trim().replace(/^'(.*)'$/, '$1').replaceAll("''", "'");
  const [, left = '', top = '', right = '', bottom = ''] = /^\$?([a-z]{1,3})\$?(\d{1,7}):\$?([a-z]{1,3})\$?(\d{1,7})$/i.exec(text.slice(mark + 1).trim()) ?? [];
  const [first, last, from, to] = [columnNumber(left), columnNumber(right), Number(top), Number(bottom)];
  if (sheet === '' || first === null || last === null || last < first || from < 1 || to <= from || to > ROWS) return null;
  return { sheet, rect: { top: from - 1, left: first, height: to + 1 - from, width: last + 1 - first } };
}
