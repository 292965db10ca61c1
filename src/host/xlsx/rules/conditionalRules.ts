import { fromFileFormula, toFileFormula, updatedFileFormula } from '../../formula/references/fileFormula';
import { cellName } from '../../model/address';
import type { ColorPoint, ConditionalFormat, ConditionalRule, IconThreshold, PresetCriterion, Threshold, ThresholdType } from '../../model/cellRules';
import { readColor } from '../styles/colors';
import type { ColorTables } from '../styles/colors';
import { booleanAttribute, child, childrenOf, elementXml, numberAttribute } from '../xml/elements';
import type { AttributeValue } from '../xml/elements';
import { escapeXml } from '../xml/escape';
import type { XmlElement } from '../xml/parseXml';
import { fileSet, officeSet } from './iconSets';
import { COMPARISON_OPERATORS } from '../sheet/validations';

/** Types of thresholds in the file and in Office.js. */
export const THRESHOLDS: readonly (readonly [file: string, office: ThresholdType])[] = [
  ['min', 'LowestValue'], ['max', 'HighestValue'], ['num', 'Number'], ['percent', 'Percent'], ['percentile', 'Percentile'], ['formula', 'Formula'],
];
const TEXT_RULES = [
  ['containsText', 'Contains'], ['notContainsText', 'NotContains'], ['beginsWith', 'BeginsWith'], ['endsWith', 'EndsWith'],
] as const;
const PRESET_KINDS: readonly (readonly [file: string, office: PresetCriterion])[] = [
  ['containsBlanks', 'Blanks'], ['notContainsBlanks', 'NonBlanks'], ['containsErrors', 'Errors'], ['notContainsErrors', 'NonErrors'],
  ['uniqueValues', 'UniqueValues'], ['duplicateValues', 'DuplicateValues'],
];
const PERIODS: readonly (readonly [file: string, office: PresetCriterion])[] = [
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
  const above = booleanAttribute(element, 'aboveAverage', true) ? 'Above' : 'Below';
  const deviations = numberAttribute(element, 'stdDev');
  if (deviations !== null && deviations > 0) {
    const count = deviations === 1 ? 'One' : deviations === 2 ? 'Two' : 'Three';
    return `${count}StdDev${above}Average`;
  }
  return booleanAttribute(element, 'equalAverage') ? `EqualOr${above}Average` : `${above}Average`;
}

/** The rule of a `cfRule`; types the host does not know are `Unknown` and keep their XML. */
export function readConditionalRule(element: XmlElement, colors: ColorTables): ConditionalRule {
  const kind = element.attributes['type'] ?? '';
  const text = TEXT_RULES.find(([file]) => file === kind);
  const preset = PRESET_KINDS.find(([file]) => file === kind);
  if (text !== undefined) return { type: 'ContainsText', operator: text[1], text: element.attributes['text'] ?? '' };
  if (preset !== undefined) return { type: 'PresetCriteria', criterion: preset[1] };
  switch (kind) {
    case 'cellIs':
      return {
        type: 'CellValue', operator: COMPARISON_OPERATORS.find(([file]) => file === element.attributes['operator'])?.[1] ?? 'EqualTo',
        formula1: formulaOf(element, 0), formula2: childrenOf(element, 'formula').length > 1 ? formulaOf(element, 1) : null,
      };
    case 'expression': return { type: 'Custom', formula: formulaOf(element, 0) };
    case 'aboveAverage': return { type: 'PresetCriteria', criterion: readAverage(element) };
    case 'timePeriod':
      return { type: 'PresetCriteria', criterion: PERIODS.find(([file]) => file === element.attributes['timePeriod'])?.[1] ?? 'Today' };
    case 'top10': {
      const end = booleanAttribute(element, 'bottom') ? 'Bottom' : 'Top';
      return { type: 'TopBottom', kind: `${end}${booleanAttribute(element, 'percent') ? 'Percent' : 'Items'}`, rank: numberAttribute(element, 'rank') ?? 10 };
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
        color: readColor(child(scale, 'color'), colors) ?? '#638EC6', showOnlyBar: !booleanAttribute(scale, 'showValue', true),
      };
    case 'iconSet':
      return {
        type: 'IconSet', set: officeSet(scale?.attributes['iconSet'] ?? '3TrafficLights1'), reversed: booleanAttribute(scale, 'reverse'),
        showOnlyIcon: !booleanAttribute(scale, 'showValue', true),
        thresholds: limits.map((limit): IconThreshold => ({
          ...readThreshold(limit), operator: booleanAttribute(limit, 'gte', true) ? 'GreaterThanOrEqual' : 'GreaterThan', icon: null,
        })),
      };
    default: return { type: 'Unknown', kind };
  }
}

