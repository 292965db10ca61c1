import type { Evaluation } from '../../../engine/evaluation';
import { periodId } from '../../../engine/periodId';
import type { Pieces } from '../../../engine/pieces';
import type { Plan } from '../../../engine/plan';
import type { SheetCells } from '../../cells';
import type { TableLayout } from '../../layout';
import type { BlockCells } from '../blockCells';
import type { ProgressCells } from '../progressCells';
import type { RowFigure } from '../rowFigures';
import { cellRef } from './cellRef';
import type { Live } from './live';
import { liveFormulas } from './liveFormulas';
import type { LiveFormulas } from './liveFormulas';

/** Where a run writes, with whose cells are whose already decided. */
export interface LiveRun {
  readonly cells: SheetCells;
  readonly layout: TableLayout;
  readonly plan: Plan;
  /** The period shown in the own block first. */
  readonly evaluations: readonly Evaluation[];
  readonly rows: readonly RowFigure[];
  readonly progresses: readonly ProgressCells[];
  readonly block: readonly BlockCells[];
}

/** What the cells of a column are to hold, by row, absolute and 0-based. */
export type LiveColumn = ReadonlyMap<number, Live>;

const OTHERS = 'la celda del avance la cambió una persona, o está combinada con otra';
const IN_TABLE = 'la columna está dentro de una tabla de Excel, que extendería la fórmula a las demás filas';

/** The formulas of everything that a run writes, by column, absolute and 0-based. */
export function* liveColumns(run: LiveRun): Pieces<ReadonlyMap<number, LiveColumn>> {
  const columns = new Map<number, LiveColumn>();
  for (const [at, evaluation] of run.evaluations.entries()) {
    const written = run.progresses.find(({ period, isUsers }) => period === periodId(evaluation.period) && !isUsers);
    const source = written ?? (at === 0 ? partOf(run, 'Calculado') : undefined);
    if (source === undefined) continue;
    const theirs = [...source.kept, ...(written?.merged ?? [])];
    const live = yield* formulasIn(run, evaluation, source.column, theirs);
    columns.set(source.column, live.progress);
    if (at === 0) setBlock(run, live, source.column, theirs, columns);
  }
  return new Map([...columns].map(([column, live]) => [column, outOfTables(run.cells, column, live)]));
}

function formulasIn({ cells, layout, plan }: LiveRun, evaluation: Evaluation, column: number, theirs: readonly RowFigure[]): Pieces<LiveFormulas> {
  const rows = new Set(theirs.map(({ row }) => row));
  return liveFormulas({ cells, layout, plan, evaluation, column, isOurs: (row) => !rows.has(row) });
}

/** The own block follows the table's own progress column where that is ours, else its column of calculated progress. */
function setBlock(run: LiveRun, { share, band }: LiveFormulas, source: number, theirs: readonly RowFigure[], columns: Map<number, LiveColumn>): void {
  const [calculated, weight, semaphore] = [partOf(run, 'Calculado'), partOf(run, 'Ponderador'), partOf(run, 'Semaforo')];
  if (calculated !== undefined && calculated.column !== source) columns.set(calculated.column, copies(run.rows, source, theirs));
  if (weight !== undefined) columns.set(weight.column, share);
  if (semaphore !== undefined) columns.set(semaphore.column, band);
}

const partOf = ({ block }: LiveRun, part: BlockCells['part']): BlockCells | undefined => block.find((one) => one.part === part);

function copies(rows: readonly RowFigure[], column: number, theirs: readonly RowFigure[]): LiveColumn {
  const others = new Set(theirs);
  return new Map(rows.map((one) => [one.row, others.has(one) ? { because: OTHERS } : { formula: `=${cellRef(one.row, column)}` }]));
}

/** In a column of an Excel table one formula becomes that of all its rows. */
function outOfTables({ tables = [] }: SheetCells, column: number, live: LiveColumn): LiveColumn {
  const over = tables.filter(({ rect }) => column >= rect.left && column < rect.left + rect.width);
  if (over.length === 0) return live;
  const isInTable = (row: number): boolean => over.some(({ rect }) => row >= rect.top && row < rect.top + rect.height);
  return new Map([...live].map(([row, one]) => [row, isInTable(row) ? { because: IN_TABLE } : one]));
}
