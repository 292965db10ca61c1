import { PALETTES } from '../../engine/method/bandPalettes';
import type { PaletteName } from '../../engine/method/bandPalettes';
import { BAND_WORDS, BANDS } from '../../engine/method/bands';
import type { Band } from '../../engine/method/bands';
import type { BlockColumn } from '../cells/ownNames';
import { cellRect, runsOf } from '../cells/rect';
import type { Rect } from '../cells/rect';
import type { TableLayout } from '../find/tableLayout';
import type { BlockPlace } from './blockPlace';
import { MEAN_KEY } from './rowFigures';
import type { RowFigure } from './rowFigures';
import type { ConditionalBlock, ConditionalRule, FormatBlock } from './writePlan';
import type { ColourScheme } from './writeSettings';

export interface BlockFormats {
  readonly formats: readonly FormatBlock[];
  readonly conditionalFormats: readonly ConditionalBlock[];
}

/** More separate stretches than this in one column and only the Semáforo is coloured: rules by the thousand make a workbook slow. */
const MAX_RULE_RECTS = 200;

/** Cells of a progress column that are ours. */
export interface OwnCells {
  /** Absolute, 0-based. */
  readonly column: number;
  readonly ownRows: readonly Pick<RowFigure, 'row' | 'key'>[];
}

/**
 * Formats and colours of everything that is ours in a table after a run. Rules for figures reach only rows that have one: to Excel a
 * blank cell is a 0, which is red.
 *
 * @param progresses columns of the table's own, with what is ours in them
 * @param rows the rows of the table that have a figure, top to bottom
 */
export function blockFormats({ header }: TableLayout, place: BlockPlace, progresses: readonly OwnCells[], rows: readonly RowFigure[], colours: ColourScheme): BlockFormats {
  const bodies = bodyRects(header, place);
  const progressRects = progresses.flatMap(({ column, ownRows }) => rowRuns(column, ownRows));
  const calculated = place.columns.filter(({ part }) => part === 'Calculado').map(({ column }) => ({ column, ownRows: rows }));
  const groups = adjacentGroups(place.columns.map(({ column }) => column));
  const over = (rects: readonly Rect[], { left, width }: ColumnGroup): Rect[] => rects.map((rect) => ({ ...rect, left, width }));
  return {
    formats: [
      ...progressRects.map((rect) => ({ rect, numberFormat: PERCENT_POINTS })),
      ...place.columns.flatMap(({ part, column }) => over(bodies, { left: column, width: 1 }).map((rect) => columnFormat(part, rect))),
      ...[...progresses, ...calculated].flatMap(meanFormats),
      ...groups.flatMap((group) => over(bodies, group).map(lineFormat)),
      ...groups.flatMap((group) => over([header], group).flatMap(headerFormats)),
    ],
    conditionalFormats: [
      ...progressRects.map((rect) => ({ rect, rules: progressRules(colours) })),
      ...calculated.flatMap(({ column, ownRows }) => rowRuns(column, ownRows)).map((rect) => ({ rect, rules: progressRules(colours) })),
      ...place.columns.filter(({ part }) => part === 'Semaforo')
        .flatMap(({ column }) => over(bodies, { left: column, width: 1 }).map((rect) => ({ rect, rules: bandRules(colours.palette) }))),
    ],
  };
}

type ColumnGroup = Pick<Rect, 'left' | 'width'>;

/** Columns that stand side by side, as few groups as hold them. */
function adjacentGroups(columns: readonly number[]): ColumnGroup[] {
  return runsOf([...columns].sort((one, other) => one - other)).map(({ first, length }) => ({ left: first, width: length }));
}

/** The block's rows below the header, and in an old B-7 the one above it. */
function bodyRects(header: Rect, { top, height }: BlockPlace): Rect[] {
  const below = header.top + header.height;
  const under = { ...header, top: below, height: top + height - below };
  return top < header.top ? [{ ...header, top, height: header.top - top }, under] : [under];
}