const formulaXml = (formula: string, source?: string): string =>
  `<formula>${escapeXml(source === undefined ? toFileFormula(formula) : updatedFileFormula(formula, source))}</formula>`;
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const color = (rgb: string): string => elementXml('color', { rgb: `FF${rgb.slice(1)}` });

function thresholdXml({ type, formula }: Threshold, isLast: boolean, more: Record<string, AttributeValue> = {}): string {
  const automatic = isLast ? 'max' : 'min';
  const file = THRESHOLDS.find(([, office]) => office === type)?.[0] ?? automatic;
  return elementXml('cfvo', { type: file, val: formula === null ? null : formula.replace(/^=/, ''), ...more });
}

type RuleXmlParts = { readonly attributes: Record<string, AttributeValue>; readonly inner: string };

/** The formula that Excel writes with a text rule; `first` is the top left cell of the rule. */
function textFormula(operator: string, text: string, first: string): string {
  switch (operator) {
    case 'NotContains': return `ISERROR(SEARCH(${quoted(text)},${first}))`;
    case 'BeginsWith': return `LEFT(${first},LEN(${quoted(text)}))=${quoted(text)}`;
    case 'EndsWith': return `RIGHT(${first},LEN(${quoted(text)}))=${quoted(text)}`;
    default: return `NOT(ISERROR(SEARCH(${quoted(text)},${first})))`;
  }
}

/** The formula that Excel writes for a period of dates, for the top left cell of the rule. */
function periodFormula(period: string, cell: string): string {
  const week = `WEEKDAY(TODAY())`;
  const month = (shift: number): string => `AND(MONTH(${cell})=MONTH(EDATE(TODAY(),${shift})),YEAR(${cell})=YEAR(EDATE(TODAY(),${shift})))`;
  switch (period) {
    case 'yesterday': return `FLOOR(${cell},1)=TODAY()-1`;
    case 'today': return `FLOOR(${cell},1)=TODAY()`;
    case 'tomorrow': return `FLOOR(${cell},1)=TODAY()+1`;
    case 'last7Days': return `AND(TODAY()-FLOOR(${cell},1)<=6,FLOOR(${cell},1)<=TODAY())`;
    case 'lastWeek': return `AND(TODAY()-ROUNDDOWN(${cell},0)>=(${week}),TODAY()-ROUNDDOWN(${cell},0)<(${week}+7))`;
    case 'thisWeek': return `AND(TODAY()-ROUNDDOWN(${cell},0)<=${week}-1,ROUNDDOWN(${cell},0)-TODAY()<=7-${week})`;
    case 'nextWeek': return `AND(ROUNDDOWN(${cell},0)-TODAY()>(7-${week}),ROUNDDOWN(${cell},0)-TODAY()<(15-${week}))`;
    case 'lastMonth': return month(-1);
    case 'nextMonth': return month(1);
    default: return month(0);
  }
}

