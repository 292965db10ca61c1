import type { Rect } from '../cells';
import type { BlockColumn } from '../blockNames';
import type { ConditionalRule, FormatBlock } from '../writePlan';
import { BAND_WORDS } from './bandWords';

/** Soft fills with dark words: readable in black and white, contrast above 4.5. */
const RED = { fill: '#FFC7CE', fontColor: '#9C0006' };
const AMBER = { fill: '#FFEB9C', fontColor: '#7F6000' };
const GREEN = { fill: '#C6EFCE', fontColor: '#006100' };
const NO_DATA = { fill: '#D9D9D9', fontColor: '#404040' };
const AMBER_FROM = 75;
const GREEN_FROM = 95;
/** Below any progress, so that red takes the negative ones too. */
const LOWEST = -1_000_000;

/** Rules for cells that hold a progress in percent points, or ND. The limits are those of the method, section 7. */
export const PROGRESS_RULES: readonly ConditionalRule[] = [
  { kind: 'between', from: LOWEST, below: AMBER_FROM, ...RED },
  { kind: 'between', from: AMBER_FROM, below: GREEN_FROM, ...AMBER },
  { kind: 'at-least', from: GREEN_FROM, ...GREEN },
  { kind: 'text', text: BAND_WORDS.nd, ...NO_DATA },
];

/** Rules for cells that hold the name of a colour. */
export const BAND_RULES: readonly ConditionalRule[] = [
  { kind: 'text', text: BAND_WORDS.red, ...RED },
  { kind: 'text', text: BAND_WORDS.amber, ...AMBER },
  { kind: 'text', text: BAND_WORDS.green, ...GREEN },
  { kind: 'text', text: BAND_WORDS.nd, ...NO_DATA },
];

const HEADER_FILL = '#D9E1F2';
const LINE = '#BFBFBF';
export const PERCENT_POINTS = '0.00';

type Look = Omit<FormatBlock, 'rect'>;

const HEADER: Look = { bold: true, fill: HEADER_FILL, horizontal: 'Center', vertical: 'Center', wrap: true, border: LINE };

const COLUMNS: Readonly<Record<BlockColumn, Look>> = {
  Calculado: { numberFormat: PERCENT_POINTS, horizontal: 'Right', columnWidth: 72, border: LINE },
  Ponderador: { numberFormat: '0.0000', horizontal: 'Right', columnWidth: 72, border: LINE },
  Semaforo: { horizontal: 'Center', columnWidth: 66, border: LINE },
  Observacion: { horizontal: 'Left', vertical: 'Top', wrap: false, columnWidth: 320, border: LINE },
};

/** Format of one column of the own block: header rows in the manner of the table's, then the cells. */
export function columnFormats(part: BlockColumn, header: Rect, bodies: readonly Rect[]): FormatBlock[] {
  return [...bodies.map((rect) => ({ rect, ...COLUMNS[part] })), { rect: header, ...HEADER }];
}
