import { calculatesArrays } from '../../formula/calculatesArrays';
import { toFileFormula } from '../../formula/fileFormula';
import { areaName, cellName } from '../../model/address';
import type { Cell } from '../../model/cell';
import { type CellValue, isCellError } from '../../model/cellValue';
import { encodeCellText, escapeXml } from '../xml/escape';
import type { StringNumbers } from './sharedStrings';

/** How a value stands in a cell: its type attribute and the text of `v`. */
function valueParts(value: Exclude<CellValue, null>, isFormula: boolean, rich: string | undefined, strings: StringNumbers): [type: string, text: string] {
  if (typeof value === 'number') return ['', Number.isFinite(value) ? String(value) : '0'];
  if (typeof value === 'boolean') return [' t="b"', value ? '1' : '0'];
  if (isCellError(value)) return [' t="e"', escapeXml(value.error)];
  return isFormula ? [' t="str"', encodeCellText(value)] : [' t="s"', String(strings.numberOf(value, rich))];
}

/** A formula that goes through whole areas is kept as an array formula: as a plain one it would take one cell of each. */
function formulaXml(cell: Cell, formula: string, row: number, column: number): string {
  const area = cell.extra?.arrayArea;
  const reference = area !== undefined ? areaName(area) : calculatesArrays(formula) ? cellName(row, column) : undefined;
  const attributes = reference === undefined ? '' : ` t="array" ref="${reference}"`;
  return `<f${attributes}>${encodeCellText(toFileFormula(formula))}</f>`;
}

/**
 * A cell as the file keeps it. A text is always a text, whatever it begins with.
 *
 * @param style the number of its format in the file
 * @example cellXml(makeCell(2, '=1+1', 0), 0, 0, 0, strings) // '<c r="A1"><f>1+1</f><v>2</v></c>'
 */
export function cellXml(cell: Cell, row: number, column: number, style: number, strings: StringNumbers): string {
  const head = `<c r="${cellName(row, column)}"${style === 0 ? '' : ` s="${style}"`}`;
  const formula = cell.formula === null ? '' : formulaXml(cell, cell.formula, row, column);
  if (cell.value === null) return formula === '' ? `${head}/>` : `${head}>${formula}</c>`;
  const [type, text] = valueParts(cell.value, cell.formula !== null, cell.extra?.richText, strings);
  return `${head}${type}${cell.extra?.metadata ?? ''}>${formula}<v>${text}</v></c>`;
}
