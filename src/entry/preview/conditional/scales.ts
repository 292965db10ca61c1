import type { CellValue, ColorPoint, ConditionalRule, Threshold } from '../../../host';
import type { RuleValues } from './ruleValues';

type DataBarRule = Extract<ConditionalRule, { type: 'DataBar' }>;

/** The number a threshold stands for, null when it is none. Percentiles go between values as Excel's PERCENTILE does. */
function thresholdValue({ type, formula }: Threshold, values: RuleValues, isUpper: boolean): number | null {
  const numbers = values.numbers();
  const low = numbers[0];
  const high = numbers.at(-1);
  if (low === undefined || high === undefined) return null;
  const given = formula === null ? null : values.formula(formula);
  const amount = typeof given === 'number' ? given : null;
  switch (type) {
    case 'LowestValue': return low;
    case 'HighestValue': return high;
    case 'Automatic': return isUpper ? Math.max(0, high) : Math.min(0, low);
    case 'Percent': return amount === null ? null : low + ((high - low) * amount) / 100;
    case 'Percentile': return amount === null ? null : percentile(numbers, amount / 100);
    default: return amount;
  }
}

function percentile(numbers: readonly number[], share: number): number | null {
  const place = share * (numbers.length - 1);
  const before = numbers[Math.floor(place)];
  const after = numbers[Math.ceil(place)];
  return before === undefined || after === undefined ? null : before + (after - before) * (place % 1);
}

const channels = (color: string): readonly number[] => [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));

function mixedColor(from: string, to: string, share: number): string {
  const end = channels(to);
  const parts = channels(from).map((start, index) => Math.round(start + ((end[index] ?? start) - start) * share));
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

/** The colour of a number on a scale of two or three points; null for what is no number. */
export function scaleColor(points: readonly ColorPoint[], value: CellValue, values: RuleValues): string | null {
  if (typeof value !== 'number') return null;
  const limits = points.map((point, index) => ({ color: point.color, at: thresholdValue(point, values, index > 0) ?? 0 }));
  const next = limits.findIndex(({ at }) => value <= at);
  const after = limits[next] ?? limits.at(-1);
  const before = limits[next - 1];
  if (after === undefined) return null;
  if (next <= 0 || before === undefined) return after.color;
  return mixedColor(before.color, after.color, (value - before.at) / (after.at - before.at));
}

/** The bar behind a number, as a share of the cell's width; null for what is no number. */
export function dataBar(rule: DataBarRule, value: CellValue, values: RuleValues): { color: string; percent: number } | null {
  const low = thresholdValue(rule.lower, values, false);
  const high = thresholdValue(rule.upper, values, true);
  if (typeof value !== 'number' || low === null || high === null || high <= low) return null;
  const share = Math.min(1, Math.max(0, (value - low) / (high - low)));
  return { color: rule.color, percent: Math.round(share * 1000) / 10 };
}
