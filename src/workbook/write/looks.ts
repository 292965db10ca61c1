import { PALETTES } from '../../engine/bandPalettes';
import type { PaletteName } from '../../engine/bandPalettes';
import { BAND_WORDS, BANDS } from '../../engine/bandWords';
import type { Band } from '../../engine/evaluation';
import type { Rect } from '../cells';
import type { BlockColumn } from '../blockNames';
import type { ConditionalRule, FormatBlock } from '../writePlan';
import type { Paint } from './paint';

type BandLook = Required<Pick<FormatBlock, 'fill' | 'fontColor'>>;

/** Fill and words of a band's cells. */
export function bandLook(palette: PaletteName, band: Band): BandLook {
  const { fill, ink } = PALETTES[palette][band];
  return { fill, fontColor: ink };
}

/** Below any progress, so that red takes the negative ones too. */
const LOWEST = -1_000_000;

/** Rules for cells that hold a progress in percent points, or ND. */
export const progressRules = ({ palette, limits: { amberFrom, greenFrom } }: Paint): readonly ConditionalRule[] => [
  { kind: 'between', from: LOWEST, below: amberFrom, ...bandLook(palette, 'red') },
  { kind: 'between', from: amberFrom, below: greenFrom, ...bandLook(palette, 'amber') },
  { kind: 'at-least', from: greenFrom, ...bandLook(palette, 'green') },
  { kind: 'text', text: BAND_WORDS.nd, ...bandLook(palette, 'nd') },
];

/** Rules for cells that hold the name of a colour. */
export const bandRules = (palette: PaletteName): readonly ConditionalRule[] =>
  BANDS.map((band) => ({ kind: 'text', text: BAND_WORDS[band], ...bandLook(palette, band) }));

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

/** Format of the cells of one column of the own block: in the middle of a tall row, wherever in it the table has its own texts. */
export const columnFormat = (part: BlockColumn, rect: Rect): FormatBlock => ({ rect, vertical: 'Center', ...COLUMNS[part] });

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
