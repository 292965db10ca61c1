import { areaName, parseArea } from '../../model/address';
import type { FilterCriterion, SheetFilter } from '../../model/table';
import { childrenOf, elementXml, booleanAttribute, numberAttribute } from '../xml/elements';
import type { XmlElement } from '../xml/parseXml';

const OPERATORS: readonly (readonly [file: string, sign: string])[] = [
  ['equal', '='], ['notEqual', '<>'], ['greaterThanOrEqual', '>='], ['lessThanOrEqual', '<='], ['greaterThan', '>'], ['lessThan', '<'],
];

const MONTHS = ['January', 'Februray', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const PERIOD = 'AllDatesInPeriod';
/** Dynamic criteria whose word of the file is not that of Office.js (`Februray` is how Office.js spells it) with a small letter. */
const PERIODS: readonly (readonly [file: string, office: string])[] = [
  ...MONTHS.map((month, index) => [`M${index + 1}`, PERIOD + month] as const), ...[1, 2, 3, 4].map((quarter) => [`Q${quarter}`, `${PERIOD}Quarter${quarter}`] as const),
];

const officeWord = (file: string): string => PERIODS.find(([word]) => word === file)?.[1] ?? file.charAt(0).toUpperCase() + file.slice(1);
const fileWord = (office: string): string => PERIODS.find(([, word]) => word === office)?.[0] ?? office.charAt(0).toLowerCase() + office.slice(1);

/** Reads the `autoFilter` element of a sheet or table. */
export function readFilter(element: XmlElement | undefined): SheetFilter | null {
  const area = parseArea(element?.attributes['ref'] ?? '');
  if (element === undefined || area === null) return null;
  const columns = childrenOf(element, 'filterColumn').flatMap((column) => {
    const criterion = readCriterion(column.children[0]);
    return criterion === null ? [] : [[numberAttribute(column, 'colId') ?? 0, criterion] as const];
  });
  return { area, columns: new Map(columns) };
}

function readCriterion(element: XmlElement | undefined): FilterCriterion | null {
  switch (element?.name) {
    case 'filters':
      return { filterOn: 'Values', values: childrenOf(element, 'filter').map(({ attributes }) => attributes['val'] ?? ''), includeBlanks: booleanAttribute(element, 'blank') };
    case 'customFilters': {
      const [first, second] = childrenOf(element, 'customFilter').map(customText);
      return {
        filterOn: 'Custom', operator: booleanAttribute(element, 'and') ? 'And' : 'Or',
        ...(first === undefined ? {} : { criterion1: first }), ...(second === undefined ? {} : { criterion2: second }),
      };
    }
    case 'top10': {
      const end = booleanAttribute(element, 'top', true) ? 'Top' : 'Bottom';
      return { filterOn: `${end}${booleanAttribute(element, 'percent') ? 'Percent' : 'Items'}`, criterion1: element.attributes['val'] ?? '10' };
    }
    case 'dynamicFilter': return { filterOn: 'Dynamic', dynamicCriteria: officeWord(element.attributes['type'] ?? '') };
    case 'colorFilter': return { filterOn: booleanAttribute(element, 'cellColor', true) ? 'CellColor' : 'FontColor' };
    case 'iconFilter': return { filterOn: 'Icon' };
    default: return null;
  }
}

const customText = ({ attributes }: XmlElement): string => {
  const sign = OPERATORS.find(([file]) => file === (attributes['operator'] ?? 'equal'))?.[1] ?? '=';
  return sign + (attributes['val'] ?? '');
};

function customXml(text: string): string {
  const [file = 'equal', sign = ''] = [...OPERATORS].sort((one, other) => other[1].length - one[1].length).find(([, mark]) => text.startsWith(mark)) ?? [];
  return elementXml('customFilter', { operator: file === 'equal' ? null : file, val: text.slice(sign.length) });
}

function criterionXml(criterion: FilterCriterion): string {
  const custom = [criterion.criterion1, criterion.criterion2].filter((text) => text !== undefined);
  switch (criterion.filterOn) {
    case 'Values':
      return elementXml('filters', { blank: criterion.includeBlanks === true ? true : null }, (criterion.values ?? []).map((val) => elementXml('filter', { val })).join(''));
    case 'Custom':
      return elementXml('customFilters', { and: criterion.operator === 'And' && custom.length > 1 ? true : null }, custom.map(customXml).join(''));
    case 'Dynamic': return elementXml('dynamicFilter', { type: fileWord(criterion.dynamicCriteria ?? 'null') });
    case 'CellColor': case 'FontColor': case 'Icon': return '';
    default:
      return elementXml('top10', {
        top: criterion.filterOn.startsWith('Top') ? null : false, percent: criterion.filterOn.endsWith('Percent') ? true : null,
        val: criterion.criterion1 ?? '10',
      });
  }
}

/** An `autoFilter` element. Colour and icon criteria are lost when a filter is rewritten: the model holds too little of them. */
export function filterXml(filter: SheetFilter | null): string {
  if (filter === null) return '';
  const columns = [...filter.columns].sort(([one], [other]) => one - other)
    .map(([colId, criterion]) => [colId, criterionXml(criterion)] as const).filter(([, xml]) => xml !== '')
    .map(([colId, xml]) => elementXml('filterColumn', { colId }, xml));
  return elementXml('autoFilter', { ref: areaName(filter.area) }, columns.join(''));
}
