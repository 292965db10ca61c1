import { cellArea, hasCell, isCellError } from '../../../host';
import type { CellValue, DataValidation, Sheet } from '../../../host';
import { movedFormula } from '../conditional/conditions';
import type { PreviewBook } from '../page/previewBook';
import { typedText } from '../typing/readTyped';
import type { Typed } from '../typing/readTyped';
import { shownText } from '../typing/shownText';
import { typedInto } from './cellTexts';
import type { Place } from './places';
import { refusalOf } from './refusals';

/** A value that the drop-down of a cell offers. */
export interface Offer {
  readonly text: string;
  readonly typed: Typed;
}

const NO_OFFERS = 'La lista de la celda está vacía, o la vista previa no puede calcularla. Escriba el valor.';
/** Most cells of a list that are looked at: a list over a whole column ends where nobody scrolls any more. */
const MOST_CELLS = 1_000;

/** The validation of a cell that has a drop-down; undefined for other cells. */
export const listOf = ({ validations }: Sheet, { row, column }: Place): DataValidation | undefined =>
  validations.find(({ type, inCellDropDown, areas }) => type === 'List' && inCellDropDown && areas.some((area) => hasCell(area, row, column)));

/** The cell of a drop-down. */
export interface OfferingCell extends Place {
  readonly numberFormat: string;
  /** What a text becomes when it is typed into it. */
  readonly typed: (text: string) => Typed;
  /** The value of a formula in it. */
  readonly evaluate: (formula: string) => CellValue;
}

/**
 * What the drop-down of a cell offers: the words of a written list, or the values of its cells in order, those of a row or a column, as the cell would
 * show them. Blank cells are left out; none where the list cannot be calculated.
 */
export function offersOf({ areas, formula1 }: DataValidation, { row, column, numberFormat, typed, evaluate }: OfferingCell): readonly Offer[] {
  if (!formula1.startsWith('=')) return formula1.split(',').map((item) => item.trim()).filter((item) => item !== '').map((text) => ({ text, typed: typed(text) }));
  const { top, left } = areas[0] ?? { top: row, left: column };
  const source = movedFormula(formula1, row - top, column - left).slice(1);
  const count = evaluate(`=ROWS(${source})*COLUMNS(${source})`);
  if (typeof count !== 'number') return [];
  const values = Array.from({ length: Math.min(MOST_CELLS, count) }, (_, at) => evaluate(`=IF(ISBLANK(INDEX(${source},${at + 1})),"",INDEX(${source},${at + 1}))`));
  return values.flatMap((value) => (value === null || value === '' || isCellError(value) ? [] : [{ text: shownText(value, numberFormat).text, typed: asItIs(value) }]));
}

const asItIs = (value: Exclude<CellValue, null | { readonly error: unknown }>): Typed => (typeof value === 'string' ? typedText(value) : { entry: value, value, isFormula: false });

/** The same of a cell of the open workbook; a sentence says why it offers nothing. Null for a cell without a drop-down. */
export function offersIn({ workbook, formulas }: Pick<PreviewBook, 'workbook' | 'formulas'>, sheet: Sheet, place: Place): readonly Offer[] | string | null {
  const list = listOf(sheet, place);
  if (list === undefined) return null;
  const { row, column } = place;
  const refusal = refusalOf(workbook, sheet, cellArea(row, column));
  if (refusal !== null) return refusal;
  const offers = offersOf(list, {
    row, column, numberFormat: workbook.style(sheet.styleAt(row, column)).numberFormat,
    typed: (text) => typedInto(workbook, sheet, place, text), evaluate: (formula) => formulas(formula, sheet.name, row, column),
  });
  return offers.length === 0 ? NO_OFFERS : offers;
}
