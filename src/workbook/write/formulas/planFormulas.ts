import type { Steps } from '../../../engine/steps';
import type { CellProblem, Observation } from '../../cells/observation';
import { formulasName } from '../../cells/ownNames';
import { cellRect, isSameRect } from '../../cells/rect';
import type { Rect } from '../../cells/rect';
import { cellAt, contentAt, isFormula, isSameContent } from '../../cells/sheetCells';
import type { CellContent, CellFormula, CellValue, SheetCells } from '../../cells/sheetCells';
import type { BlockPlace } from '../blockPlace';
import type { ColumnValues, OwnColumn } from '../columnValues';
import type { Receipt } from '../receipt';
import { codeOf } from '../rowFigures';
import type { WritePlan } from '../writePlan';
import { ShapeFingerprints } from './formulaShape';
import { formulasByColumn } from './formulasByColumn';
import type { FormulaInput, FormulasByRow } from './formulasByColumn';

/** What a run writes, with formulas in the place of values where they are wanted. */
interface FormulaPlan {
  readonly columns: readonly ColumnValues[];
  /** Fingerprints of the shapes of the add-in's formulas in the table after the run. */
  readonly shapes: readonly string[];
  /** Changes of the defined name over them. */
  readonly named: Pick<WritePlan, 'names' | 'oldNames'>;
  /** Cells that hold a value instead of a formula, and formulas with another result than the method's. */
  readonly observations: readonly Observation[];
}

interface FormulaRequest extends FormulaInput {
  /** Whether formulas are wanted; otherwise values replace those of an earlier run. */
  readonly isWanted: boolean;
  readonly columns: readonly OwnColumn[];
  readonly token: string;
  readonly receipt: Receipt;
  readonly place: BlockPlace;
}

/** Puts formulas in the place of values, if they are wanted. */
export function* planFormulas(request: FormulaRequest): Steps<FormulaPlan> {
  const { cells, columns, token, receipt, place, isWanted } = request;
  const formulas: ReadonlyMap<number, FormulasByRow> = isWanted ? yield* formulasByColumn(request) : new Map();
  yield;
  const untouched = untouchedFormulaColumns(cells, token, receipt, columns.map(({ column }) => column));
  yield;
  const after = yield* writtenFormulas(columns, formulas);
  const written: ColumnValues[] = [];
  const observations: Observation[][] = [];
  for (const one of columns) {
    const column = formulas.get(one.column);
    written.push(withFormulas(cells, one, column));
    yield;
    observations.push(formulaObservations(cells, one, column));
    yield;
  }
  return {
    columns: written,
    shapes: untouched.length === 0 ? after.shapes : [...new Set([...receipt.formulas, ...after.shapes])].sort(),
    named: formulaNameChange(cells, token, { ...place, columns: [...untouched, ...after.columns] }),
    observations: observations.flat(),
  };
}

/** The column with formulas in the place of values where there are any; a formula that is already there is not written again. */
function withFormulas(cells: SheetCells, { column, top, values, ownRows }: OwnColumn, formulas: FormulasByRow | undefined): ColumnValues {
  if (formulas === undefined) return { column, top, values };
  const contents: (CellContent | null)[] = [...values];
  for (const { row } of ownRows) {
    const one = formulas.get(row);
    if (one === undefined || !('formula' in one)) continue;
    contents[row - top] = isSameContent(contentAt(cells, row, column), one) ? null : one;
  }
  return { column, top, values: contents };
}

/** The columns with formulas after a run, and the fingerprints of their shapes. */
interface WrittenFormulas {
  readonly columns: readonly number[];
  readonly shapes: readonly string[];
}

/** Cells per step. */
const CELLS_PER_STEP = 8_000;

