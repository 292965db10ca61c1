import { formatNumber, isCellError, numberToText } from '../../../host';
import type { CellValue } from '../../../host';
import { spanishError, spanishFormula, spanishLogical } from './spanishWords';

/** A cell as its text is made. */
export interface EditedCell {
  readonly value: CellValue;
  readonly formula: string | null;
  readonly numberFormat: string;
  /** Whether the text was typed with an apostrophe before it. */
  readonly quotePrefix: boolean;
}

const plainCode = (format: string): string => format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');

/**
 * The text of a cell in the bar and while it is edited, as Excel for Peru shows it: all digits of a number, a percentage with its sign,
 * a date with the day first, a formula in Spanish.
 *
 * @example editText({ value: 0.125, formula: null, numberFormat: '0%', quotePrefix: false }) // '12.5%'
 */
export function editText({ value, formula, numberFormat, quotePrefix }: EditedCell): string {
  if (formula !== null) return spanishFormula(formula);
  if (value === null) return '';
  if (isCellError(value)) return spanishError(value.error);
  if (typeof value === 'boolean') return spanishLogical(value);
  if (typeof value === 'string') return quotePrefix ? `'${value}` : value;
  const code = plainCode(numberFormat);
  if (code.includes('%')) return `${numberToText(Number((value * 100).toPrecision(15)))}%`;
  if (/[dy]/i.test(code) && code !== 'General') return formatNumber(value, value % 1 === 0 ? 'dd/mm/yyyy' : 'dd/mm/yyyy hh:mm:ss').text;
  if (/h/i.test(code)) return formatNumber(value, value >= 1 ? 'dd/mm/yyyy hh:mm:ss' : 'hh:mm:ss').text;
  return numberToText(value);
}
