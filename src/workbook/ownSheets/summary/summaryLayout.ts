import { bandRanges, BANDS } from '../../../engine/method/bands';
import type { BandCounts } from '../../../engine/method/evaluation';
import type { Rect } from '../../cells/rect';
import type { CellValue } from '../../cells/sheetCells';
import { bandFormat, HEADER_FORMAT, LINE_COLOUR } from '../../write/blockFormats';
import type { ColourScheme } from '../../write/writeSettings';
import { COUNT_FORMAT, TEXT_FORMAT, TOTAL_FORMAT } from '../sheetBuilder';
import type { CellFormat, SheetBuilder } from '../sheetBuilder';

/** Columns of the sheet: code, name, unit, the four bands, total, and one more. */
export const WIDTH = 9;
/** A label of a table of counts takes the first columns. */
export const LABEL_COLUMNS = 3;
/** Points. Of the bands more where their limits make longer headings. */
const [CODE_WIDTH, NAME_WIDTH, UNIT_WIDTH, COUNT_WIDTH, LAST_WIDTH] = [72, 230, 165, 62, 86];
const LETTER_WIDTH = 6.5;

export const widths = (colours: ColourScheme): readonly number[] =>
  [CODE_WIDTH, NAME_WIDTH, UNIT_WIDTH, ...headers(colours).map((header) => Math.max(COUNT_WIDTH, header.length * LETTER_WIDTH)), COUNT_WIDTH, LAST_WIDTH];

export const headers = ({ limits }: ColourScheme): readonly string[] => BANDS.map((band) => bandRanges(limits)[band]);

/** The formats of a heading with the bands in it: `before` columns, the bands, `after` columns. */
export const headerFormats = ({ palette }: ColourScheme, before: number, after: number): readonly CellFormat[] =>
  [...repeated(HEADER_FORMAT, before), ...BANDS.map((band) => ({ ...HEADER_FORMAT, ...bandFormat(palette, band) })), ...repeated(HEADER_FORMAT, after)];

export const countCells = (counts: BandCounts): readonly CellValue[] => [...BANDS.map((band) => counts[band]), counts.total];
export const countFormats = (): readonly CellFormat[] => [...BANDS.map(() => COUNT_FORMAT), TOTAL_FORMAT];

/** A label over the first columns. */
export const label = (text: string): readonly CellValue[] => [text, ...new Array<CellValue>(LABEL_COLUMNS - 1).fill('')];
export const LABEL_FORMATS: readonly CellFormat[] = repeated({ vertical: TEXT_FORMAT.vertical ?? 'Center' }, LABEL_COLUMNS);

/** Lines of a table whose labels take the first columns: only around those. */
export function labelLines(sheet: SheetBuilder, { top, height, width }: Rect): void {
  sheet.lines({ top, left: LABEL_COLUMNS, height, width: width - LABEL_COLUMNS }, LINE_COLOUR);
  sheet.format({ top, left: 0, height, width: LABEL_COLUMNS }, { frame: LINE_COLOUR });
}

export function repeated<T>(one: T, times: number): T[] {
  return new Array<T>(times).fill(one);
}
