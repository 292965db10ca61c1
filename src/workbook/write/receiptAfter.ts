import { BAND_WORDS } from '../../engine/method/bands';
import type { PeriodId } from '../../engine/plan/periods';
import type { BlockColumn } from '../cells/ownNames';
import { blockValues } from './blockCells';
import type { BlockCells } from './blockCells';
import type { BlockPlace } from './blockPlace';
import type { ProgressCells } from './progressCells';
import { encodeBlockRow, encodeCodes, joinEncoded, Receipt, receiptValue } from './receipt';
import type { StoredReceipt } from './receipt';
import type { RowFigure } from './rowFigures';
import { encodeColourScheme } from './writeSettings';
import type { ColourScheme } from './writeSettings';

interface ReceiptInput {
  readonly progresses: readonly ProgressCells[];
  readonly block: readonly BlockCells[];
  readonly rows: readonly RowFigure[];
  readonly notes: ReadonlyMap<number, string>;
  readonly place: BlockPlace;
  readonly shape: string;
  readonly period: PeriodId;
  /** Fingerprints of the shapes of the add-in's formulas in the table after the run. */
  readonly shapes: readonly string[];
  readonly colours: ColourScheme;
}

/** The receipt after a run, as it is stored. Periods that the run does not write keep their figures. */
export function receiptAfter(before: Receipt, { progresses, block, rows, notes, shape, period, shapes, colours }: ReceiptInput): StoredReceipt {
  const codes = encodeCodes(rows.map(({ key }) => key));
  const codesOf = (ownRows: readonly RowFigure[]): readonly string[] => (ownRows.length === rows.length ? codes : encodeCodes(ownRows.map(({ key }) => key)));
  const touched = new Set(progresses.map((one) => one.period));
  const untouched = new Receipt(new Map([...before.figures].filter(([one]) => !touched.has(one)))).stored();
  const written = progresses.filter(({ ownRows }) => ownRows.length > 0)
    .map(({ period: one, ownRows }) => [one, joinEncoded(codesOf(ownRows), ownRows.map(({ figure }) => String(figure)))] as const);
  return {
    version: 1,
    figures: { ...untouched.figures, ...Object.fromEntries(written) },
    block: joinEncoded(codes, blockRows(block, rows, notes)),
    shape,
    period,
    ...(shapes.length > 0 && { formulas: shapes.join(' ') }),
    ...(encodeColourScheme(colours) !== '' && { paint: encodeColourScheme(colours) }),
  };
}

function blockRows(block: readonly BlockCells[], rows: readonly RowFigure[], notes: ReadonlyMap<number, string>): string[] {
  const Calculado = receiptValueOf('Calculado', block, notes);
  const Ponderador = receiptValueOf('Ponderador', block, notes);
  const Semaforo = receiptValueOf('Semaforo', block, notes);
  const Observacion = receiptValueOf('Observacion', block, notes);
  return rows.map((row) => encodeBlockRow({ Calculado: Calculado(row), Ponderador: Ponderador(row), Semaforo: Semaforo(row), Observacion: Observacion(row) }));
}

/** Encodes the cells of one column of the block; '' where the cell is a person's or the block has no such column. */
function receiptValueOf(part: BlockColumn, block: readonly BlockCells[], notes: ReadonlyMap<number, string>): (row: RowFigure) => string {
  const column = block.find((one) => one.part === part);
  if (column === undefined) return () => '';
  const editedRows = new Set(column.edited);
  const isEdited = (row: RowFigure): boolean => editedRows.size > 0 && editedRows.has(row);
  if (part === 'Semaforo') return receiptValueOfBand(isEdited);
  const valueOf = blockValues(part, notes);
  return (row) => {
    const value = valueOf(row);
    return value === '' || isEdited(row) ? '' : receiptValue(value);
  };
}

/** Encodes the words of the Semáforo, with one fingerprint per word. */
function receiptValueOfBand(isEdited: (row: RowFigure) => boolean): (row: RowFigure) => string {
  const words = new Map(Object.entries(BAND_WORDS).map(([band, word]) => [band, receiptValue(word)]));
  return (row) => (row.band === null || isEdited(row) ? '' : words.get(row.band) ?? '');
}

/**
 * How many codes have another figure than the last run wrote, although nothing is written: formulas follow their cells. 0 without
 * formulas.
 */
export function countChangedFigures(before: Receipt, after: Receipt): number {
  if (before.formulas.size === 0) return 0;
  const moved = new Set<string>();
  for (const [period, figures] of after.figures) {
    for (const [code, figure] of figures) {
      const written = before.figures.get(period)?.get(code);
      if (written !== undefined && written !== figure) moved.add(code);
    }
  }
  for (const [code, { Calculado }] of after.block) {
    const written = before.block.get(code)?.Calculado ?? '';
    if (written !== '' && written !== Calculado) moved.add(code);
  }
  return moved.size;
}
