import type { Evaluation } from '../../../engine/method/evaluation';
import { periodId } from '../../../engine/plan/periods';
import type { Plan } from '../../../engine/plan/plan';
import type { Steps } from '../../../engine/steps';
import type { SheetCells } from '../../cells/sheetCells';
import type { TableLayout } from '../../find/tableLayout';
import type { BlockCells } from '../blockCells';
import type { ProgressCells } from '../progressCells';
import type { RowFigure } from '../rowFigures';
import { cellRef } from './cellReferences';
import type { FormulaOrReason } from './formulaContext';
import { periodFormulas } from './periodFormulas';
import type { PeriodFormulas } from './periodFormulas';

/** The cells that a run writes, decided before formulas are made. */
export interface FormulaInput {
  readonly cells: SheetCells;
  readonly layout: TableLayout;
  readonly plan: Plan;
  /** The one shown in the own block comes first. */
  readonly evaluations: readonly Evaluation[];
  readonly rows: readonly RowFigure[];
  readonly progresses: readonly ProgressCells[];
  readonly block: readonly BlockCells[];
}

/** The formulas of one column, by row, absolute and 0-based. */
export type FormulasByRow = ReadonlyMap<number, FormulaOrReason>;

const CHANGED_OR_MERGED = 'la celda del avance la cambió una persona, o está combinada con otra';
const IN_EXCEL_TABLE = 'la columna está dentro de una tabla de Excel, que extendería la fórmula a las demás filas';

/**
 * The formulas of every column that a run writes, by column, absolute and 0-based: progress columns of the periods, and Calculado,
 * Ponderador and Semáforo of the own block. A column is absent where no formula is tried.
 */
export function* formulasByColumn(input: FormulaInput): Steps<ReadonlyMap<number, FormulasByRow>> {
  const columns = new Map<number, FormulasByRow>();
  for (const [at, evaluation] of input.evaluations.entries()) {
    const written = input.progresses.find(({ period, isUsers }) => period === periodId(evaluation.period) && !isUsers);
    const source = written ?? (at === 0 ? partOf(input, 'Calculado') : undefined);
    if (source === undefined) continue;
    const editedRows = [...source.edited, ...(written?.merged ?? [])];
    const formulas = yield* formulasIn(input, evaluation, source.column, editedRows);
    columns.set(source.column, formulas.progress);
    if (at === 0) setBlock(input, formulas, source.column, editedRows, columns);
  }
  return new Map([...columns].map(([column, formulas]) => [column, excludeExcelTables(input.cells, column, formulas)]));
}

function formulasIn({ cells, layout, plan }: FormulaInput, evaluation: Evaluation, column: number, editedRows: readonly RowFigure[]): Steps<PeriodFormulas> {
  const rows = new Set(editedRows.map(({ row }) => row));
  return periodFormulas({ cells, layout, plan, evaluation, column, isOurs: (row) => !rows.has(row) });
}

/** Adds the columns of the own block. They refer to the column `source`, which holds the progress of the period. */
function setBlock(input: FormulaInput, { share, band }: PeriodFormulas, source: number, editedRows: readonly RowFigure[], columns: Map<number, FormulasByRow>): void {
  const [calculated, weight, semaphore] = [partOf(input, 'Calculado'), partOf(input, 'Ponderador'), partOf(input, 'Semaforo')];
  if (calculated !== undefined && calculated.column !== source) columns.set(calculated.column, referencesTo(input.rows, source, editedRows));
  if (weight !== undefined) columns.set(weight.column, share);
  if (semaphore !== undefined) columns.set(semaphore.column, band);
}

const partOf = ({ block }: FormulaInput, part: BlockCells['part']): BlockCells | undefined => block.find((one) => one.part === part);

function referencesTo(rows: readonly RowFigure[], column: number, editedRows: readonly RowFigure[]): FormulasByRow {
  const others = new Set(editedRows);
  return new Map(rows.map((one) => [one.row, others.has(one) ? { because: CHANGED_OR_MERGED } : { formula: `=${cellRef(one.row, column)}` }]));
}

/** Leaves out formulas inside Excel tables, which extend one formula to all rows of the column. */
function excludeExcelTables({ tables = [] }: SheetCells, column: number, formulas: FormulasByRow): FormulasByRow {
  const over = tables.filter(({ rect }) => column >= rect.left && column < rect.left + rect.width);
  if (over.length === 0) return formulas;
  const isInTable = (row: number): boolean => over.some(({ rect }) => row >= rect.top && row < rect.top + rect.height);
  return new Map([...formulas].map(([row, one]) => [row, isInTable(row) ? { because: IN_EXCEL_TABLE } : one]));
}
