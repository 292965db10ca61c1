import type { Workbook } from '../../model/workbook';
import type { PackageDraft } from '../parts/packageDraft';
import { applyEdits } from '../xml/edits';
import { childrenOf, descendant, elementXml } from '../xml/elements';
import { escapeXml } from '../xml/escape';
import { parseXml, type XmlElement } from '../xml/parseXml';

const PART = 'docProps/app.xml';

/** The kinds of titles in the order of the file, each with how many there are. */
function countsOf(pairs: XmlElement | undefined): { readonly count: XmlElement; readonly titles: number }[] {
  const numbers = (pairs?.children ?? []).map((variant) => descendant(variant, 'i4')).filter((item) => item !== undefined);
  return numbers.map((count) => ({ count, titles: Number(count.text) }));
}

/**
 * Brings the sheets' names into the list of titles that the file shows of itself in a folder's properties; the list begins with
 * them. Titles of other kinds (names, chart sheets) stay. A part without such a list, or with one that does not add up, stays.
 *
 * @param sheetsBefore how many worksheets the file had
 */
export function saveSheetTitles(draft: PackageDraft, workbook: Workbook, sheetsBefore: number): void {
  if (!draft.has(PART)) return;
  const xml = draft.text(PART);
  const root = parseXml(xml, PART);
  const [sheets, ...others] = countsOf(descendant(root, 'HeadingPairs', 'vector'));
  const vector = descendant(root, 'TitlesOfParts', 'vector');
  const titles = childrenOf(vector, 'lpstr');
  const expected = [sheets, ...others].reduce((sum, kind) => sum + (kind?.titles ?? 0), 0);
  if (sheets?.titles !== sheetsBefore || vector === undefined || titles.length !== expected) return;
  const tag = (name: string): string => vector.fullName.replace('vector', name);
  const rest = titles.slice(sheets.titles).map(({ start, end }) => xml.slice(start, end));
  const list = [...workbook.sheets.map(({ name }) => elementXml(tag('lpstr'), {}, escapeXml(name))), ...rest];
  const text = elementXml(tag('vector'), { size: list.length, baseType: 'lpstr' }, list.join(''));
  draft.set(PART, applyEdits(xml, [
    { start: sheets.count.openEnd, end: sheets.count.innerEnd, text: String(workbook.sheets.length) },
    { start: vector.start, end: vector.end, text },
  ]));
}
