import { CEPLAN_LIMITS } from '../../engine/limits';
import { BAND_WORDS } from '../../engine/bandWords';
import type { Band } from '../../engine/evaluation';
import type { Rect } from '../cells';
import type { BlockColumn } from '../blockNames';
import type { ConditionalRule, FormatBlock } from '../writePlan';

/** Soft fills with dark words: readable in black and white, contrast above 4.5. */
export const BAND_LOOKS: Readonly<Record<Band, { readonly fill: string; readonly fontColor: string }>> = {
  red: { fill: '#FFC7CE', fontColor: '#9C0006' },
  amber: { fill: '#FFEB9C', fontColor: '#7F6000' },
  green: { fill: '#C6EFCE', fontColor: '#006100' },
  nd: { fill: '#D9D9D9', fontColor: '#404040' },
};
/** Below any progress, so that red takes the negative ones too. */
const LOWEST = -1_000_000;

/** Rules for cells that hold a progress in percent points, or ND. The limits are those of the method, section 7. */
export const PROGRESS_RULES: readonly ConditionalRule[] = [
  { kind: 'between', from: LOWEST, below: CEPLAN_LIMITS.amberFrom, ...BAND_LOOKS.red },
  { kind: 'between', from: CEPLAN_LIMITS.amberFrom, below: CEPLAN_LIMITS.greenFrom, ...BAND_LOOKS.amber },
  { kind: 'at-least', from: CEPLAN_LIMITS.greenFrom, ...BAND_LOOKS.green },
  { kind: 'text', text: BAND_WORDS.nd, ...BAND_LOOKS.nd },
];

/** Rules for cells that hold the name of a colour. */
export const BAND_RULES: readonly ConditionalRule[] = [
  { kind: 'text', text: BAND_WORDS.red, ...BAND_LOOKS.red },
  { kind: 'text', text: BAND_WORDS.amber, ...BAND_LOOKS.amber },
  { kind: 'text', text: BAND_WORDS.green, ...BAND_LOOKS.green },
  { kind: 'text', text: BAND_WORDS.nd, ...BAND_LOOKS.nd },
];

const HEADER_FILL = '#D9E1F2';
const LINE = '#BFBFBF';
export const PERCENT_POINTS = '0.00';

type Look = Omit<FormatBlock, 'rect'>;

const HEADER: Look = { bold: true, fill: HEADER_FILL, horizontal: 'Center', vertical: 'Center', wrap: true };

const COLUMNS: Readonly<Record<BlockColumn, Look>> = {
  Calculado: { numberFormat: PERCENT_POINTS, horizontal: 'Right', columnWidth: 72 },
  Ponderador: { numberFormat: '0.0000', horizontal: 'Right', columnWidth: 72 },
  Semaforo: { horizontal: 'Center', columnWidth: 66 },
  Observacion: { horizontal: 'Left', columnWidth: 320 },
};

/** Format of the cells of one column of the own block. */
export const columnFormat = (part: BlockColumn, rect: Rect): FormatBlock => ({ rect, ...COLUMNS[part] });

/**
 * Format of the header over neighbouring columns, in the manner of the table's: lines between the columns and none between the rows,
 * so that a title looks as if its cells were merged. A border draws the lines inside its rectangle.
 */
export function headerFormats(rect: Rect): FormatBlock[] {
  const rows = Array.from({ length: rect.height }, (_, at) => ({ ...rect, top: rect.top + at, height: 1 }));
  return [{ rect, ...HEADER }, ...(rect.width > 1 ? rows.map(lines) : [])];
}

/** Lines between all the cells of a rectangle. */
export const lines = (rect: Rect): FormatBlock => ({ rect, border: LINE });