function presetParts(criterion: string, cell: string): RuleXmlParts {
  const [kind] = PRESET_KINDS.find(([, office]) => office === criterion) ?? [];
  const [period] = PERIODS.find(([, office]) => office === criterion) ?? [];
  if (period !== undefined) return { attributes: { type: 'timePeriod', timePeriod: period }, inner: formulaXml(periodFormula(period, cell)) };
  switch (kind) {
    case 'containsBlanks': return { attributes: { type: kind }, inner: formulaXml(`LEN(TRIM(${cell}))=0`) };
    case 'notContainsBlanks': return { attributes: { type: kind }, inner: formulaXml(`LEN(TRIM(${cell}))>0`) };
    case 'containsErrors': return { attributes: { type: kind }, inner: formulaXml(`ISERROR(${cell})`) };
    case 'notContainsErrors': return { attributes: { type: kind }, inner: formulaXml(`NOT(ISERROR(${cell}))`) };
    case undefined: break;
    default: return { attributes: { type: kind }, inner: '' };
  }
  const deviations = ['One', 'Two', 'Three'].findIndex((count) => criterion.startsWith(count)) + 1;
  return {
    attributes: {
      type: 'aboveAverage', aboveAverage: criterion.includes('Below') ? false : null,
      equalAverage: criterion.startsWith('EqualOr') ? true : null, stdDev: deviations === 0 ? null : deviations,
    },
    inner: '',
  };
}

function ruleParts(rule: ConditionalRule, cell: string, sources: readonly string[]): RuleXmlParts {
  switch (rule.type) {
    case 'CellValue': return {
      attributes: { type: 'cellIs', operator: COMPARISON_OPERATORS.find(([, office]) => office === rule.operator)?.[0] },
      inner: formulaXml(rule.formula1, sources[0]) + (rule.formula2 === null ? '' : formulaXml(rule.formula2, sources[1])),
    };
    case 'ContainsText': {
      const [type = 'containsText'] = TEXT_RULES.find(([, office]) => office === rule.operator) ?? [];
      const operator = type === 'notContainsText' ? 'notContains' : type;
      return { attributes: { type, operator, text: rule.text }, inner: formulaXml(textFormula(rule.operator, rule.text, cell)) };
    }
    case 'Custom': return { attributes: { type: 'expression' }, inner: formulaXml(rule.formula, sources[0]) };
    case 'PresetCriteria': return presetParts(rule.criterion, cell);
    case 'TopBottom': return {
      attributes: {
        type: 'top10', bottom: rule.kind.startsWith('Bottom') ? true : null, percent: rule.kind.endsWith('Percent') ? true : null, rank: rule.rank,
      },
      inner: '',
    };
    case 'ColorScale': {
      const limits = rule.points.map((point, index) => thresholdXml(point, index === rule.points.length - 1)).join('');
      return { attributes: { type: 'colorScale' }, inner: elementXml('colorScale', {}, limits + rule.points.map((point) => color(point.color)).join('')) };
    }
    case 'DataBar': return {
      attributes: { type: 'dataBar' },
      inner: elementXml('dataBar', { showValue: rule.showOnlyBar ? false : null }, thresholdXml(rule.lower, false) + thresholdXml(rule.upper, true) + color(rule.color)),
    };
    case 'IconSet': return {
      attributes: { type: 'iconSet' },
      inner: elementXml('iconSet', { iconSet: fileSet(rule.set), showValue: rule.showOnlyIcon ? false : null, reverse: rule.reversed ? true : null },
        rule.thresholds.map((limit) => thresholdXml(limit, false, { gte: limit.operator === 'GreaterThan' ? false : null })).join('')),
    };
    case 'Unknown': return { attributes: { type: rule.kind }, inner: '' };
  }
}

/**
 * A `cfRule`.
 *
 * @param priority 1 or more
 * @param format the number of its differential format; null for none
 */
export function conditionalRuleXml({ rule, areas, stopIfTrue, fileFormulas = [] }: Omit<ConditionalFormat, 'id' | 'format' | 'priority'>, priority: number, format: number | null): string {
  const [first] = areas;
  const { attributes, inner } = ruleParts(rule, first === undefined ? 'A1' : cellName(first.top, first.left), fileFormulas);
  const { type, ...others } = attributes;
  return elementXml('cfRule', { type, dxfId: format, priority, stopIfTrue: stopIfTrue ? true : null, ...others }, inner);
}
