import type { Period } from '../../engine/plan/periods';
import { monthName } from '../../engine/text/words';
import type { Rect } from '../cells/rect';

type Span = Period['span'];

/**
 * What a column holds. `target`, `actual`, `progress` and `part` say of which year or period; `goalAndValue` holds the year's goal in the rows of
 * goals, and its value in those of values.
 */
export type ColumnMeaning =
  | { readonly field: PlainField }
  | { readonly field: 'target'; readonly year: number }
  | { readonly field: 'actual' | 'progress' | 'goalAndValue'; readonly year: number; readonly span: Span }
  /** A value of some months, 1 to 12, of which nobody says yet whether it is of them alone; or it is, and the year's is the sum of all. */
  | ({ readonly field: 'part' } & YearPart);

/**
 * `element`: the AEI's code, with or without its name ("AEI.01.01 NAME"); `elementName`: the AEI's name alone; `objective`: the OEI.
 * `share`: the weight of an indicator in its element as typed (0.6, 60 %, 2/3); `rowKind`: whether a row is the goal or the value; `rowPeriod`: the period of each row, in a list that repeats its indicators; `own`: a column of the add-in's own block.
 */
export type PlainField =
  | 'code' | 'name' | 'element' | 'elementName' | 'objective' | 'executingUnit' | 'unit' | 'parameter' | 'relevance' | 'share' | 'direction' | 'aggregation'
  | 'priority' | 'baselineYear' | 'baseline' | 'currentYear' | 'current' | 'rowPeriod' | 'rowKind' | 'own' | 'unknown';

export interface LayoutColumn {
  /** Absolute, 0-based. */
  readonly column: number;
  /** The header's words as they stand, levels joined by " · ". */
  readonly header: string;
  readonly meaning: ColumnMeaning;
  /** How sure the meaning is, 0 to 1; see `isDoubtful`. */
  readonly confidence: number;
  /** The user gave the meaning. */
  readonly corrected?: true;
  /** The months of which it may hold the value obtained, where nothing else is known of it. */
  readonly part?: YearPart;
}

/** The place of a PEI table on its sheet, and what its columns hold. */
export interface TableLayout {
  readonly sheetId: string;
  readonly sheet: string;
  /** `b7`: AEI rows over their indicator rows. `old-b7`: header repeated over each block. `plain`: one header row, AEI as a column. */
  readonly kind: 'b7' | 'old-b7' | 'plain';
  /** Header rows (the first block's, in an old B-7). */
  readonly header: Rect;
  /** From the first to the last row that belongs to the table (data rows; sub-headers of an old B-7 included), all its columns. */
  readonly body: Rect;
  readonly columns: readonly LayoutColumn[];
  /** The row "Avance promedio de AEI:", absolute 0-based; null when there is none. */
  readonly averageRow: number | null;
  /** "REPORTE DE SEGUIMIENTO AL PRIMER SEMESTRE DE 2024…"; '' when there is none. */
  readonly title: string;
  /** The header fields above the table, in order: ["Periodo PEI", "2024 - 2027"]. */
  readonly headings: readonly (readonly [label: string, text: string])[];
  /** Header and body of each other table in the same rows, left or right of this one; absent when there is none. */
  readonly beside?: readonly Rect[];
  /** Of a table with the goal and the value of an indicator in a row each: which rows belong together. */
  readonly pairs?: RowPairs;
  /** The question about values of months, quarters or semesters; absent: there is none. */
  readonly valueParts?: ValueParts;
}

/** The rows of one indicator, absolute, 0-based. */
export interface RowPair {
  readonly goal: number;
  readonly value: number;
  /** Row after the last of the indicator's rows. */
  readonly end: number;
}

/** The rows of a table with goal and value in a row each. */
export interface RowPairs {
  /** By the first row of each. */
  readonly byRow: ReadonlyMap<number, RowPair>;
  /** Rows of goals or values of which nobody can tell what they belong to. */
  readonly apart: ReadonlySet<number>;
}

/** Columns of values of parts of a year, and what the user said of them. */
export interface ValueParts {
  /** Of the answer, in the setting of the workbook. */
  readonly key: string;
  readonly answer: PartsAnswer | null;
  /** Absolute, 0-based, left to right. */
  readonly columns: readonly number[];
}