function* writtenFormulas(columns: readonly OwnColumn[], formulas: ReadonlyMap<number, FormulasByRow>): Steps<WrittenFormulas> {
  const prints = new ShapeFingerprints();
  const withSome = new Set<number>();
  for (const { column, ownRows } of columns) {
    const cells = formulas.get(column);
    if (cells === undefined) continue;
    for (const [nth, { row }] of ownRows.entries()) {
      if (nth % CELLS_PER_STEP === 0) yield;
      const one = cells.get(row);
      if (one === undefined || !('formula' in one)) continue;
      withSome.add(column);
      prints.of(one.formula);
    }
  }
  return { columns: [...withSome], shapes: prints.all() };
}

/**
 * Observations on the cells of a column: values instead of formulas, with the reason; and formulas whose result differs from the
 * method's, as when Excel does not recalculate automatically.
 */
function formulaObservations(cells: SheetCells, { column, ownRows, figureOf }: OwnColumn, formulas: FormulasByRow | undefined): Observation[] {
  const observations: Observation[] = [];
  if (formulas === undefined) return observations;
  for (const figure of ownRows) {
    const one = formulas.get(figure.row);
    const problem = one === undefined ? null : 'because' in one ? valueInstead(one.because) : wrongResult(cells, figure.row, column, one, figureOf(figure));
    if (problem === null) continue;
    const place = { sheet: cells.name, rect: cellRect(figure.row, column) };
    observations.push({ ...problem, element: codeOf(figure), place });
  }
  return observations;
}

const valueInstead = (because: string): CellProblem => ({
  code: 'valor-sin-formula',
  severity: 'warning',
  message: `Se dejó el valor y no una fórmula: ${because}.`,
  remedy: 'El valor es el correcto; vuelva a calcular cuando cambien los datos de los que sale.',
});

/** Percent points: Excel's numbers have 15 digits. */
const TOLERANCE = 1e-9;

function wrongResult(cells: SheetCells, row: number, column: number, wanted: CellFormula, figure: CellValue): CellProblem | null {
  const shown = cellAt(cells, row, column);
  const isShown = typeof shown === 'number' && typeof figure === 'number' ? Math.abs(shown - figure) < TOLERANCE : shown === figure;
  if (isShown || !isSameContent(contentAt(cells, row, column), wanted)) return null;
  return {
    code: 'formula-no-coincide',
    severity: 'error',
    message: `La fórmula de la celda da «${String(shown)}» y lo calculado es «${String(figure)}».`,
    remedy: 'Recalcule el libro (tecla F9) y ponga Fórmulas > Opciones para el cálculo en Automático; si sigue igual, elija valores en Ajustes.',
  };
}

/** Rows of a table and its columns with the add-in's formulas; absolute, 0-based. */
interface FormulaArea {
  readonly top: number;
  readonly height: number;
  readonly columns: readonly number[];
}

/** Columns with the add-in's formulas of periods that the run does not write. */
function untouchedFormulaColumns(cells: SheetCells, token: string, receipt: Receipt, touched: readonly number[]): number[] {
  const rect = cells.ownNames[formulasName(token)];
  if (rect === undefined) return [];
  const columns = Array.from({ length: rect.width }, (_, nth) => rect.left + nth);
  const rows = Array.from({ length: rect.height }, (_, nth) => rect.top + nth);
  return columns.filter((column) => !touched.includes(column) && rows.some((row) => {
    const content = contentAt(cells, row, column);
    return isFormula(content) && receipt.wrote(content);
  }));
}

/** The change of the defined name over the formulas: it covers all their columns, and is removed when there are none. */
function formulaNameChange(cells: SheetCells, token: string, { top, height, columns }: FormulaArea): Pick<WritePlan, 'names' | 'oldNames'> {
  const name = formulasName(token);
  const present = cells.ownNames[name];
  if (columns.length === 0) return { names: [], ...(present !== undefined && { oldNames: [name] }) };
  const left = Math.min(...columns);
  const rect: Rect = { top, left, height, width: Math.max(...columns) + 1 - left };
  return { names: present !== undefined && isSameRect(present, rect) ? [] : [{ name, rect }] };
}
