import { FileError } from '../fileError';
import { checkXml } from './checkXml';
import { escapeXml } from './escape';
import {
  CHART, CONTENT_TYPES, DRAWING, OFFICE_RELATIONSHIPS, PACKAGE_RELATIONSHIPS, SHEET_DRAWING, SPREADSHEET, TASK_PANES, WEB_EXTENSION,
} from './namespaces';
import { tagEnd } from './parseXml';

/** The prefix that the host writes for each namespace it adds elements or attributes of. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  [SPREADSHEET, ''], [CONTENT_TYPES, ''], [PACKAGE_RELATIONSHIPS, ''], [OFFICE_RELATIONSHIPS, 'r'], [SHEET_DRAWING, 'xdr'], [DRAWING, 'a'], [CHART, 'c'],
  [WEB_EXTENSION, 'we'], [TASK_PANES, 'wetp'],
]);

const NAMESPACE = /\sxmlns(?::([\w.-]+))?\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Whether a text gives one of the host's namespaces another prefix. */
function hasOtherPrefixes(text: string): boolean {
  for (const [, prefix = '', double, single] of text.matchAll(NAMESPACE)) {
    const usual = PREFIXES.get(double ?? single ?? '');
    if (usual !== undefined && usual !== prefix) return true;
  }
  return false;
}

/**
 * A part as the host reads and patches it: without comments, CDATA sections and instructions, attributes in double quotes, and the usual
 * prefixes of the namespaces that the host writes. It says the same as the part; one that is so already is returned as it is.
 *
 * @param part its name, for the error
 * @throws FileError as `checkXml`
 * @example canonicalXml("<v><![CDATA[a<b]]></v>", 'x.xml') // '<v>a&lt;b</v>'
 * @example canonicalXml(`<x:sst xmlns:x="${SPREADSHEET}"><x:si/></x:sst>`, 'x.xml') // `<sst xmlns="…" xmlns:x="…"><si/></sst>`
 */
export function canonicalXml(text: string, part: string): string {
  return checkXml(text, part) && !hasOtherPrefixes(text) ? text : new Canonical(text, part).run();
}

type Scope = ReadonlyMap<string, string>;
/** An open element: its name in the result, and the namespace of each prefix, in the part and in the result. */
type Open = { readonly name: string; readonly before: Scope; readonly after: Scope };
type Attribute = { readonly name: string; readonly value: string };

const prefixOf = (name: string): string => (name.includes(':') ? name.slice(0, name.indexOf(':')) : '');
const renamed = (name: string, prefix: string): string => (prefix === '' ? '' : `${prefix}:`) + name.slice(name.indexOf(':') + 1);
const NO_NAMES: Scope = new Map();

class Canonical {
  private readonly written: string[] = [];
  private readonly open: Open[] = [];

  constructor(private readonly text: string, private readonly part: string) {}

  run(): string {
    const { text, written } = this;
    let position = 0;
    for (;;) {
      const start = text.indexOf('<', position);
      written.push(text.slice(position, start < 0 ? text.length : start));
      if (start < 0) return written.join('');
      position = this.markup(start);
    }
  }

  private markup(start: number): number {
    const { text } = this;
    if (text.startsWith('<!--', start)) return text.indexOf('-->', start + 4) + 3;
    if (text.startsWith('<![CDATA[', start)) {
      const end = text.indexOf(']]>', start);
      this.written.push(escapeXml(text.slice(start + 9, end).replace(/\r\n?/g, '\n')));
      return end + 3;
    }
    if (text[start + 1] === '?') {
      const end = text.indexOf('?>', start) + 2;
      if (start === 0) this.written.push(text.slice(start, end));
      return end;
    }
    const end = tagEnd(text, start);
    if (text[start + 1] === '/') this.written.push(`</${this.open.pop()?.name ?? ''}>`);
    else this.tag(text.slice(start, end));
    return end;
  }

  private tag(tag: string): void {
    const [, name = ''] = /^<([^\s/>]+)/.exec(tag) ?? [];
    const attributes = [...tag.matchAll(/([^\s=/>"'<]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, attribute = '', double, single]): Attribute =>
      ({ name: attribute, value: double ?? (single ?? '').replaceAll('"', '&quot;') }));
    const { before, after, declared } = this.scopes(attributes);
    const usual = (full: string, isAttribute: boolean): string => {
      const namespace = before.get(prefixOf(full)) ?? '';
      const prefix = PREFIXES.get(namespace);
      if (prefix === undefined || (isAttribute && (prefix === '' || !full.includes(':')))) return full;
      return (after.get(prefix) ?? '') === namespace ? renamed(full, prefix) : full;
    };
    const written = usual(name, false);
    const blank = !written.includes(':') && (before.get(prefixOf(name)) ?? '') === '' && (after.get('') ?? '') !== '';
    const all = [
      ...declared, ...(blank ? [{ name: 'xmlns', value: '' }] : []),
      ...attributes.map((attribute) => ({ name: attribute.name.startsWith('xmlns') ? attribute.name : usual(attribute.name, true), value: attribute.value })),
    ];
    const isClosed = tag.endsWith('/>');
    this.written.push(`<${written}${all.map((attribute) => ` ${attribute.name}="${attribute.value}"`).join('')}${isClosed ? '/>' : '>'}`);
    if (!isClosed) this.open.push({ name: written, before, after: blank ? new Map([...after, ['', '']]) : after });
  }

  /** The namespaces inside a tag, and the declarations that the result adds to it: usual prefixes of namespaces that have another one. */
  private scopes(attributes: readonly Attribute[]): { before: Scope; after: Scope; declared: readonly Attribute[] } {
    const outer = this.open.at(-1);
    const own = attributes.filter(({ name }) => name === 'xmlns' || name.startsWith('xmlns:')).map(({ name, value }) => [name.slice(6), value] as const);
    if (own.length === 0) return { before: outer?.before ?? NO_NAMES, after: outer?.after ?? NO_NAMES, declared: [] };
    const before = new Map([...(outer?.before ?? NO_NAMES), ...own]);
    const after = new Map([...(outer?.after ?? NO_NAMES), ...own]);
    const declared: Attribute[] = [];
    for (const [prefix, namespace] of own) {
      const usual = PREFIXES.get(namespace);
      if (usual === undefined || usual === prefix || after.get(usual) === namespace) continue;
      if (own.some(([name]) => name === usual)) throw new FileError('unusual-xml', this.part);
      after.set(usual, namespace);
      declared.push({ name: usual === '' ? 'xmlns' : `xmlns:${usual}`, value: namespace });
    }
    return { before, after, declared };
  }
}
