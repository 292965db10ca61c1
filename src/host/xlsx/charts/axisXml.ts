import type { Chart } from '../../model/chart';
import { DISPLAY_UNITS, LABEL_ALIGNMENTS, makeAxis, TICK_MARKS, TIME_UNITS } from '../../model/drawing/chartAxis';
import type { ChartAxis, TickLabels } from '../../model/drawing/chartAxis';
import type { ChartFormat } from '../../model/drawing/chartFormat';
import { booleanAttribute, child, elementXml, numberAttribute } from '../xml/elements';
import type { XmlElement } from '../xml/parseXml';
import { givenXml, textBelow, valueOf, valueXml } from './chartElements';
import { shapeFormatXml, textFormatXml } from './chartFormatXml';
import { hasSeriesAxis, isScatter } from './chartKinds';
import type { ChartKind } from './chartKinds';
import { titleXml } from './titleXml';

const CATEGORY_AXIS = 111_111_111;
const VALUE_AXIS = 222_222_222;
const SERIES_AXIS = 333_333_333;

const TICK_PLACES: Readonly<Record<TickLabels, string>> = { NextToAxis: 'nextTo', High: 'high', Low: 'low', None: 'none' };

/** The axes that the plots of a chart refer to. A 3D chart names a third one, which is none unless its series stand behind each other. */
export const axisIdsXml = (kind: ChartKind): string => [CATEGORY_AXIS, VALUE_AXIS, ...(hasSeriesAxis(kind) ? [SERIES_AXIS] : kind.element === 'bar3DChart' ? [0] : [])]
  .map((id) => valueXml('axId', id)).join('');

const gridXml = (name: string, format: ChartFormat | undefined): string => elementXml(`c:${name}`, {}, shapeFormatXml(format));

function unitsXml({ displayUnit, showDisplayUnitLabel }: ChartAxis): string {
  if (displayUnit === undefined) return '';
  const unit = typeof displayUnit === 'number' ? valueXml('custUnit', displayUnit) : valueXml('builtInUnit', displayUnit.charAt(0).toLowerCase() + displayUnit.slice(1));
  return elementXml('c:dispUnits', {}, unit + (showDisplayUnitLabel === false ? '' : '<c:dispUnitsLbl/>'));
}

/** Where an axis crosses another, which keeps the place. */
function crossesXml({ crossing }: ChartAxis): string {
  if (typeof crossing === 'number') return valueXml('crossesAt', crossing);
  return valueXml('crosses', crossing === 'Maximum' ? 'max' : crossing === 'Minimum' ? 'min' : 'autoZero');
}

/** What only an axis of categories or of dates has. */
function categoriesXml(axis: ChartAxis, isDates: boolean): string {
  const head = valueXml('auto', axis.categories === undefined);
  const unit = (name: string, key: 'baseUnit' | 'majorTimeUnit' | 'minorTimeUnit'): string => (axis[key] === undefined ? '' : valueXml(name, TIME_UNITS[axis[key]]));
  if (isDates) {
    return head + givenXml('lblOffset', axis.offset) + unit('baseTimeUnit', 'baseUnit') + givenXml('majorUnit', axis.majorUnit) + unit('majorTimeUnit', 'majorTimeUnit')
      + givenXml('minorUnit', axis.minorUnit) + unit('minorTimeUnit', 'minorTimeUnit');
  }
  return head + valueXml('lblAlgn', LABEL_ALIGNMENTS[axis.alignment ?? 'Center']) + valueXml('lblOffset', axis.offset ?? 100)
    + givenXml('tickLblSkip', axis.labelSpacing) + givenXml('tickMarkSkip', axis.markSpacing) + valueXml('noMultiLvlLbl', axis.hasOneLevel === true);
}

type AxisPlace = { readonly element: string; readonly id: number; readonly crosses: number; readonly position: string };

