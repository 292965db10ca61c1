import { foldText } from '../cells/foldText';
import type { CellProblem, Observation } from '../cells/observation';
import { parseAmount } from '../cells/parseAmount';
import { cellAt } from '../cells/sheetCells';
import type { CellValue, SheetCells } from '../cells/sheetCells';
import { FigureReader } from '../read/figureReader';

/** What a unit wrote as a value. */
export type ReturnedFigure =
  | { readonly kind: 'blank' }
  /** A number, or ND. */
  | { readonly kind: 'figure'; readonly value: number | 'ND' }
  | { readonly kind: 'unclear'; readonly problem: Pick<CellProblem, 'message' | 'remedy'> };

/** ND as a person writes it who means it: a dash or "pendiente" may be anything. */
const ND = /^(?:n\.?\s*\/?\s*d\.?|s\.?\s*\/?\s*d\.?|no disponible|sin datos?|sin informacion)$/;
const REMEDY = 'Pregunte a la unidad y escriba el valor usted en la tabla, o pida que corrija su archivo y vuelva a recogerlo.';

/**
 * The value in a cell: a number, whatever formula gave it; a percentage in percent points; a number typed as text; ND. What may be two
 * numbers, has words beside it, is a date or an error is unclear, with the sentence that says so.
 *
 * - Percent formats: 0.95 shown as 95 % is 95. The cells must have their number formats.
 *
 * @example returnedFigure(cells, 7, 4) // '1 234,5' in the cell gives { kind: 'figure', value: 1234.5 }
 */
export function returnedFigure(cells: SheetCells, row: number, column: number): ReturnedFigure {
  const value = cellAt(cells, row, column);
  if (typeof value === 'string' && value.trim() === '') return { kind: 'blank' };
  if (typeof value === 'string' && ND.test(foldText(value))) return { kind: 'figure', value: 'ND' };
  if (typeof value === 'string' && parseAmount(value).kind === 'no-data') return unclear(`«${value.trim()}» no es un número ni ND: no se sabe qué quiso decir.`);
  const told: Observation[] = [];
  const read = new FigureReader(cells, told).read(value, row, { at: column - cells.left, header: 'Valor obtenido' }, '');
  const [problem] = told;
  if (problem?.code === 'numero-con-palabras') return unclear(`${shown(value)} tiene palabras además del número.`);
  if (problem !== undefined) return unclear(problem.message.replace(/:[^:]*queda sin calcular\.$/, '.'));
  return Number.isFinite(read) ? { kind: 'figure', value: read } : unclear(`${shown(value)} no se entiende como número.`);
}

const shown = (value: CellValue): string => `«${String(value).trim()}»`;
const unclear = (message: string): ReturnedFigure => ({ kind: 'unclear', problem: { message, remedy: REMEDY } });
