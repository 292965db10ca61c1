import { isCellError, sameValue } from '../../format/cellValue';
import type { CellValue } from '../../format/cellValue';
import { calculatesArrays } from '../../formula/evaluate/calculatesArrays';
import { toFileFormula, updatedFileFormula } from '../../formula/references/fileFormula';
import { areaName, cellName } from '../../model/address';
import type { Cell } from '../../model/cell';
import type { Edit } from '../xml/edits';
import { attributesXml, patchTag } from '../xml/elements';
import { encodeCellText, escapeXml } from '../xml/escape';
import type { RowScanner } from './rowScanner';
import type { StringIndexes } from './sharedStrings';

/** The value of a cell in the file: none for a formula that cannot be calculated and had none. */
export const writtenValue = (cell: Cell): CellValue => (cell.extra?.isUnknown === true ? null : cell.value);

/** Whether two cells of one place have the same formula in the file; true when neither has one. */
const sameFormula = (one: Cell, other: Cell): boolean =>
  one.formula === other.formula && one.extra?.file === other.extra?.file && one.extra?.dataTable === other.extra?.dataTable
  && one.extra?.arrayArea === other.extra?.arrayArea;

/** Whether the file has a formula without its value: its reader calculates it, as the host does. */
const hadNoValue = ({ formula, value }: Cell): boolean => formula !== null && value === null;

/** Whether two cells have the same text in the file. */
export function sameCell(one: Cell | undefined, other: Cell | undefined): boolean {
  if (one === other) return true;
  if (one === undefined || other === undefined) return false;
  return one.style === other.style && sameFormula(one, other) && sameValue(writtenValue(one), writtenValue(other))
    && one.extra?.richText === other.extra?.richText && one.extra?.metadata === other.extra?.metadata;
}

/**
 * The edits of a cell in the text that change its format and value and leave its formula letter by letter; null when the cell has to
 * be written anew. A formula that came without a value stays without one.
 *
 * @param scanner stands at the cell
 */
export function cellEdits(
  xml: string, scanner: RowScanner, old: Cell, cell: Cell, styleOf: (style: number) => number, strings: StringIndexes,
): Edit[] | null {
  if (!sameFormula(old, cell) || old.extra?.richText !== cell.extra?.richText) return null;
  const value = writtenValue(cell);
  const isSameValue = sameValue(writtenValue(old), value) || hadNoValue(old);
  if (!isSameValue && (cell.formula === null || scanner.type === 'inlineStr')) return null;
  const changes: Record<string, string | number | null> = {};
  if (old.style !== cell.style) changes['s'] = styleOf(cell.style) === 0 ? null : styleOf(cell.style);
  if (old.extra?.metadata !== cell.extra?.metadata) for (const name of ['cm', 'vm', 'ph']) changes[name] = metadataOf(cell, name);
  const edits: Edit[] = [];
  if (!isSameValue) {
    const parts = value === null ? null : valueParts(value, true, undefined, strings);
    changes['t'] = parts?.type ?? null;
    edits.push(valueEdit(xml, scanner, parts === null ? '' : `<v>${parts.text}</v>`));
  }
  const tag = patchTag(xml.slice(scanner.cellStart, scanner.innerStart), changes);
  return Object.keys(changes).length === 0 ? edits : [{ start: scanner.cellStart, end: scanner.innerStart, text: tag }, ...edits];
}

const metadataOf = ({ extra }: Cell, name: string): string | null =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(extra?.metadata ?? '')?.[1] ?? null;

/** Replaces `v` of the cell at which the scanner stands; without one it is put after `f`. */
function valueEdit(xml: string, scanner: RowScanner, text: string): Edit {
  const place = scanner.inside('v');
  if (place === null) {
    const formula = scanner.inside('f');
    const end = formula === null ? scanner.innerStart : endOf(xml, formula);
    return { start: end, end, text };
  }
  return { start: xml.lastIndexOf('<', place.start - 1), end: endOf(xml, place), text };
}

/** The position after an element `v` or `f` whose content is given. */
const endOf = (xml: string, { start, end }: { readonly start: number; readonly end: number }): number => (xml[start - 2] === '/' ? end : end + 4);

/** A value in the file: the type of its cell and the text of `v`. */
function valueParts(
  value: Exclude<CellValue, null>, isFormula: boolean, rich: string | undefined, strings: StringIndexes,
): { readonly type: string | null; readonly text: string } {
  if (typeof value === 'number') return { type: null, text: Number.isFinite(value) ? String(value) : '0' };
  if (typeof value === 'boolean') return { type: 'b', text: value ? '1' : '0' };
  if (isCellError(value)) return { type: 'e', text: escapeXml(value.error) };
  return isFormula ? { type: 'str', text: encodeCellText(value) } : { type: 's', text: String(strings.indexOf(value, rich)) };
}

/**
 * A formula in the file. One of the file keeps its text as far as it still holds; a new one that reads whole areas is stored as an
 * array formula: a plain one would read one cell of each.
 */
function formulaXml(cell: Cell, formula: string, row: number, column: number): string {
  const { arrayArea: area, file } = cell.extra ?? {};
  const isArray = area !== undefined || (file === undefined && calculatesArrays(formula));
  const attributes = isArray ? ` t="array" ref="${area === undefined ? cellName(row, column) : areaName(area)}"` : '';
  const text = file?.text === undefined || file.text === null ? null : updatedFileFormula(formula, file.text, isArray);
  return `<f${attributes}${file?.attributes ?? ''}>${text === null ? encodeCellText(file === undefined ? toFileFormula(formula, isArray) : formula.replace(/^=/, '')) : escapeContent(text)}</f>`;
}

/** Escapes a text that is in the form of a file already. */
const escapeContent = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#13;');

/** The `f` of a data table; nothing when a cell that it varies is gone. */
function dataTableXml({ extra }: Cell): string {
  const { dataTable, arrayArea } = extra ?? {};
  if (dataTable === undefined || arrayArea === undefined) return '';
  const inputs = Object.entries(dataTable.inputs).map(([name, formula]): [string, string] => [name, formula.replace(/^=/, '')]);
  if (inputs.some(([, cell]) => !/^[A-Z]{1,3}\d+$/i.test(cell))) return '';
  return `<f t="dataTable" ref="${areaName(arrayArea)}"${dataTable.attributes}${attributesXml(Object.fromEntries(inputs))}/>`;
}

/**
 * A cell in the file. A text is always a text, whatever it begins with.
 *
 * @param style the number of its format in the file
 * @example cellXml(makeCell(2, '=1+1', 0), 0, 0, 0, strings) // '<c r="A1"><f>1+1</f><v>2</v></c>'
 */
export function cellXml(cell: Cell, row: number, column: number, style: number, strings: StringIndexes): string {
  const head = `<c r="${cellName(row, column)}"${style === 0 ? '' : ` s="${style}"`}`;
  const formula = cell.formula === null ? dataTableXml(cell) : formulaXml(cell, cell.formula, row, column);
  const value = writtenValue(cell);
  if (value === null) return formula === '' ? `${head}/>` : `${head}>${formula}</c>`;
  const { type, text } = valueParts(value, cell.formula !== null, cell.extra?.richText, strings);
  return `${head}${type === null ? '' : ` t="${type}"`}${cell.extra?.metadata ?? ''}>${formula}<v>${text}</v></c>`;
}
