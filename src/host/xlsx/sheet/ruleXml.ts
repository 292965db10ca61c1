import { toFileFormula } from '../../formula/fileFormula';
import type { ConditionalRule, Threshold } from '../../model/conditionalFormat';
import { cellName } from '../../model/address';
import type { Area } from '../../model/area';
import { type AttributeValue, elementXml } from '../xml/elements';
import { escapeXml } from '../xml/escape';
import { PERIODS, PRESET_KINDS, TEXT_RULES, THRESHOLDS } from './readRule';
import { OPERATORS } from './validations';

const formulaXml = (formula: string): string => `<formula>${escapeXml(toFileFormula(formula))}</formula>`;
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const color = (rgb: string): string => elementXml('color', { rgb: `FF${rgb.slice(1)}` });

function limitXml({ type, formula }: Threshold, isLast: boolean, more: Record<string, AttributeValue> = {}): string {
  const automatic = isLast ? 'max' : 'min';
  const file = THRESHOLDS.find(([, office]) => office === type)?.[0] ?? automatic;
  return elementXml('cfvo', { type: file, val: formula === null ? null : formula.replace(/^=/, ''), ...more });
}

type Written = { readonly attributes: Record<string, AttributeValue>; readonly inner: string };

/** The formula Excel writes beside the words of a text rule; `first` is the top left cell the rule holds for. */
function textFormula(operator: string, text: string, first: string): string {
  switch (operator) {
    case 'NotContains': return `ISERROR(SEARCH(${quoted(text)},${first}))`;
    case 'BeginsWith': return `LEFT(${first},LEN(${quoted(text)}))=${quoted(text)}`;
    case 'EndsWith': return `RIGHT(${first},LEN(${quoted(text)}))=${quoted(text)}`;
    default: return `NOT(ISERROR(SEARCH(${quoted(text)},${first})))`;
  }
}

/** How Excel itself writes the periods of dates, for the top left cell. */
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

function presetParts(criterion: string, cell: string): Written {
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

function ruleParts(rule: ConditionalRule, cell: string): Written {
  switch (rule.type) {
    case 'CellValue': return {
      attributes: { type: 'cellIs', operator: OPERATORS.find(([, office]) => office === rule.operator)?.[0] },
      inner: formulaXml(rule.formula1) + (rule.formula2 === null ? '' : formulaXml(rule.formula2)),
    };
    case 'ContainsText': {
      const [type = 'containsText'] = TEXT_RULES.find(([, office]) => office === rule.operator) ?? [];
      const operator = type === 'notContainsText' ? 'notContains' : type;
      return { attributes: { type, operator, text: rule.text }, inner: formulaXml(textFormula(rule.operator, rule.text, cell)) };
    }
    case 'Custom': return { attributes: { type: 'expression' }, inner: formulaXml(rule.formula) };
    case 'PresetCriteria': return presetParts(rule.criterion, cell);
    case 'TopBottom': return {
      attributes: {
        type: 'top10', bottom: rule.kind.startsWith('Bottom') ? true : null, percent: rule.kind.endsWith('Percent') ? true : null, rank: rule.rank,
      },
      inner: '',
    };
    case 'ColorScale': {
      const limits = rule.points.map((point, index) => limitXml(point, index === rule.points.length - 1)).join('');
      return { attributes: { type: 'colorScale' }, inner: elementXml('colorScale', {}, limits + rule.points.map((point) => color(point.color)).join('')) };
    }
    case 'DataBar': return {
      attributes: { type: 'dataBar' },
      inner: elementXml('dataBar', { showValue: rule.showOnlyBar ? false : null }, limitXml(rule.lower, false) + limitXml(rule.upper, true) + color(rule.color)),
    };
    case 'IconSet': return {
      attributes: { type: 'iconSet' },
      inner: elementXml('iconSet', { iconSet: rule.set, showValue: rule.showOnlyIcon ? false : null, reverse: rule.reversed ? true : null },
        rule.thresholds.map((limit) => limitXml(limit, false, { gte: limit.operator === 'GreaterThan' ? false : null })).join('')),
    };
    case 'Unknown': return { attributes: { type: rule.kind }, inner: '' };
  }
}

/** A `cfRule` with this priority (1 or more) and format number, null for none. */
export function ruleXml(rule: ConditionalRule, areas: readonly Area[], priority: number, format: number | null, stopIfTrue: boolean): string {
  const [first] = areas;
  const { attributes, inner } = ruleParts(rule, first === undefined ? 'A1' : cellName(first.top, first.left));
  const { type, ...others } = attributes;
  return elementXml('cfRule', { type, dxfId: format, priority, stopIfTrue: stopIfTrue ? true : null, ...others }, inner);
}