function axisXml(chart: Chart, part: 'category' | 'value', kind: ChartKind, { element, id, crosses, position }: AxisPlace): string {
  const [axis, other] = part === 'category' ? [chart.categoryAxis, chart.valueAxis] : [chart.valueAxis, chart.categoryAxis];
  const { formats } = chart;
  const isValues = element === 'valAx';
  const isBetween = chart.categoryAxis.isBetween ?? !(isScatter(kind) || kind.element.startsWith('area'));
  return elementXml(`c:${element}`, {}, valueXml('axId', id)
    + elementXml('c:scaling', {}, givenXml('logBase', axis.logBase) + valueXml('orientation', axis.isReversed ? 'maxMin' : 'minMax')
      + (axis.maximum === null ? '' : valueXml('max', axis.maximum)) + (axis.minimum === null ? '' : valueXml('min', axis.minimum)))
    + valueXml('delete', !axis.visible) + valueXml('axPos', position)
    + (axis.majorGridlines ? gridXml('majorGridlines', formats.get(`${part}Gridlines`)) : '') + (axis.minorGridlines === true ? gridXml('minorGridlines', formats.get(`${part}MinorGridlines`)) : '')
    + (axis.title === null ? '' : titleXml({ text: axis.title, overlay: false }, formats.get(`${part}Title`)))
    + elementXml('c:numFmt', { formatCode: axis.numberFormat ?? 'General', sourceLinked: axis.numberFormat === null })
    + valueXml('majorTickMark', TICK_MARKS[axis.majorTicks ?? 'None']) + valueXml('minorTickMark', TICK_MARKS[axis.minorTicks ?? 'None'])
    + valueXml('tickLblPos', TICK_PLACES[axis.tickLabels ?? 'NextToAxis'])
    + shapeFormatXml(formats.get(`${part}Axis`)) + textFormatXml(formats.get(`${part}Axis`)) + valueXml('crossAx', crosses) + crossesXml(other)
    + (isValues ? valueXml('crossBetween', isBetween ? 'between' : 'midCat') + givenXml('majorUnit', axis.majorUnit) + givenXml('minorUnit', axis.minorUnit) + unitsXml(axis)
      : categoriesXml(axis, element === 'dateAx')));
}

/** The axes of a chart that is not round. */
export function axesXml(chart: Chart, kind: ChartKind): string {
  const flat = kind.direction === 'bar';
  const element = isScatter(kind) ? 'valAx' : chart.categoryAxis.categories === 'DateAxis' ? 'dateAx' : 'catAx';
  const behind = hasSeriesAxis(kind) ? elementXml('c:serAx', {}, valueXml('axId', SERIES_AXIS) + elementXml('c:scaling', {}, valueXml('orientation', 'minMax'))
    + valueXml('delete', false) + valueXml('axPos', 'b') + valueXml('majorTickMark', 'out') + valueXml('minorTickMark', 'none') + valueXml('tickLblPos', 'nextTo')
    + valueXml('crossAx', CATEGORY_AXIS) + valueXml('crosses', 'autoZero')) : '';
  return axisXml(chart, 'category', kind, { element, id: CATEGORY_AXIS, crosses: VALUE_AXIS, position: flat ? 'l' : 'b' })
    + axisXml(chart, 'value', kind, { element: 'valAx', id: VALUE_AXIS, crosses: CATEGORY_AXIS, position: flat ? 'b' : 'l' }) + behind;
}

const TICKS: Readonly<Record<string, TickLabels>> = { high: 'High', low: 'Low', none: 'None' };

/** The word of Office.js for one of the file; undefined for any other. */
const wordOf = <T extends string>(words: Readonly<Record<T, string>>, text: string | undefined): T | undefined =>
  (Object.keys(words) as T[]).find((word) => words[word] === text);

const known = (values: { readonly [Key in keyof ChartAxis]?: ChartAxis[Key] | undefined }): Partial<ChartAxis> => Object.fromEntries(Object.entries(values).filter(([, found]) => found !== undefined && found !== null));

