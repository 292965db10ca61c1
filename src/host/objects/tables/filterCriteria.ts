import type { FilterCriterion } from '../../model/sheetFilter';
import { invalidArgument } from '../../wire/apiError';
import { record, word } from '../args';

const KINDS: Readonly<Record<string, FilterCriterion['filterOn']>> = {
  Values: 'Values', Custom: 'Custom', TopItems: 'TopItems', TopPercent: 'TopPercent', BottomItems: 'BottomItems',
  BottomPercent: 'BottomPercent', CellColor: 'CellColor', FontColor: 'FontColor', Dynamic: 'Dynamic', Icon: 'Icon',
};

const optional = (given: Readonly<Record<string, unknown>>, key: string): string | undefined => {
  const value = given[key];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
};

/** Reads Excel's FilterCriteria. */
export function readCriteria(value: unknown): FilterCriterion {
  const given = record(value);
  const filterOn = word(given['filterOn'], Object.values(KINDS));
  const values = given['values'];
  const [criterion1, criterion2] = [optional(given, 'criterion1'), optional(given, 'criterion2')];
  const dynamicCriteria = optional(given, 'dynamicCriteria');
  const color = optional(given, 'color');
  if (filterOn === 'Values' && !Array.isArray(values)) throw invalidArgument();
  return {
    filterOn,
    ...(Array.isArray(values) && { values: values.map(String) }),
    ...(criterion1 !== undefined && { criterion1 }),
    ...(criterion2 !== undefined && { criterion2, operator: given['operator'] === 'Or' ? 'Or' : 'And' }),
    ...(dynamicCriteria !== undefined && { dynamicCriteria }),
    ...(color !== undefined && { color }),
  };
}

/** Excel's FilterCriteria of a column. */
export const writeCriteria = (criterion: FilterCriterion): Record<string, unknown> => ({ ...criterion });
