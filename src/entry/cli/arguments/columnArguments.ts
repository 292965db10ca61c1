import { columnNumber } from '../../../workbook/cells/cellAddress';
import { foldText } from '../../../workbook/cells/foldText';
import type { ColumnMeaning, PartsAnswer, PlainField } from '../../../workbook/find/tableLayout';

/** A column's meaning given on the command line. */
export interface ColumnArgument {
  /** Name of its sheet; null when not given. */
  readonly sheet: string | null;
  /** Absolute, 0-based. */
  readonly column: number;
  readonly meaning: ColumnMeaning;
}

export const COLUMN_USAGE = `Columnas (cuando no se está seguro de lo que contiene una, lo dice una observación «columna-dudosa»):
  --columna COLUMNA=QUÉ   qué contiene una columna, por su letra: K=LE:2024, L=VO:2024-S1, M=VO:2024, N=AVANCE:2024-S1,
                       D=UNIDAD, P=NADA (no se usa). También CODIGO, INDICADOR, AEI, NOMBRE-AEI, OEI, UE, PARAMETRO,
                       RELEVANCIA, PONDERADOR, SENTIDO, AGREGACION, PRIORIDAD, LB y ANIO-LB. Con tablas en varias hojas: "Hoja 2!K=LE:2024".
                       Se puede repetir; queda guardado en la copia que dice --salida
  --parciales CÓMO     qué son los valores por mes, trimestre o semestre, cuando no se sabe: suma (cada uno es de sus meses) o
                       acumulado (cada uno cuenta desde enero); queda guardado igual`;

export const COLUMN_OPTIONS = { columna: { type: 'string', multiple: true }, parciales: { type: 'string' } } as const;

const PARTS: Readonly<Record<string, PartsAnswer>> = { suma: 'sum', acumulado: 'accumulated' };

/** How values of parts of a year are to be read; null when not given or not understood. */
export const partsArgument = (text: unknown): PartsAnswer | null => (typeof text === 'string' ? (PARTS[foldText(text)] ?? null) : null);

/** The fault of `--parciales`, in Spanish. */
export const partsErrors = (text: unknown): string[] =>
  (typeof text === 'string' && partsArgument(text) === null ? [`«${text}» no sirve para --parciales: use suma o acumulado.`] : []);

const FIELD_WORDS: Readonly<Record<string, PlainField>> = {
  codigo: 'code', indicador: 'name', aei: 'element', 'nombre-aei': 'elementName', oei: 'objective', ue: 'executingUnit', unidad: 'unit',
  parametro: 'parameter', relevancia: 'relevance', ponderador: 'share', sentido: 'direction', agregacion: 'aggregation', prioridad: 'priority',
  lb: 'baseline', 'anio-lb': 'baselineYear', nada: 'unknown',
};

/** Every fault of the column options, in Spanish. */
export const columnErrors = (texts: readonly string[]): string[] =>
  texts.flatMap((text) => (columnArgument(text) ? [] : [`«${text}» no sirve para --columna: use LETRA=QUÉ, como K=LE:2024, L=VO:2024-S1 o P=NADA.`]));

/** The column options of a command line without {@link columnErrors}. */
export const columnArguments = (texts: readonly string[]): ColumnArgument[] => texts.flatMap((text) => columnArgument(text) ?? []);

/** "PEI 2024!K=LE:2024", split at the last equals sign and before it at the last exclamation mark; null when not understood. */
function columnArgument(text: string): ColumnArgument | null {
  const equals = text.lastIndexOf('=');
  const place = text.slice(0, Math.max(0, equals)).trim();
  const mark = place.lastIndexOf('!');
  const column = columnNumber(place.slice(mark + 1).trim());
  const meaning = meaningOf(foldText(text.slice(equals + 1)));
  const sheet = mark < 0 ? null : place.slice(0, mark).trim();
  return column === null || meaning === null || sheet === '' ? null : { sheet, column, meaning };
}

function meaningOf(word: string): ColumnMeaning | null {
  const field = Object.hasOwn(FIELD_WORDS, word) ? FIELD_WORDS[word] : undefined;
  if (field !== undefined) return { field };
  const [, what, digits, half] = /^(le|vo|avance):(\d{4})(-s1)?$/.exec(word) ?? [];
  if (digits === undefined) return null;
  const year = Number(digits);
  if (what === 'le') return half === undefined ? { field: 'target', year } : null;
  return { field: what === 'vo' ? 'actual' : 'progress', year, span: half === undefined ? 'year' : 'semester' };
}
