import { BAND_WORDS } from '../../engine/bandWords';
import type { PeriodId } from '../../engine/plan';
import type { BlockColumn } from '../blockNames';
import type { BlockCells } from './blockCells';
import { blockValues } from './blockColumn';
import type { BlockPlace } from './blockPlace';
import { joined, packedCodes } from './packByCode';
import { paintText } from './paint';
import type { Paint } from './paint';
import type { ProgressCells } from './progressCells';
import { asKept, packRow, Receipt } from './receipt';
import type { StoredReceipt } from './receipt';
import type { RowFigure } from './rowFigures';

export interface Written {
  readonly progresses: readonly ProgressCells[];
  readonly block: readonly BlockCells[];
  readonly rows: readonly RowFigure[];
  readonly notes: ReadonlyMap<number, string>;
  readonly place: BlockPlace;
  readonly shape: string;
  readonly period: PeriodId;
  /** Fingerprints of the shapes of our formulas that stand in the table after the run. */
  readonly formulas: readonly string[];
  readonly paint: Paint;
}

/** The receipt after a run, as it is stored: what is ours now. Periods that this run did not touch keep what was written in them. */
export function receiptAfter(before: Receipt, { progresses, block, rows, notes, shape, period, formulas, paint }: Written): StoredReceipt {
  const codes = packedCodes(rows.map(({ key }) => key));
  const codesOf = (ours: readonly RowFigure[]): readonly string[] => (ours.length === rows.length ? codes : packedCodes(ours.map(({ key }) => key)));
  const touched = new Set(progresses.map((one) => one.period));
  const untouched = new Receipt(new Map([...before.figures].filter(([one]) => !touched.has(one)))).stored();
  const written = progresses.filter(({ ours }) => ours.length > 0)
    .map(({ period: one, ours }) => [one, joined(codesOf(ours), ours.map(({ figure }) => String(figure)))] as const);
  return {
    version: 1,
    figures: { ...untouched.figures, ...Object.fromEntries(written) },
    block: joined(codes, blockRows(block, rows, notes)),
    shape,
    period,
    ...(formulas.length > 0 && { formulas: formulas.join(' ') }),
    ...(paintText(paint) !== '' && { paint: paintText(paint) }),
  };
}

function blockRows(block: readonly BlockCells[], rows: readonly RowFigure[], notes: ReadonlyMap<number, string>): string[] {
  const Calculado = keeper('Calculado', block, notes);
  const Ponderador = keeper('Ponderador', block, notes);
  const Semaforo = keeper('Semaforo', block, notes);
  const Observacion = keeper('Observacion', block, notes);
  return rows.map((row) => packRow({ Calculado: Calculado(row), Ponderador: Ponderador(row), Semaforo: Semaforo(row), Observacion: Observacion(row) }));
}

/** What the receipt keeps of a row in one column of the block; '' where the cell is a person's or the block has no such column. */
function keeper(part: BlockColumn, block: readonly BlockCells[], notes: ReadonlyMap<number, string>): (row: RowFigure) => string {
  const column = block.find((one) => one.part === part);
  if (column === undefined) return () => '';
  const theirs = new Set(column.kept);
  const isTheirs = (row: RowFigure): boolean => theirs.size > 0 && theirs.has(row);
  if (part === 'Semaforo') return bandKeeper(isTheirs);
  const valueOf = blockValues(part, notes);
  return (row) => {
    const value = valueOf(row);
    return value === '' || isTheirs(row) ? '' : asKept(value);
  };
}

/** The four words, each with its fingerprint made once. */
function bandKeeper(isTheirs: (row: RowFigure) => boolean): (row: RowFigure) => string {
  const kept = new Map(Object.entries(BAND_WORDS).map(([band, word]) => [band, asKept(word)]));
  return (row) => (row.band === null || isTheirs(row) ? '' : kept.get(row.band) ?? '');
}
