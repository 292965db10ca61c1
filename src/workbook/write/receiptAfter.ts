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

const EMPTY: BlockRow = { Calculado: '', Ponderador: '', Semaforo: '', Observacion: '' };

function blockRows(block: readonly BlockCells[], rows: readonly RowFigure[], notes: ReadonlyMap<number, string>): Map<string, BlockRow> {
  const written = new Map<string, BlockRow>();
  for (const row of rows) written.set(row.key, EMPTY);
  for (const { part, kept } of block) {
    const left = new Set(kept);
    for (const row of rows) {
      const value = left.has(row) ? '' : blockValue(part, row, notes.get(row.row) ?? '');
      if (value !== '') written.set(row.key, withPart(written.get(row.key) ?? EMPTY, part, asKept(value)));
    }
  }
  return written;
}

const withPart = (row: BlockRow, part: BlockColumn, kept: string): BlockRow => ({ ...row, [part]: kept });
