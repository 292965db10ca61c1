import type { PeriodId } from '../../engine/plan';
import type { BlockColumn } from '../blockNames';
import type { BlockCells } from './blockCells';
import { blockValue } from './blockColumn';
import type { BlockPlace } from './blockPlace';
import type { ProgressCells } from './progressCells';
import { asKept, Receipt } from './receipt';
import type { BlockRow } from './receipt';
import type { RowFigure } from './rowFigures';

export interface Written {
  readonly progresses: readonly ProgressCells[];
  readonly block: readonly BlockCells[];
  readonly rows: readonly RowFigure[];
  readonly notes: ReadonlyMap<number, string>;
  readonly place: BlockPlace;
  readonly shape: string;
  readonly period: PeriodId;
}

/** The receipt after a run: what is ours now. Periods that this run did not touch keep what was written in them. */
export function receiptAfter(before: Receipt, { progresses, block, rows, notes, shape, period: last }: Written): Receipt {
  const figures = new Map<PeriodId, ReadonlyMap<string, string>>(before.figures);
  for (const { period, ours } of progresses) {
    if (ours.length === 0) figures.delete(period);
    else figures.set(period, new Map(ours.map(({ key, figure }) => [key, String(figure)])));
  }
  return new Receipt(figures, blockRows(block, rows, notes), shape, last);
}

function blockRows(block: readonly BlockCells[], rows: readonly RowFigure[], notes: ReadonlyMap<number, string>): Map<string, BlockRow> {
  const calculated = keeper('Calculado', block, notes);
  const weight = keeper('Ponderador', block, notes);
  const band = keeper('Semaforo', block, notes);
  const note = keeper('Observacion', block, notes);
  const kept = new Map<string, BlockRow>();
  for (const row of rows) {
    kept.set(row.key, { Calculado: calculated(row), Ponderador: weight(row), Semaforo: band(row), Observacion: note(row) });
  }
  return kept;
}

/** What the receipt keeps of a row in one column of the block; '' where the cell is a person's or the block has no such column. */
function keeper(part: BlockColumn, block: readonly BlockCells[], notes: ReadonlyMap<number, string>): (row: RowFigure) => string {
  const column = block.find((one) => one.part === part);
  if (column === undefined) return () => '';
  const theirs = new Set(column.kept);
  return (row) => {
    const value = blockValue(part, row, notes.get(row.row) ?? '');
    return value === '' || theirs.has(row) ? '' : asKept(value);
  };
}
