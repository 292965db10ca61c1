import { FileError } from '../fileError';
import { decodeXml } from './escape';

/** An element with its positions in the text, by which it is kept, cut out or replaced exactly. */
export type XmlElement = {
  /** Local name: `x14:cfRule` is `cfRule`. */
  readonly name: string;
  readonly fullName: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  /** The decoded text directly inside, without that of children. */
  text: string;
  /** From its `<` to after its last `>`; `openEnd` is after the opening tag, `innerEnd` before the closing one. */
  readonly start: number;
  readonly openEnd: number;
  innerEnd: number;
  end: number;
};

const ATTRIBUTE = /([^\s=/>"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** The decoded attributes of a tag by full name. */
export function parseAttributes(tag: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = '', double, single] of tag.matchAll(ATTRIBUTE)) attributes[name] = decodeXml(double ?? single ?? '');
  return attributes;
}

const localName = (fullName: string): string => fullName.slice(fullName.indexOf(':') + 1);

/** The position after the tag that begins at `start`, -1 when it does not end; quoted values may contain `>`. */
export function tagEnd(text: string, start: number): number {
  let at = start;
  for (;;) {
    const close = text.indexOf('>', at);
    if (close < 0) return -1;
    const quote = firstQuote(text, at, close);
    if (quote < 0) return close + 1;
    const end = text.indexOf(text.charAt(quote), quote + 1);
    if (end < 0) return -1;
    at = end + 1;
  }
}

/** The first quote of either kind between two positions; -1 without any. */
function firstQuote(text: string, start: number, end: number): number {
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 34 || code === 39) return at;
  }
  return -1;
}

/**
 * The element tree of a part, without comments, processing instructions and document type.
 *
 * @param part its name, for the error
 * @param opaque full name of an element whose content is not parsed: the cells of a sheet have their own scanner
 * @throws FileError `broken-part` when tags do not match or the text ends inside one
 */
export function parseXml(text: string, part: string, opaque?: string): XmlElement {
  const stack: XmlElement[] = [];
  let root: XmlElement | null = null;
  let position = 0;
  const broken = (): FileError => new FileError('broken-part', part);
  for (;;) {
    const open = text.indexOf('<', position);
    const parent = stack.at(-1);
    if (parent !== undefined && open > position) parent.text += decodeXml(text.slice(position, open));
    if (open < 0) break;
    const second = text[open + 1];
    if (second === '?' || second === '!') {
      const skipped = skipSpecial(text, open, parent);
      if (skipped < 0) throw broken();
      position = skipped;
      continue;
    }
    const end = tagEnd(text, open);
    if (end < 0) throw broken();
    position = end;
    if (second === '/') {
      const closed = stack.pop();
      if (closed === undefined || text.slice(open + 2, end - 1).trim() !== closed.fullName) throw broken();
      closed.innerEnd = open;
      closed.end = end;
      continue;
    }
    const element = openElement(text, open, end);
    if (element.fullName === '' || (parent === undefined && root !== null)) throw broken();
    if (parent === undefined) root = element;
    else parent.children.push(element);
    if (text[end - 2] === '/') continue;
    if (element.fullName === opaque) {
      const close = text.indexOf(`</${opaque}`, end);
      if (close < 0) throw broken();
      position = close;
    }
    stack.push(element);
  }
  if (root === null || stack.length > 0) throw broken();
  return root;
}

function openElement(text: string, open: number, end: number): XmlElement {
  const body = text.slice(open + 1, text[end - 2] === '/' ? end - 2 : end - 1);
  const [fullName = ''] = /^[^\s/>]+/.exec(body) ?? [];
  return {
    name: localName(fullName), fullName, attributes: parseAttributes(body.slice(fullName.length)), children: [], text: '',
    start: open, openEnd: end, innerEnd: end, end,
  };
}

/**
 * The position after a comment, CDATA section, instruction or document type; -1 when it does not end. CDATA is added to the parent's
 * text.
 */
function skipSpecial(text: string, open: number, parent: XmlElement | undefined): number {
  if (text.startsWith('<!--', open)) {
    const end = text.indexOf('-->', open + 4);
    return end < 0 ? -1 : end + 3;
  }
  if (text.startsWith('<![CDATA[', open)) {
    const end = text.indexOf(']]>', open);
    if (end < 0) return -1;
    if (parent !== undefined) parent.text += text.slice(open + 9, end);
    return end + 3;
  }
  const end = text.indexOf('>', open);
  return end < 0 ? -1 : end + 1;
}
