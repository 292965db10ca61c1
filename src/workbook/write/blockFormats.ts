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

/** Runs of rows in one column that get rules, at most; beyond it only the Semáforo is coloured, as thousands of rules make a workbook slow. */
const MAX_RULE_RECTS = 200;

/** The add-in's cells in a progress column. */
export interface OwnCells {
  /** Absolute, 0-based. */
  readonly column: number;
  readonly ownRows: readonly Pick<RowFigure, 'row' | 'key'>[];
}

/**
 * Formats and conditional formats of the add-in's cells in a table after a run. Rules for figures cover only rows that have one: Excel
 * takes a blank cell for 0, which is red.
 *
 * @param progresses the table's progress columns with the add-in's cells in them
 * @param rows rows of the table that have a figure, top to bottom
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

/** Groups of neighbouring columns. */
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

/** Rectangles that cover exactly these rows of a column, without that of the mean; none where they are too many. */
function rowRuns(column: number, rows: OwnCells['ownRows']): Rect[] {
  const own: number[] = [];
  for (const { row, key } of rows) if (key !== MEAN_KEY) own.push(row);
  const runs = runsOf(own);
  return runs.length > MAX_RULE_RECTS ? [] : runs.map(({ first, length }) => ({ top: first, left: column, height: length, width: 1 }));
}

type BandFormat = Required<Pick<FormatBlock, 'fill' | 'fontColor'>>;

/** Fill and words of a band's cells. */
export function bandFormat(palette: PaletteName, band: Band): BandFormat {
  const { fill, ink } = PALETTES[palette][band];
  return { fill, fontColor: ink };
}

/** Below any progress, so that red includes negative ones. */
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
const PERCENT_POINTS = '#,##0.00';

type FormatOptions = Omit<FormatBlock, 'rect'>;

/** Cells of a header row. */
export const HEADER_FORMAT: FormatOptions = { bold: true, fill: '#D9E1F2', horizontal: 'Center', vertical: 'Center', wrap: true };

const COLUMN_FORMATS: Readonly<Record<BlockColumn, FormatOptions>> = {
  Calculado: { numberFormat: PERCENT_POINTS, horizontal: 'Right', columnWidth: 72 },
  Ponderador: { numberFormat: '0.0000', horizontal: 'Right', columnWidth: 72 },
  Semaforo: { horizontal: 'Center', columnWidth: 66 },
  Observacion: { horizontal: 'Left', columnWidth: 320 },
};

/** Format of the cells of one column of the own block, vertically centred. */
const columnFormat = (part: BlockColumn, rect: Rect): FormatBlock => ({ rect, vertical: 'Center', ...COLUMN_FORMATS[part] });

/**
 * Format of the header over neighbouring columns: lines between columns and none between rows, as if the cells of each title were
 * merged. A border draws the lines inside its rectangle.
 */
function headerFormats(rect: Rect): FormatBlock[] {
  const rows = Array.from({ length: rect.height }, (_, at) => ({ ...rect, top: rect.top + at, height: 1 }));
  return [{ rect, ...HEADER_FORMAT }, ...(rect.width > 1 ? rows.map(lineFormat) : [])];
}

/** Lines between all the cells of a rectangle. */
const lineFormat = (rect: Rect): FormatBlock => ({ rect, border: LINE_COLOUR });
