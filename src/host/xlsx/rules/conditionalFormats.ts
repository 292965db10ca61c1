import type { ConditionalFormat } from '../../model/cellRules';
import type { Sheet } from '../../model/sheet';
import { FileError } from '../fileError';
import { readDifferential } from '../styles/readStyles';
import type { FileStyles } from '../styles/readStyles';
import type { StyleIndexes } from '../styles/styleIndexes';
import { stateText } from '../xml/edits';
import { booleanAttribute, childrenOf, elementXml, numberAttribute, patchTag } from '../xml/elements';
import type { XmlElement } from '../xml/parseXml';
import { conditionalRuleXml, readConditionalRule } from './conditionalRules';
import { hasTwin, isNewerOnly, newerRules, twinId, twinXml, withTwin } from './newerRules';
import type { NewerRule } from './newerRules';
import { areasText, readAreas } from '../sheet/sheetView';
import { fileFormulasOf } from '../sheet/validations';

/** State of each rule without priority and cells, and its XML, which is kept while the state is the same; whether it belongs to a pivot table. */
export type KeptRules = Map<ConditionalFormat, { readonly state: string; readonly xml: string; readonly pivot: boolean }>;

const ruleState = ({ rule, format, stopIfTrue }: ConditionalFormat): string => stateText([rule, format, stopIfTrue]);

/** Reads the rules of a sheet in order of priority. Rules of newer Excels only (x14) are kept unread. */
export function readConditionalFormats(xml: string, root: XmlElement, sheet: Sheet, styles: FileStyles): KeptRules {
  const kept: KeptRules = new Map();
  const newer = newerRules(root);
  const found: { format: ConditionalFormat; order: number }[] = [];
  for (const block of childrenOf(root, 'conditionalFormatting')) {
    for (const item of childrenOf(block, 'cfRule')) {
      const dxf = numberAttribute(item, 'dxfId');
      if (dxf !== null && dxf >= styles.differential.length) throw new FileError('needs-repair', `hoja «${sheet.name}»: una regla de color tiene un formato que no existe`);
      const format: ConditionalFormat = {
        id: `{${sheet.number.toString(16).toUpperCase().padStart(8, '0')}-0000-0000-0000-${String(found.length + 1).padStart(12, '0')}}`,
        areas: readAreas(block.attributes['sqref']), priority: 0, stopIfTrue: booleanAttribute(item, 'stopIfTrue'),
        rule: withTwin(readConditionalRule(item, styles.colors), newer.get(twinId(xml.slice(item.start, item.end)) ?? ''), styles.colors), format: readDifferential(dxf === null ? undefined : styles.differential[dxf], styles.colors),
        ...fileFormulasOf(childrenOf(item, 'formula').map(({ text }) => text)),
      };
      found.push({ format, order: numberAttribute(item, 'priority') ?? 0 });
      kept.set(format, { state: ruleState(format), xml: xml.slice(item.start, item.end), pivot: booleanAttribute(block, 'pivot') });
    }
  }
  found.sort((one, other) => one.order - other.order);
  found.forEach(({ format }, index) => { format.priority = index; });
  sheet.conditionalFormats = found.map(({ format }) => format);
  return kept;
}

/** Priorities of the rules in the sheet's extensions, which share one sequence with the others. */
function takenPriorities(xml: string, root: XmlElement): Set<number> {
  const [extensions] = childrenOf(root, 'extLst');
  const text = extensions === undefined ? '' : xml.slice(extensions.start, extensions.end);
  return new Set([...text.matchAll(/<(?:\w+:)?cfRule\b[^>]*\spriority="(\d+)"/g)].map(([, priority]) => Number(priority)));
}

/** The numbers of the rules of a sheet, from 1; those of rules that are kept unread are left out. */
function numbered(xml: string, root: XmlElement, sheet: Sheet): NewerRule[] {
  const taken = takenPriorities(xml, root);
  let priority = 0;
  return [...sheet.conditionalFormats].sort((one, other) => one.priority - other.priority).filter(({ areas }) => areas.length > 0).map((format) => {
    do priority += 1; while (taken.has(priority));
    return { format, priority };
  });
}

/** The rules that have to be written among the extensions of a sheet: new and changed ones. */
export const rulesToExtend = (xml: string, root: XmlElement, sheet: Sheet, kept: KeptRules): NewerRule[] =>
  numbered(xml, root, sheet).filter(({ format }) => (hasTwin(format.rule) || isNewerOnly(format.rule)) && kept.get(format)?.state !== ruleState(format));

/** All `conditionalFormatting` of a sheet; unchanged rules keep their XML except cells and priority. Those of newer Excels only stand elsewhere. */
export function conditionalFormatsXml(xml: string, root: XmlElement, sheet: Sheet, kept: KeptRules, styles: StyleIndexes): string {
  const blocks: { sqref: string; pivot: boolean; rules: string }[] = [];
  for (const { format, priority } of numbered(xml, root, sheet)) {
    if (isNewerOnly(format.rule)) continue;
    const sqref = areasText(format.areas);
    const rule = writeRule(format, priority, kept, styles);
    const pivot = kept.get(format)?.pivot ?? false;
    const block = blocks.find((item) => item.sqref === sqref && item.pivot === pivot);
    if (block === undefined) blocks.push({ sqref, pivot, rules: rule });
    else block.rules += rule;
  }
  return blocks.map(({ sqref, pivot, rules }) => elementXml('conditionalFormatting', { pivot: pivot || null, sqref }, rules)).join('');
}

/**
 * The rules of the sheet's extensions whose twin was changed or removed: newer Excels write a rule twice under one id, once as older ones
 * read it.
 */
export function orphanRules(root: XmlElement, sheet: Sheet, kept: KeptRules): XmlElement[] {
  const removed = new Set([...kept].filter(([format, { state }]) => !sheet.conditionalFormats.includes(format) || ruleState(format) !== state)
    .map(([, { xml }]) => twinId(xml)).filter((id) => id !== undefined));
  if (removed.size === 0) return [];
  const blocks = (element: XmlElement): XmlElement[] => (element.name === 'conditionalFormatting' ? [element] : element.children.flatMap(blocks));
  return childrenOf(root, 'extLst').flatMap(blocks).flatMap((block) => {
    const rules = childrenOf(block, 'cfRule');
    const orphans = rules.filter(({ attributes }) => removed.has(attributes['id'] ?? ''));
    return orphans.length === rules.length ? [block] : orphans;
  });
}

function writeRule(format: ConditionalFormat, priority: number, kept: KeptRules, styles: StyleIndexes): string {
  const old = kept.get(format);
  if (old?.state === ruleState(format)) {
    const openEnd = old.xml.indexOf('>') + 1;
    return patchTag(old.xml.slice(0, openEnd), { priority }) + old.xml.slice(openEnd);
  }
  const isScale = ['ColorScale', 'DataBar', 'IconSet'].includes(format.rule.type);
  const hasFormat = !isScale && Object.keys(format.format).length > 0;
  const xml = conditionalRuleXml(format, priority, hasFormat ? styles.differentialNumber(format.format) : null);
  return hasTwin(format.rule) ? xml.replace('</cfRule>', `${twinXml(format.id)}</cfRule>`) : xml;
}