/** The mean of the AEI is bold, as its label is. */
const meanFormats = ({ column, ownRows }: OwnCells): FormatBlock[] =>
  ownRows.filter(({ key }) => key === MEAN_KEY)
    .map(({ row }) => ({ rect: cellRect(row, column), bold: true, numberFormat: PERCENT_POINTS, horizontal: 'Right' }));

/** Those rows of a column but the mean's, as few rectangles as cover them and nothing else. */
function rowRuns(column: number, rows: OwnCells['ownRows']): Rect[] {
  const runs = runsOf(rows.flatMap(({ row, key }) => (key === MEAN_KEY ? [] : [row])));
  return runs.length > MAX_RULE_RECTS ? [] : runs.map(({ first, length }) => ({ top: first, left: column, height: length, width: 1 }));
}

type BandFormat = Required<Pick<FormatBlock, 'fill' | 'fontColor'>>;

/** Fill and words of a band's cells. */
export function bandFormat(palette: PaletteName, band: Band): BandFormat {
  const { fill, ink } = PALETTES[palette][band];
  return { fill, fontColor: ink };
}

/** Below any progress, so that red takes the negative ones too. */
const LOWEST = -1_000_000;

/** Rules for cells that hold a progress in percent points, or ND. */
const progressRules = ({ palette, limits: { amberFrom, greenFrom } }: ColourScheme): readonly ConditionalRule[] => [
  { kind: 'between', from: LOWEST, below: amberFrom, ...bandFormat(palette, 'red') },
  { kind: 'between', from: amberFrom, below: greenFrom, ...bandFormat(palette, 'amber') },
  { kind: 'at-least', from: greenFrom, ...bandFormat(palette, 'green') },
  { kind: 'text', text: BAND_WORDS.nd, ...bandFormat(palette, 'nd') },
];

/** Rules for cells that hold the name of a colour. */
export const bandRules = (palette: PaletteName): readonly ConditionalRule[] =>
  BANDS.map((band) => ({ kind: 'text', text: BAND_WORDS[band], ...bandFormat(palette, band) }));

/** Thin lines between cells. */
export const LINE_COLOUR = '#BFBFBF';
const PERCENT_POINTS = '0.00';

type FormatOptions = Omit<FormatBlock, 'rect'>;

/** Cells of a header row. */
export const HEADER_FORMAT: FormatOptions = { bold: true, fill: '#D9E1F2', horizontal: 'Center', vertical: 'Center', wrap: true };

const COLUMN_FORMATS: Readonly<Record<BlockColumn, FormatOptions>> = {
  Calculado: { numberFormat: PERCENT_POINTS, horizontal: 'Right', columnWidth: 72 },
  Ponderador: { numberFormat: '0.0000', horizontal: 'Right', columnWidth: 72 },
  Semaforo: { horizontal: 'Center', columnWidth: 66 },
  Observacion: { horizontal: 'Left', columnWidth: 320 },
};

/** Format of the cells of one column of the own block: in the middle of a tall row, wherever in it the table has its own texts. */
const columnFormat = (part: BlockColumn, rect: Rect): FormatBlock => ({ rect, vertical: 'Center', ...COLUMN_FORMATS[part] });

/**
 * Format of the header over neighbouring columns, in the manner of the table's: lines between the columns and none between the rows,
 * so that a title looks as if its cells were merged. A border draws the lines inside its rectangle.
 */
function headerFormats(rect: Rect): FormatBlock[] {
  const rows = Array.from({ length: rect.height }, (_, at) => ({ ...rect, top: rect.top + at, height: 1 }));
  return [{ rect, ...HEADER_FORMAT }, ...(rect.width > 1 ? rows.map(lineFormat) : [])];
}

/** Lines between all the cells of a rectangle. */
const lineFormat = (rect: Rect): FormatBlock => ({ rect, border: LINE_COLOUR });
