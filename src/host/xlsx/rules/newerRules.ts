import type { ConditionalFormat, ConditionalRule, DataBarLook, IconThreshold, Threshold } from '../../model/cellRules';
import { readColor } from '../styles/colors';
import type { ColorTables } from '../styles/colors';
import { areasText } from '../sheet/sheetView';
import type { Edit } from '../xml/edits';
import { placeElement } from '../xml/edits';
import { booleanAttribute, child, childrenOf, elementXml } from '../xml/elements';
import type { AttributeValue } from '../xml/elements';
import { escapeXml } from '../xml/escape';
import { NEWER_EXCEL, NEWER_SHEET } from '../xml/namespaces';
import type { XmlElement } from '../xml/parseXml';
import { THRESHOLDS } from './conditionalRules';
import { fileSet } from './iconSets';

/** The extension of a sheet that holds rules for newer Excels, and that of a rule that names its twin there. */
const RULES = '{78C0D931-6437-407d-A8EE-F0AAD7539E65}';
const TWIN = '{B025F937-C7B1-47D3-B67F-A62EFF666E3E}';
const SPACES = { 'xmlns:x14': NEWER_SHEET, 'xmlns:xm': NEWER_EXCEL };

/** Icon sets that older Excels do not know. */
const NEWER_SETS: ReadonlySet<string> = new Set(['ThreeStars', 'ThreeTriangles', 'FiveBoxes']);

/** Whether a rule is only for newer Excels: icons that older ones do not have, or of several sets. */
export const isNewerOnly = (rule: ConditionalRule): boolean =>
  rule.type === 'IconSet' && (NEWER_SETS.has(rule.set) || rule.thresholds.some(({ icon }) => icon !== null));

/** Whether a rule stands in the extensions of its sheet: data bars have a twin there, which says how they look. */
export const hasTwin = (rule: ConditionalRule): boolean => rule.type === 'DataBar';

/** The extension of a rule that names its twin. */
export const twinXml = (id: string): string =>
  elementXml('extLst', {}, elementXml('ext', { 'xmlns:x14': NEWER_SHEET, uri: TWIN }, `<x14:id>${escapeXml(id)}</x14:id>`));

const color = (name: string, rgb: string): string => elementXml(`x14:${name}`, { rgb: `FF${rgb.slice(1)}` });

function limitXml({ type, formula }: Threshold, automatic: string, more: Readonly<Record<string, AttributeValue>> = {}): string {
  const file = THRESHOLDS.find(([, office]) => office === type)?.[0] ?? automatic;
  return elementXml('x14:cfvo', { type: file, ...more }, formula === null ? '' : `<xm:f>${escapeXml(formula.replace(/^=/, ''))}</xm:f>`);
}

const DIRECTIONS = { LeftToRight: 'leftToRight', RightToLeft: 'rightToLeft' } as const;
const AXES = { None: 'none', CellMidPoint: 'middle' } as const;

function barXml({ lower, upper, showOnlyBar, look = {} }: Extract<ConditionalRule, { type: 'DataBar' }>): string {
  return elementXml('x14:dataBar', {
    minLength: 0, maxLength: 100, showValue: showOnlyBar ? false : null, border: look.border === undefined ? null : true, gradient: look.isSolid === true ? false : null,
    direction: look.direction === undefined ? null : DIRECTIONS[look.direction], negativeBarColorSameAsPositive: look.matchesFill === true ? true : null,
    negativeBarBorderColorSameAsPositive: look.negativeBorder === undefined ? null : false, axisPosition: look.axis === undefined ? null : AXES[look.axis],
  }, limitXml(lower, 'autoMin') + limitXml(upper, 'autoMax') + (look.border === undefined ? '' : color('borderColor', look.border))
    + (look.matchesFill === true ? '' : color('negativeFillColor', look.negativeFill ?? '#FF0000')) + (look.negativeBorder === undefined ? '' : color('negativeBorderColor', look.negativeBorder))
    + (look.axis === 'None' ? '' : color('axisColor', look.axisColor ?? '#000000')));
}

function iconsXml({ set, reversed, showOnlyIcon, thresholds }: Extract<ConditionalRule, { type: 'IconSet' }>): string {
  const isCustom = thresholds.some(({ icon }) => icon !== null);
  const limit = (one: IconThreshold): string => limitXml({ type: one.type, formula: one.formula ?? '0' }, 'percent', { gte: one.operator === 'GreaterThan' ? false : null });
  const icons = isCustom ? thresholds.map(({ icon }, index) => elementXml('x14:cfIcon', { iconSet: fileSet(icon?.set ?? set), iconId: icon?.index ?? index })) : [];
  return elementXml('x14:iconSet', { iconSet: fileSet(set), showValue: showOnlyIcon ? false : null, reverse: reversed ? true : null, custom: isCustom ? true : null },
    thresholds.map(limit).join('') + icons.join(''));
}

