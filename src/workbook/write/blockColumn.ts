import type { Period } from '../../engine/plan';
import type { BlockColumn } from '../blockNames';
import type { CellValue, Rect } from '../cells';
import { BAND_WORDS } from '../../engine/bandWords';
import type { RowFigure } from './rowFigures';

/** Titles of the own block's columns. */
export const BLOCK_TITLES: Readonly<Record<BlockColumn, string>> = {
  Calculado: 'Avance Tipo I (%) calculado',
  Ponderador: 'Ponderador',
  Semaforo: 'Semáforo',
  Observacion: 'Observación',
};

/**
 * What the cells of one column of the own block are to hold beside the rows; '' for nothing.
 *
 * @param notes row → line of the Observación column
 */
export function blockValues(part: BlockColumn, notes: ReadonlyMap<number, string>): (row: RowFigure) => CellValue {
  switch (part) {
    case 'Calculado':
      return ({ figure }) => figure;
    case 'Ponderador':
      return ({ weight }) => weight ?? '';
    case 'Semaforo':
      return ({ band }) => (band === null ? '' : BAND_WORDS[band]);
    case 'Observacion':
      return ({ row }) => notes.get(row) ?? '';
  }
}

/**
 * Texts of a column's header rows, by row: the title where the table's own merged titles show theirs (the middle), and in the last
 * row, if it is another, the period of the figures.
 */
export function blockHeaders(part: BlockColumn, { top, height }: Rect, period: Period): Map<number, string> {
  const texts = new Map<number, string>();
  for (let row = top; row < top + height; row += 1) texts.set(row, '');
  const title = top + Math.floor((height - 1) / 2);
  const last = top + height - 1;
  texts.set(title, BLOCK_TITLES[part]);
  if (last !== title && part !== 'Ponderador' && part !== 'Observacion') texts.set(last, periodLabel(period));
  return texts;
}

/** A period as the report's own headers write it: "2024 - Sem1", "2024 - Anual". */
const periodLabel = ({ year, span }: Period): string => `${year} - ${span === 'semester' ? 'Sem1' : 'Anual'}`;

/** Is a header cell as we wrote it, on this run or another? */
export function isOwnHeader(part: BlockColumn, value: CellValue): boolean {
  return value === BLOCK_TITLES[part] || (typeof value === 'string' && /^\d{4} - (?:Sem1|Anual)$/.test(value));
}
