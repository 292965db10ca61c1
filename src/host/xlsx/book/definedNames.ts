import { fromFileFormula, needsSource, toFileFormula, updatedFileFormula } from '../../formula/references/fileFormula';
import { sameName } from '../../formula/references/reference';
import type { DefinedName } from '../../model/workbook';
import { FileError } from '../fileError';
import { childrenOf, elementXml, booleanAttribute, numberAttribute } from '../xml/elements';
import { escapeXml } from '../xml/escape';
import type { XmlElement } from '../xml/parseXml';

/** What the model does not hold of a name: further attributes (macros, functions), and its text in the file where this says more. */
export type KeptNames = Map<DefinedName, { readonly attributes: Readonly<Record<string, string>>; readonly source: string | null }>;

/**
 * Reads `definedNames` into `names`.
 *
 * @param sheetIds the ids of the file's sheets in its order, chart sheets included. A name of a sheet that does not exist means nothing
 * to any formula, and is left out
 * @throws FileError `needs-repair` for two names of one scope
 */
export function readNames(element: XmlElement | undefined, sheetIds: readonly string[], names: DefinedName[]): KeptNames {
  const kept: KeptNames = new Map();
  for (const item of childrenOf(element, 'definedName')) {
    const { name = '', comment = '', localSheetId: _local, hidden: _hidden, ...others } = item.attributes;
    const local = numberAttribute(item, 'localSheetId');
    const sheetId = local === null ? null : sheetIds[local];
    if (sheetId === undefined) continue;
    const found: DefinedName = { name, sheetId, formula: fromFileFormula(item.text), visible: !booleanAttribute(item, 'hidden'), comment };
    if (names.some((other) => other.sheetId === sheetId && sameName(other.name, name))) throw new FileError('needs-repair', `el nombre «${name}» está definido dos veces`);
    names.push(found);
    kept.set(found, { attributes: others, source: needsSource(item.text) ? item.text : null });
  }
  return kept;
}

const textOf = (formula: string, source: string | null): string =>
  (source === null ? toFileFormula(formula) : updatedFileFormula(formula, source));

/** `definedNames`, sorted as Excel requires: by name, then workbook before sheets in their order. */
export function namesXml(names: readonly DefinedName[], sheetIds: readonly string[], kept: KeptNames): string {
  const items = names.map((name) => ({ ...name, place: name.sheetId === null ? -1 : sheetIds.indexOf(name.sheetId), file: kept.get(name) }))
    .filter(({ sheetId, place }) => sheetId === null || place >= 0)
    .sort((one, other) => one.name.toLowerCase().localeCompare(other.name.toLowerCase(), 'en') || one.place - other.place);
  const xml = items.map(({ name, comment, visible, formula, place, file }) => elementXml('definedName', {
    name, comment: comment === '' ? null : comment, localSheetId: place < 0 ? null : place, hidden: visible ? null : true, ...file?.attributes,
  }, escapeXml(textOf(formula, file?.source ?? null))));
  return xml.length === 0 ? '' : elementXml('definedNames', {}, xml.join(''));
}
