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
}

/** The receipt after a run: what is ours now. Periods that this run did not touch keep what was written in them. */
export function receiptAfter(before: Receipt, { progresses, block, rows, notes, shape }: Written): Receipt {
  const figures = new Map<PeriodId, ReadonlyMap<string, string>>(before.figures);
  for (const { period, ours } of progresses) {
    if (ours.length === 0) figures.delete(period);
    else figures.set(period, new Map(ours.map(({ key, figure }) => [key, String(figure)])));
  }
  return new Receipt(figures, blockRows(block, rows, notes), shape);
}

function blockRows(block: readonly BlockCells[], rows: readonly RowFigure[], notes: ReadonlyMap<number, string>): Map<string, BlockRow> {
  const left = new Map(block.map(({ part, kept }) => [part, new Set(kept)]));
  const keep = (part: BlockColumn, row: RowFigure): string => {
    const theirs = left.get(part);
    if (theirs === undefined || theirs.has(row)) return '';
    const value = blockValue(part, row, notes.get(row.row) ?? '');
    return value === '' ? '' : asKept(value);
  };
  return new Map(rows.map((row) => [row.key, {
    Calculado: keep('Calculado', row), Ponderador: keep('Ponderador', row), Semaforo: keep('Semaforo', row),
    Observacion: keep('Observacion', row),
  }]));
}
