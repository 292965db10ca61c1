import { applyEdits, type Edit } from '../xml/edits';
import { attributesXml } from '../xml/elements';
import { decodeCellText, encodeCellText } from '../xml/escape';
import { tagEnd } from '../xml/parseXml';

/** The shared strings of a workbook by number. `rich` is the XML of an item with runs or phonetic text, null for a plain text. */
export type SharedStrings = { readonly texts: readonly string[]; readonly rich: readonly (string | null)[] };

/** The text of a string item (`si` or `is`): its runs joined, without phonetic text. */
export function itemText(inner: string): string {
  const visible = inner.includes('<rPh') ? inner.replace(/<rPh[\s\S]*?<\/rPh>/g, '') : inner;
  let text = '';
  for (let open = visible.indexOf('<t'); open >= 0; open = visible.indexOf('<t', open + 2)) {
    if (!/[\s>/]/.test(visible.charAt(open + 2))) continue;
    const start = tagEnd(visible, open);
    if (visible[start - 2] === '/') continue;
    const end = visible.indexOf('</t>', start);
    if (end < 0) break;
    text += visible.slice(start, end);
  }
  return decodeCellText(text);
}

const isRich = (inner: string): boolean => inner.includes('<r>') || inner.includes('<r ') || inner.includes('<rPh');

/** Reads the part `sharedStrings.xml`. */
export function readSharedStrings(xml: string): SharedStrings {
  const texts: string[] = [];
  const rich: (string | null)[] = [];
  for (let open = xml.indexOf('<si'); open >= 0; open = xml.indexOf('<si', open + 3)) {
    const start = xml.indexOf('>', open) + 1;
    const end = xml[start - 2] === '/' ? start : xml.indexOf('</si>', start);
    if (start === 0 || end < 0) break;
    const inner = xml.slice(start, end);
    texts.push(itemText(inner));
    rich.push(isRich(inner) ? inner : null);
    open = end;
  }
  return { texts, rich };
}

/** Numbers of the texts of a workbook while it is saved; new texts are added at the end. */
export class StringIndexes {
  private found: Map<string, number> | null = null;
  private readonly added: string[] = [];
  private references = 0;

  constructor(private readonly strings: SharedStrings) {}

  /** Numbers by key. Built on first use: most saves write few texts or none. */
  private get known(): Map<string, number> {
    if (this.found !== null) return this.found;
    const found = new Map<string, number>();
    this.strings.texts.forEach((text, index) => {
      const key = this.strings.rich[index] ?? `<${text}`;
      if (!found.has(key)) found.set(key, index);
    });
    this.found = found;
    return found;
  }

  /** The number of a plain text, or of a rich one by its XML; a new text is added. */
  indexOf(text: string, rich: string | undefined): number {
    this.references += 1;
    const key = rich ?? `<${text}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const number = this.strings.texts.length + this.added.length;
    const space = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : '';
    this.added.push(`<si>${rich ?? `<t${space}>${encodeCellText(text)}</t>`}</si>`);
    this.known.set(key, number);
    return number;
  }

  get hasAdded(): boolean {
    return this.added.length > 0;
  }

  /** The part with the new texts added. */
  patched(xml: string): string {
    const open = xml.indexOf('<sst');
    const openEnd = tagEnd(xml, open);
    const tag = xml.slice(open, openEnd);
    const [, oldCount] = /\scount="(\d+)"/.exec(tag) ?? [];
    const unique = this.strings.texts.length + this.added.length;
    const bare = tag.replace(/\s(?:uniqueCount|count)\s*=\s*"[^"]*"/g, '').replace(/\s*\/?>$/, '');
    const counts = attributesXml({ count: oldCount === undefined ? null : Math.max(Number(oldCount) + this.references, unique), uniqueCount: unique });
    const edits: Edit[] = [{ start: open, end: openEnd, text: `${bare}${counts}>` }];
    const close = xml.lastIndexOf('</sst>');
    if (close < 0) edits.push({ start: openEnd, end: openEnd, text: `${this.added.join('')}</sst>` });
    else edits.push({ start: close, end: close, text: this.added.join('') });
    return applyEdits(xml, edits);
  }
}
