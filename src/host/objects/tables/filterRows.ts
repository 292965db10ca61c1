import { isCellError } from '../../format/cellValue';
import type { CellValue } from '../../format/cellValue';
import { formatNumber } from '../../format/formatNumber';
import type { Cell } from '../../model/cell';
import type { FilterCriterion, SheetFilter } from '../../model/table';
import { apiNotFound } from '../../wire/apiError';
import type { SheetHandle } from '../workbookSession';

type Test = (value: CellValue, text: string) => boolean;

/** The test of a custom criterion such as `>=75`, `<>x`, `a*`; without operator it tests equality, with wildcards. */
function customTest(criterion: string): Test {
  const [, sign = '=', wanted = ''] = /^(<=|>=|<>|<|>|=)?(.*)$/s.exec(criterion) ?? [];
  const limit = Number(wanted);
  const isNumber = wanted.trim() !== '' && Number.isFinite(limit);
  const pattern = new RegExp(`^${wanted.replace(/[.+^${}()|[\]\\]/g, '\\$&').replace(/\*/g, '.*').replace(/\?/g, '.')}$`, 'is');
  const equals: Test = (value, text) => (isNumber && typeof value === 'number' ? value === limit : pattern.test(text));
  if (sign === '=') return equals;
  if (sign === '<>') return (value, text) => !equals(value, text);
  return (value, text) => {
    const difference = isNumber ? (typeof value === 'number' ? value - limit : NaN) : text.localeCompare(wanted, 'es');
    if (sign === '<') return difference < 0;
    if (sign === '>') return difference > 0;
    return sign === '<=' ? difference <= 0 : difference >= 0;
  };
}

/** The test of the top or bottom of a column: a number of items, or a percentage of them. */
function rankedTest(criterion: FilterCriterion, numbers: readonly number[]): Test {
  const wanted = Number(criterion.criterion1 ?? 10);
  const count = criterion.filterOn.endsWith('Percent') ? Math.max(1, Math.floor((numbers.length * wanted) / 100)) : wanted;
  const isTop = criterion.filterOn.startsWith('Top');
  const ranked = [...numbers].sort((a, b) => (isTop ? b - a : a - b));
  const limit = ranked[Math.min(count, ranked.length) - 1];
  return (value) => typeof value === 'number' && limit !== undefined && (isTop ? value >= limit : value <= limit);
}

function dynamicTest(criterion: FilterCriterion, numbers: readonly number[]): Test {
  const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  if (criterion.dynamicCriteria === 'AboveAverage') return (value) => typeof value === 'number' && value > mean;
  if (criterion.dynamicCriteria === 'BelowAverage') return (value) => typeof value === 'number' && value < mean;
  throw apiNotFound('FilterCriteria.dynamicCriteria');
}

function testFor(criterion: FilterCriterion, numbers: readonly number[]): Test {
  switch (criterion.filterOn) {
    case 'Values': {
      const allowed = new Set((criterion.values ?? []).map((value) => value.toLowerCase()));
      return (_, text) => (text === '' && criterion.includeBlanks === true) || allowed.has(text.toLowerCase());
    }
    case 'Custom': {
      const first = customTest(criterion.criterion1 ?? '');
      const second = criterion.criterion2 === undefined ? first : customTest(criterion.criterion2);
      return (value, text) =>
        criterion.operator === 'Or' ? first(value, text) || second(value, text) : first(value, text) && second(value, text);
    }
    case 'Dynamic':
      return dynamicTest(criterion, numbers);
    case 'CellColor':
    case 'FontColor':
    case 'Icon':
      throw apiNotFound('FilterCriteria.filterOn');
    default:
      return rankedTest(criterion, numbers);
  }
}

/** Hides the rows below the header that fail the criterion of any column, and shows the others. */
export function filterRows({ session, sheet }: SheetHandle, filter: SheetFilter): void {
  session.calculation.recalculate();
  const { top, bottom, left } = filter.area;
  const rows = Array.from({ length: bottom - top }, (_, index) => top + 1 + index);
  const cellAt = (row: number, column: number): Cell | undefined => sheet.cells.get(row, left + column);
  const tests = [...filter.columns].map(([column, criterion]) => {
    const numbers = rows.map((row) => cellAt(row, column)?.value).filter((value) => typeof value === 'number');
    return [column, testFor(criterion, numbers)] as const;
  });
  for (const row of rows) {
    const passes = tests.every(([column, test]) => {
      const cell = cellAt(row, column);
      const value = cell?.value ?? null;
      const text = formatNumber(value, session.workbook.style(cell?.style ?? 0).numberFormat).text;
      return test(isCellError(value) ? value.error : value, text);
    });
    if (sheet.row(row).hidden === passes) sheet.setRow(row, { hidden: !passes });
  }
  session.workbook.notify({ type: 'rowsFiltered', sheetId: sheet.id, area: filter.area });
}