/** A rule for newer Excels, with its number where no twin has it. */
export type NewerRule = { readonly format: ConditionalFormat; readonly priority: number };

function blockXml({ format: { id, rule, areas, stopIfTrue }, priority }: NewerRule): string {
  const [type, inner] = rule.type === 'IconSet' ? ['iconSet', iconsXml(rule)] : rule.type === 'DataBar' ? ['dataBar', barXml(rule)] : ['', ''];
  if (type === '') return '';
  const number = isNewerOnly(rule) ? { priority, stopIfTrue: stopIfTrue ? true : null } : {};
  return elementXml('x14:conditionalFormatting', SPACES, elementXml('x14:cfRule', { type, ...number, id }, inner) + `<xm:sqref>${areasText(areas)}</xm:sqref>`);
}

/** The edits that add rules to the extensions of a sheet, which come first among them. */
export function newerRuleEdits(root: XmlElement, rules: readonly NewerRule[]): Edit[] {
  if (rules.length === 0) return [];
  const blocks = rules.map(blockXml).join('');
  const extensions = child(root, 'extLst');
  const present = childrenOf(extensions, 'ext').find(({ attributes }) => attributes['uri'] === RULES);
  const list = child(present, 'conditionalFormattings');
  if (list !== undefined && list.openEnd !== list.end) return [{ start: list.innerEnd, end: list.innerEnd, text: blocks }];
  const ext = elementXml('ext', { 'xmlns:x14': NEWER_SHEET, uri: RULES }, `<x14:conditionalFormattings>${blocks}</x14:conditionalFormattings>`);
  if (extensions !== undefined && extensions.openEnd !== extensions.end) return [{ start: extensions.openEnd, end: extensions.openEnd, text: ext }];
  return placeElement(root, 'extLst', `<extLst>${ext}</extLst>`);
}

/** The rules in the extensions of a sheet, by their ids. */
export function newerRules(root: XmlElement): ReadonlyMap<string, XmlElement> {
  const below = (element: XmlElement): XmlElement[] => (element.name === 'cfRule' ? [element] : element.children.flatMap(below));
  return new Map(childrenOf(root, 'extLst').flatMap(below).map((rule) => [rule.attributes['id'] ?? '', rule]));
}

/** The id of the twin that a rule names. */
export const twinId = (xml: string): string | undefined => /<x14:id[^>]*>([^<]*)</.exec(xml)?.[1];

function readLimit(element: XmlElement | undefined, known: Threshold): Threshold {
  const file = element?.attributes['type'] ?? '';
  if (file.startsWith('auto')) return { type: 'Automatic', formula: null };
  const type = THRESHOLDS.find(([word]) => word === file)?.[1];
  const text = child(element, 'f')?.text;
  if (type === undefined) return known;
  return { type, formula: text === undefined || type === 'LowestValue' || type === 'HighestValue' ? null : Number.isNaN(Number(text)) ? `=${text}` : text };
}

const wordOf = <T extends string>(words: Readonly<Record<T, string>>, text: string | undefined): T | undefined =>
  (Object.keys(words) as T[]).find((word) => words[word] === text);

/** A rule with what its twin adds: the looks of a data bar. */
export function withTwin(rule: ConditionalRule, twin: XmlElement | undefined, colors: ColorTables): ConditionalRule {
  const bar = child(twin, 'dataBar');
  if (rule.type !== 'DataBar' || bar === undefined) return rule;
  const [lower, upper] = childrenOf(bar, 'cfvo');
  const colorOf = (name: string): string | undefined => {
    const found = child(bar, name);
    return found === undefined ? undefined : readColor(found, colors) ?? undefined;
  };
  const [negativeFill, axisColor] = [colorOf('negativeFillColor'), colorOf('axisColor')];
  const look = {
    direction: wordOf(DIRECTIONS, bar.attributes['direction']), axis: wordOf(AXES, bar.attributes['axisPosition']),
    axisColor: axisColor === '#000000' ? undefined : axisColor, isSolid: booleanAttribute(bar, 'gradient', true) ? undefined : true,
    border: booleanAttribute(bar, 'border') ? colorOf('borderColor') : undefined, negativeFill: negativeFill === '#FF0000' ? undefined : negativeFill,
    matchesFill: booleanAttribute(bar, 'negativeBarColorSameAsPositive') ? true : undefined,
    negativeBorder: booleanAttribute(bar, 'negativeBarBorderColorSameAsPositive', true) ? undefined : colorOf('negativeBorderColor'),
  };
  const known = Object.fromEntries(Object.entries(look).filter(([, found]) => found !== undefined)) as DataBarLook;
  return { ...rule, lower: readLimit(lower, rule.lower), upper: readLimit(upper, rule.upper), ...(Object.keys(known).length === 0 ? {} : { look: known }) };
}