const isOff = (element: XmlElement | undefined, name: string): boolean => {
  const found = child(element, name);
  return found !== undefined && !booleanAttribute(found, 'val', true);
};

/** An axis of the file. Where it is crossed is kept by the other one. */
export function readAxis(element: XmlElement | undefined, other: XmlElement | undefined, isCategory: boolean): ChartAxis {
  const scaling = child(element, 'scaling');
  const title = child(element, 'title');
  const units = child(element, 'dispUnits');
  const number = (name: string): number | null => numberAttribute(child(element, name), 'val');
  const displayUnit = DISPLAY_UNITS.find((unit) => unit.toLowerCase() === valueOf(units, 'builtInUnit')?.toLowerCase()) ?? numberAttribute(child(units, 'custUnit'), 'val');
  const crosses = valueOf(other, 'crosses');
  const isDates = element?.name === 'dateAx';
  const offset = number('lblOffset');
  const ticks = (name: string): ChartAxis['majorTicks'] => {
    const found = wordOf(TICK_MARKS, valueOf(element, name));
    return found === 'None' ? undefined : found;
  };
  const between = isCategory ? valueOf(other, 'crossBetween') : undefined;
  const alignment = wordOf(LABEL_ALIGNMENTS, valueOf(element, 'lblAlgn'));
  return {
    ...makeAxis(), visible: element !== undefined && !booleanAttribute(child(element, 'delete'), 'val', child(element, 'delete') !== undefined),
    title: title === undefined ? null : textBelow(child(title, 'tx')),
    minimum: numberAttribute(child(scaling, 'min'), 'val'), maximum: numberAttribute(child(scaling, 'max'), 'val'),
    majorGridlines: child(element, 'majorGridlines') !== undefined,
    isReversed: valueOf(scaling, 'orientation') === 'maxMin',
    numberFormat: booleanAttribute(child(element, 'numFmt'), 'sourceLinked') && child(element, 'numFmt')?.attributes['formatCode'] === 'General' ? null
      : child(element, 'numFmt')?.attributes['formatCode'] ?? null,
    ...known({
      minorGridlines: child(element, 'minorGridlines') === undefined ? undefined : true,
      majorUnit: number('majorUnit') ?? undefined, minorUnit: number('minorUnit') ?? undefined,
      tickLabels: TICKS[valueOf(element, 'tickLblPos') ?? ''], majorTicks: ticks('majorTickMark'), minorTicks: ticks('minorTickMark'),
      labelSpacing: number('tickLblSkip') ?? undefined, markSpacing: number('tickMarkSkip') ?? undefined,
      isBetween: between === undefined ? undefined : between === 'between', logBase: numberAttribute(child(scaling, 'logBase'), 'val') ?? undefined,
      crossing: numberAttribute(child(other, 'crossesAt'), 'val') ?? (crosses === 'max' ? 'Maximum' : crosses === 'min' ? 'Minimum' : undefined),
      alignment: alignment === 'Center' ? undefined : alignment, offset: offset === 100 ? undefined : offset ?? undefined,
      hasOneLevel: valueOf(element, 'noMultiLvlLbl') !== undefined && !isOff(element, 'noMultiLvlLbl') ? true : undefined,
      categories: !isOff(element, 'auto') ? undefined : isDates ? 'DateAxis' : 'TextAxis',
      baseUnit: wordOf(TIME_UNITS, valueOf(element, 'baseTimeUnit')), majorTimeUnit: wordOf(TIME_UNITS, valueOf(element, 'majorTimeUnit')),
      minorTimeUnit: wordOf(TIME_UNITS, valueOf(element, 'minorTimeUnit')),
    }),
    ...(displayUnit === null ? {} : { displayUnit, showDisplayUnitLabel: child(units, 'dispUnitsLbl') !== undefined }),
  };
}
