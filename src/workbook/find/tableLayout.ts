import type { Rect } from '../cells/rect';

/** What a column holds. `target`, `actual` and `progress` say of which year or period. */
export type ColumnMeaning =
  | { readonly field: PlainField }
  | { readonly field: 'target'; readonly year: number }
  | { readonly field: 'actual' | 'progress'; readonly year: number; readonly span: 'semester' | 'year' };

/**
 * `element`: the AEI's code, with or without its name ("AEI.01.01 NAME"); `elementName`: the AEI's name alone; `objective`: the OEI.
 * `rowPeriod`: of which period each row is, in a list that repeats its indicators; `own`: a column of the add-in's own block.
 */
export type PlainField =
  | 'code' | 'name' | 'element' | 'elementName' | 'objective' | 'executingUnit' | 'unit' | 'parameter' | 'relevance' | 'direction' | 'aggregation'
  | 'priority' | 'baselineYear' | 'baseline' | 'currentYear' | 'current' | 'rowPeriod' | 'own' | 'unknown';

/** Below this confidence the user is asked what a column holds. */
export const MIN_CONFIDENCE = 0.6;

export interface LayoutColumn {
  /** Absolute, 0-based. */
  readonly column: number;
  /** The header's words as they stand, levels joined by " · ". */
  readonly header: string;
  readonly meaning: ColumnMeaning;
  /** 0 to 1: how sure; below {@link MIN_CONFIDENCE} the user is asked. */
  readonly confidence: number;
  /** The user said so. */
  readonly corrected?: true;
}

/** Where a PEI table stands on its sheet and what its columns hold. Found by what headers and codes say, never by fixed positions. */
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
  direction: 'Sentido esperado',
  aggregation: 'Tipo de agregación',
  priority: 'Prioridad',
  baselineYear: 'Año de la línea base',
  baseline: 'Línea base',
  currentYear: 'Año del valor actual',
  current: 'Valor actual',
  rowPeriod: 'Periodo de cada fila',
  own: 'Columna de este complemento',
  unknown: 'No se usa',
};

/** What a column holds, in the reader's words: "Logro esperado 2024", "Valor obtenido 2024, primer semestre". */
export function meaningWords(meaning: ColumnMeaning): string {
  if (meaning.field === 'target') return `Logro esperado ${meaning.year}`;
  if (meaning.field === 'actual' || meaning.field === 'progress') {
    const what = meaning.field === 'actual' ? 'Valor obtenido' : 'Avance Tipo I';
    return `${what} ${meaning.year}, ${meaning.span === 'semester' ? 'primer semestre' : 'año completo'}`;
  }
  return PLAIN[meaning.field];
}
