import { fromFileFormula } from '../../formula/fileFormula';
import type { ColorPoint, ConditionalRule, IconThreshold, PresetCriterion, Threshold, ThresholdType } from '../../model/conditionalFormat';
import { type ColorTables, readColor } from '../styles/colors';
import { child, childrenOf, flag, numberOf } from '../xml/elements';
import type { XmlElement } from '../xml/parseXml';
import { OPERATORS } from './validations';

/** The file's kinds of limits beside Office.js's. */
export const THRESHOLDS: readonly (readonly [file: string, office: ThresholdType])[] = [
  ['min', 'LowestValue'], ['max', 'HighestValue'], ['num', 'Number'], ['percent', 'Percent'], ['percentile', 'Percentile'], ['formula', 'Formula'],
];
export const TEXT_RULES = [
  ['containsText', 'Contains'], ['notContainsText', 'NotContains'], ['beginsWith', 'BeginsWith'], ['endsWith', 'EndsWith'],
] as const;
export const PRESET_KINDS: readonly (readonly [file: string, office: PresetCriterion])[] = [
  ['containsBlanks', 'Blanks'], ['notContainsBlanks', 'NonBlanks'], ['containsErrors', 'Errors'], ['notContainsErrors', 'NonErrors'],
  ['uniqueValues', 'UniqueValues'], ['duplicateValues', 'DuplicateValues'],
];
export const PERIODS: readonly (readonly [file: string, office: PresetCriterion])[] = [
  ['yesterday', 'Yesterday'], ['today', 'Today'], ['tomorrow', 'Tomorrow'], ['last7Days', 'LastSevenDays'], ['lastWeek', 'LastWeek'],
  ['thisWeek', 'ThisWeek'], ['nextWeek', 'NextWeek'], ['lastMonth', 'LastMonth'], ['thisMonth', 'ThisMonth'], ['nextMonth', 'NextMonth'],
];

const formulaOf = (element: XmlElement, index: number): string => fromFileFormula(childrenOf(element, 'formula')[index]?.text ?? '');

function readThreshold(element: XmlElement | undefined): Threshold {
  const type = THRESHOLDS.find(([file]) => file === element?.attributes['type'])?.[1] ?? 'Automatic';
  const value = element?.attributes['val'];
  if (type === 'LowestValue' || type === 'HighestValue' || value === undefined) return { type, formula: null };
  return { type, formula: Number.isNaN(Number(value)) ? `=${value}` : value };
}

function readAverage(element: XmlElement): PresetCriterion {
  const above = flag(element, 'aboveAverage', true) ? 'Above' : 'Below';
  const deviations = numberOf(element, 'stdDev');
  if (deviations !== null && deviations > 0) {
    const count = deviations === 1 ? 'One' : deviations === 2 ? 'Two' : 'Three';
    return `${count}StdDev${above}Average`;
  }
  return flag(element, 'equalAverage') ? `EqualOr${above}Average` : `${above}Average`;
}

/** What a `cfRule` tests; kinds that are not understood are `Unknown` and stay in the file as they are. */
export function readRule(element: XmlElement, colors: ColorTables): ConditionalRule {
  const kind = element.attributes['type'] ?? '';
  const text = TEXT_RULES.find(([file]) => file === kind);
  const preset = PRESET_KINDS.find(([file]) => file === kind);
  if (text !== undefined) return { type: 'ContainsText', operator: text[1], text: element.attributes['text'] ?? '' };
  if (preset !== undefined) return { type: 'PresetCriteria', criterion: preset[1] };
  switch (kind) {
    case 'cellIs':
      return {
        type: 'CellValue', operator: OPERATORS.find(([file]) => file === element.attributes['operator'])?.[1] ?? 'EqualTo',
        formula1: formulaOf(element, 0), formula2: childrenOf(element, 'formula').length > 1 ? formulaOf(element, 1) : null,
      };
    case 'expression': return { type: 'Custom', formula: formulaOf(element, 0) };
    case 'aboveAverage': return { type: 'PresetCriteria', criterion: readAverage(element) };
    case 'timePeriod':
      return { type: 'PresetCriteria', criterion: PERIODS.find(([file]) => file === element.attributes['timePeriod'])?.[1] ?? 'Today' };
    case 'top10': {
      const end = flag(element, 'bottom') ? 'Bottom' : 'Top';
      return { type: 'TopBottom', kind: `${end}${flag(element, 'percent') ? 'Percent' : 'Items'}`, rank: numberOf(element, 'rank') ?? 10 };
    }
    default: return readScale(element, kind, colors);
  }
}

function readScale(element: XmlElement, kind: string, colors: ColorTables): ConditionalRule {
  const scale = child(element, kind);
  const limits = childrenOf(scale, 'cfvo');
  switch (scale === undefined ? '' : kind) {
    case 'colorScale': {
      const found = childrenOf(scale, 'color').map((color) => readColor(color, colors) ?? '#FFFFFF');
      return { type: 'ColorScale', points: limits.map((limit, index): ColorPoint => ({ ...readThreshold(limit), color: found[index] ?? '#FFFFFF' })) };
    }
    case 'dataBar':
      return {
        type: 'DataBar', lower: readThreshold(limits[0]), upper: readThreshold(limits[1]),
        color: readColor(child(scale, 'color'), colors) ?? '#638EC6', showOnlyBar: !flag(scale, 'showValue', true),
      };
    case 'iconSet':
      return {
        type: 'IconSet', set: scale?.attributes['iconSet'] ?? '3TrafficLights1', reversed: flag(scale, 'reverse'),
        showOnlyIcon: !flag(scale, 'showValue', true),
        thresholds: limits.map((limit): IconThreshold => ({
          ...readThreshold(limit), operator: flag(limit, 'gte', true) ? 'GreaterThanOrEqual' : 'GreaterThan', icon: null,
        })),
      };
    default: return { type: 'Unknown', kind };
  }
}