/** `sum`: the value of each part is of its own months; `accumulated`: it is of all months since January. */
export type PartsAnswer = 'sum' | 'accumulated';

/** Months of a year, 1 to 12. */
export interface YearPart {
  readonly year: number;
  readonly first: number;
  readonly last: number;
}

/**
 * The first column of a table that holds a field; undefined when there is none.
 *
 * @param year of `target`, `actual` and `progress`; any when absent
 * @param span of `actual` and `progress`; any when absent
 */
export const findColumn = ({ columns }: Pick<TableLayout, 'columns'>, field: ColumnMeaning['field'], year?: number, span?: Span): LayoutColumn | undefined =>
  columns.find(({ meaning }) => meaning.field === field &&
    (year === undefined || ('year' in meaning && meaning.year === year)) &&
    (span === undefined || !('span' in meaning) || meaning.span === span));

/**
 * The column of the codes that tell the rows of a table: of indicators, else of AEI; of OEI in a table of OEI alone, which has no column
 * of AEI. Undefined when the table has none.
 */
export function keyColumn(layout: Pick<TableLayout, 'columns'>): LayoutColumn | undefined {
  const own = findColumn(layout, 'code') ?? findColumn(layout, 'element');
  return own ?? (findColumn(layout, 'elementName') === undefined ? findColumn(layout, 'objective') : undefined);
}

const PLAIN: Readonly<Record<PlainField, string>> = {
  code: 'Código',
  name: 'Denominación',
  element: 'AEI a la que pertenece',
  elementName: 'Denominación de la AEI',
  objective: 'OEI al que pertenece',
  executingUnit: 'Unidad ejecutora',
  unit: 'Unidad de organización',
  parameter: 'Parámetro de medición',
  relevance: 'Relevancia',
  share: 'Ponderador escrito',
  direction: 'Sentido esperado',
  aggregation: 'Tipo de agregación',
  priority: 'Prioridad',
  baselineYear: 'Año de la línea base',
  baseline: 'Línea base',
  currentYear: 'Año del valor actual',
  current: 'Valor actual',
  rowPeriod: 'Periodo de cada fila',
  rowKind: 'Meta o valor de cada fila',
  own: 'Columna de este complemento',
  unknown: 'No se usa',
};

/** What a column holds, in Spanish: "Logro esperado 2024", "Valor obtenido 2024, primer semestre". */
export function meaningWords(meaning: ColumnMeaning): string {
  if (meaning.field === 'target') return `Logro esperado ${meaning.year}`;
  if (meaning.field === 'goalAndValue') return `Logro esperado ${meaning.year} y valor obtenido ${meaning.year}${meaning.span === 'semester' ? ', primer semestre' : ''}, según la fila`;
  if (meaning.field === 'actual' || meaning.field === 'progress') {
    const what = meaning.field === 'actual' ? 'Valor obtenido' : 'Avance Tipo I';
    return `${what} ${meaning.year}, ${meaning.span === 'semester' ? 'primer semestre' : 'año completo'}`;
  }
  if (meaning.field === 'part') return `Valor obtenido ${meaning.year}, de ${monthWords(meaning)}`;
  return PLAIN[meaning.field];
}

const monthWords = ({ first, last }: { readonly first: number; readonly last: number }): string =>
  [...new Set([first, last])].map(monthName).join(' a ');

/** How sure the meaning of a column is, 0 to 1, by where it comes from. */
export const CONFIDENCE = {
  /** Codes, clear words or the user say so. */
  certain: 1,
  /** Some words are unknown, or the content alone says so. */
  likely: 0.8,
  /** The title or the neighbouring columns say what the header leaves out. */
  supposed: 0.7,
  /** Two meanings are possible. */
  doubtful: 0.5,
  /** A goal under the group "I Semestre": less likely the year's than one under "II Semestre". */
  firstHalf: 0.45,
  /** Another column has the same meaning, or no year is known. */
  unresolved: 0.4,
  /** The content contradicts the header. */
  contradicted: 0.3,
} as const;

/** Confidence below which the user is asked what a column holds. */
const MIN_CONFIDENCE = 0.6;

/** Whether the user is asked what a column holds. */
export const isDoubtful = ({ confidence }: { readonly confidence: number }): boolean => confidence < MIN_CONFIDENCE;
