import { formatNumber } from '../../format/formatNumber';
import { parseArea, splitSheetName } from '../../model/address';
import { cellCount } from '../../area';
import { type CellValue, isCellError } from '../../format/cellValue';
import type { Workbook } from '../../model/workbook';
import { elementXml } from '../xml/elements';
import { encodeCellText, escapeXml } from '../xml/escape';

/** A cell that a chart shows. */
export type ChartCell = { readonly value: CellValue; readonly format: string };

/** The cells that a series' formula names, row by row; none when it names no block of this workbook. */
export type ChartCells = (formula: string) => readonly ChartCell[];

/** A chart of more points than this is left to the program that opens it. */
const MOST_POINTS = 32_000;

export const chartCells = (workbook: Workbook): ChartCells => (formula) => {
  const { sheet: name, rest } = splitSheetName(formula.replace(/^=/, ''));
  const sheet = name === null ? undefined : workbook.sheet(name);
  const area = parseArea(rest);
  if (sheet === undefined || area === null || cellCount(area) > MOST_POINTS) return [];
  return sheet.cells.values(area).flatMap((line, row) => line.map((value, column) =>
    ({ value, format: workbook.style(sheet.styleAt(area.top + row, area.left + column)).numberFormat })));
};

function pointsXml(cells: readonly ChartCell[], text: (cell: ChartCell) => string | null): string {
  const points = cells.map((cell, index) => {
    const shown = cell.value === null || isCellError(cell.value) ? null : text(cell);
    return shown === null ? '' : elementXml('c:pt', { idx: index }, `<c:v>${shown}</c:v>`);
  });
  return elementXml('c:ptCount', { val: cells.length }) + points.join('');
}

const reference = (kind: 'num' | 'str', formula: string, cache: string): string =>
  `<c:${kind}Ref><c:f>${escapeXml(formula.replace(/^=/, ''))}</c:f>${cache === '' ? '' : `<c:${kind}Cache>${cache}</c:${kind}Cache>`}</c:${kind}Ref>`;

/** A reference to numbers, with what they are now, for programs that show a file without calculating it. */
export function numbersXml(formula: string, cells: readonly ChartCell[]): string {
  const [first] = cells;
  if (first === undefined) return reference('num', formula, '');
  const points = pointsXml(cells, ({ value }) => (typeof value === 'number' ? String(value) : null));
  return reference('num', formula, `<c:formatCode>${escapeXml(first.format)}</c:formatCode>${points}`);
}

/** A reference to texts, with what they are now. */
export function textsXml(formula: string, cells: readonly ChartCell[]): string {
  if (cells.length === 0) return reference('str', formula, '');
  return reference('str', formula, pointsXml(cells, ({ value, format }) => encodeCellText(formatNumber(value, format).text)));
}

/** A reference to the words along an axis, which may be numbers. */
export function categoriesXml(formula: string, cells: readonly ChartCell[]): string {
  const given = cells.filter(({ value }) => value !== null);
  const isNumeric = given.length > 0 && given.every(({ value }) => typeof value === 'number');
  return isNumeric ? numbersXml(formula, cells) : textsXml(formula, cells);
}
