import { isCellError } from '../../format/cellValue';
import { formatNumber } from '../../format/formatNumber';
import type { ChartCell } from '../../model/chartCells';
import { elementXml } from '../xml/elements';
import { encodeCellText, escapeXml } from '../xml/escape';

function pointsXml(cells: readonly ChartCell[], text: (cell: ChartCell) => string | null): string {
  const points = cells.map((cell, index) => {
    const shown = cell.value === null || isCellError(cell.value) ? null : text(cell);
    return shown === null ? '' : elementXml('c:pt', { idx: index }, `<c:v>${shown}</c:v>`);
  });
  return elementXml('c:ptCount', { val: cells.length }) + points.join('');
}

const reference = (kind: 'num' | 'str', formula: string, cache: string): string =>
  `<c:${kind}Ref><c:f>${escapeXml(formula.replace(/^=/, ''))}</c:f>${cache === '' ? '' : `<c:${kind}Cache>${cache}</c:${kind}Cache>`}</c:${kind}Ref>`;

/** A reference to numbers, with their values, for programs that show a file without calculating it. */
export function numbersXml(formula: string, cells: readonly ChartCell[]): string {
  const [first] = cells;
  if (first === undefined) return reference('num', formula, '');
  const points = pointsXml(cells, ({ value }) => (typeof value === 'number' ? String(value) : null));
  return reference('num', formula, `<c:formatCode>${escapeXml(first.format)}</c:formatCode>${points}`);
}

/** A reference to texts, with the texts the cells show. */
export function textsXml(formula: string, cells: readonly ChartCell[]): string {
  if (cells.length === 0) return reference('str', formula, '');
  return reference('str', formula, pointsXml(cells, ({ value, format }) => encodeCellText(formatNumber(value, format).text)));
}

/** A reference to the categories along an axis: numbers where all its cells hold numbers, else texts. */
export function categoriesXml(formula: string, cells: readonly ChartCell[]): string {
  const given = cells.filter(({ value }) => value !== null);
  const isNumeric = given.length > 0 && given.every(({ value }) => typeof value === 'number');
  return isNumeric ? numbersXml(formula, cells) : textsXml(formula, cells);
}
