import { FileError } from '../fileError';

/** Elements inside one another; Excel's own parts have about thirty. */
const DEPTH_LIMIT = 256;

const LESS = 60;
const GREATER = 62;
const SLASH = 47;
const BANG = 33;
const QUESTION = 63;
const EQUALS = 61;
const QUOTE = 34;
const APOSTROPHE = 39;
const SPACE = 32;
const COLON = 58;
/** Of the letters below 128 those that a name may have. */
const NAME_LETTERS = Array.from({ length: 128 }, (_, code) => /[\w:.-]/.test(String.fromCharCode(code)));
const isBlank = (code: number): boolean => code === SPACE || code === 10 || code === 13 || code === 9;

/** An ampersand that begins no reference: without a document type, XML knows five names. */
const BAD_REFERENCE = /&(?!(?:lt|gt|amp|quot|apos|#\d+|#x[0-9A-Fa-f]+);)/;
/** Numbers of characters that XML cannot hold, not even as references. */
const BAD_CHARACTER_REFERENCE = /&#(?:0*(?:[0-8]|1[124-9]|2\d|3[01]|6553[45])|x0*(?:[0-8bcef]|1[\da-f]|fff[ef]|d[89a-f][\da-f]{2}));/i;
/** Characters that XML cannot hold: controls but tab and line ends, and two noncharacters. */
const BAD_CHARACTER = /(?![\t\n\r\u007F-\u009F])\p{Cc}|[\uFFFE\uFFFF]/u;

/** The declaration that may begin a part. */
const DECLARATION = /^<\?xml[ \t\r\n]+version[ \t\r\n]*=[ \t\r\n]*(?:"1\.\d+"|'1\.\d+')(?:[ \t\r\n]+encoding[ \t\r\n]*=[ \t\r\n]*(?:"[A-Za-z][\w.-]*"|'[A-Za-z][\w.-]*'))?(?:[ \t\r\n]+standalone[ \t\r\n]*=[ \t\r\n]*(?:"(?:yes|no)"|'(?:yes|no)'))?[ \t\r\n]*\?>/;
/** The name of an instruction. */
const TARGET = /[\p{L}_][\p{L}\p{N}_.\-\u00B7]*(?=[ \t\r\n]|\?>)/uy;
/** Prefix that every part has. */
const XML_PREFIX = 'xml';

/**
 * Checks that a part is well formed XML, without building anything: each tag closed by its own name, attributes quoted and each once, one
 * root, each prefix declared somewhere.
 *
 * @param part its name, for the error
 * @returns whether it is plain: no comments, CDATA or instructions, double quotes, nothing but one blank between attributes
 * @throws FileError `broken-part` when it is not well formed, `document-type` when it has one, `too-deep` beyond 256 levels
 * @example checkXml('<a b="1"><c/></a>', 'x.xml') // true
 * @example checkXml("<a b='1'/>", 'x.xml') // false
 */
export function checkXml(text: string, part: string): boolean {
  const check = new XmlCheck(text, part);
  return check.run();
}

class XmlCheck {
  private isPlain = true;
  private hasRoot = false;
  /** Where the names of the open elements begin and end. */
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  /** Where the names of the attributes of the current tag begin and end. */
  private readonly names: number[] = [];
  private readonly usedPrefixes = new Set<string>([]);
  private readonly declaredPrefixes = new Set<string>([XML_PREFIX]);
  private lastPrefix = '';

  constructor(private readonly text: string, private readonly part: string) {}

  run(): boolean {
    const { text } = this;
    let position = 0;
    for (;;) {
      const open = text.indexOf('<', position);
      if (this.starts.length === 0 && !isBlankText(text, position, open < 0 ? text.length : open)) throw this.broken();
      if (open < 0) break;
      position = this.markup(open);
    }
    if (!this.hasRoot || this.starts.length > 0) throw this.broken();
    for (const prefix of this.usedPrefixes) if (!this.declaredPrefixes.has(prefix)) throw this.broken();
    if (BAD_CHARACTER.test(text) || hasBadReference(this.isPlain ? text : withoutSections(text))) throw this.broken();
    return this.isPlain;
  }

  private broken(): FileError {
    return new FileError('broken-part', this.part);
  }

  /** Checks the markup at a position and returns the position after it. */
  private markup(open: number): number {
    switch (this.text.charCodeAt(open + 1)) {
      case SLASH: return this.closingTag(open);
      case BANG: return this.section(open);
      case QUESTION: return this.instruction(open);
      default: return this.openingTag(open);
    }
  }

  private closingTag(open: number): number {
    const { text } = this;
    const start = this.starts.pop();
    const end = this.ends.pop();
    if (start === undefined || end === undefined) throw this.broken();
    let at = open + 2;
    for (let name = start; name < end; name += 1, at += 1) {
      if (text.charCodeAt(at) !== text.charCodeAt(name)) throw this.broken();
    }
    if (text.charCodeAt(at) === GREATER) return at + 1;
    this.isPlain = false;
    while (isBlank(text.charCodeAt(at))) at += 1;
    if (text.charCodeAt(at) !== GREATER) throw this.broken();
    return at + 1;
  }

  private section(open: number): number {
    this.isPlain = false;
    if (this.text.startsWith('<!--', open)) {
      const end = this.after('--', open + 4);
      if (this.text.charCodeAt(end) !== GREATER) throw this.broken();
      return end + 1;
    }
    if (this.text.startsWith('<![CDATA[', open) && this.starts.length > 0) return this.after(']]>', open + 9);
    if (this.text.startsWith('<!DOCTYPE', open)) throw new FileError('document-type', this.part);
    throw this.broken();
  }

  private instruction(open: number): number {
    if (open > 0) this.isPlain = false;
    TARGET.lastIndex = open + 2;
    const target = TARGET.exec(this.text)?.[0];
    if (target === undefined || (target.toLowerCase() === 'xml' && !(open === 0 && DECLARATION.test(this.text)))) throw this.broken();
    return this.after('?>', open + 2);
  }

  private after(mark: string, from: number): number {
    const end = this.text.indexOf(mark, from);
    if (end < 0) throw this.broken();
    return end + mark.length;
  }

  private openingTag(open: number): number {
    const { text } = this;
    if (this.starts.length === 0 && this.hasRoot) throw this.broken();
    this.hasRoot = true;
    let at = this.nameEnd(open + 1);
    const nameEnd = at;
    this.notePrefix(open + 1, nameEnd, false);
    this.names.length = 0;
    for (;;) {
      const blanks = at;
      while (isBlank(text.charCodeAt(at))) at += 1;
      const code = text.charCodeAt(at);
      if (code === GREATER) {
        if (at > blanks) this.isPlain = false;
        if (this.starts.length >= DEPTH_LIMIT) throw new FileError('too-deep', this.part);
        this.starts.push(open + 1);
        this.ends.push(nameEnd);
        return at + 1;
      }
      if (code === SLASH && text.charCodeAt(at + 1) === GREATER) return at + 2;
      if (at === blanks) throw this.broken();
      if (at > blanks + 1 || text.charCodeAt(blanks) !== SPACE) this.isPlain = false;
      at = this.attributeEnd(at);
    }
  }

  /** Notes the prefix of a name, or the one that an attribute declares. */
  private notePrefix(start: number, end: number, isAttribute: boolean): void {
    const { text, lastPrefix } = this;
    if (lastPrefix !== '' && text.charCodeAt(start + lastPrefix.length) === COLON && text.startsWith(lastPrefix, start)) return;
    let at = start;
    while (at < end && text.charCodeAt(at) !== COLON) at += 1;
    if (at === end) return;
    const prefix = text.slice(start, at);
    if (at === start || at + 1 === end || text.slice(at + 1, end).includes(':')) throw this.broken();
    if (isAttribute && prefix === 'xmlns') {
      this.declaredPrefixes.add(text.slice(at + 1, end));
      return;
    }
    this.usedPrefixes.add(prefix);
    this.lastPrefix = prefix;
  }

  /** Refuses an attribute that the tag has already. */
  private noteAttribute(start: number, end: number): void {
    const { names, text } = this;
    for (let known = 0; known < names.length; known += 2) {
      const from = names[known] as number;
      if ((names[known + 1] as number) - from !== end - start) continue;
      let at = 0;
      while (at < end - start && text.charCodeAt(from + at) === text.charCodeAt(start + at)) at += 1;
      if (at === end - start) throw this.broken();
    }
    names.push(start, end);
    this.notePrefix(start, end, true);
  }

  /** The position after a name. */
  private nameEnd(start: number): number {
    let at = start;
    for (;; at += 1) {
      const code = this.text.charCodeAt(at);
      if (isBlank(code) || code === GREATER || code === SLASH || code === EQUALS) break;
      if (code < 128 ? !NAME_LETTERS[code] : Number.isNaN(code)) throw this.broken();
    }
    if (at === start || !isNameStart(this.text.charCodeAt(start))) throw this.broken();
    return at;
  }

  private attributeEnd(start: number): number {
    const { text } = this;
    const end = this.nameEnd(start);
    this.noteAttribute(start, end);
    let at = end;
    while (isBlank(text.charCodeAt(at))) at += 1;
    if (text.charCodeAt(at) !== EQUALS) throw this.broken();
    at += 1;
    while (isBlank(text.charCodeAt(at))) at += 1;
    if (at !== end + 1) this.isPlain = false;
    const quote = text.charCodeAt(at);
    if (quote !== QUOTE && quote !== APOSTROPHE) throw this.broken();
    if (quote === APOSTROPHE) this.isPlain = false;
    for (at += 1; ; at += 1) {
      const code = text.charCodeAt(at);
      if (code === quote) return at + 1;
      if (code === LESS || Number.isNaN(code)) throw this.broken();
    }
  }
}

const isNameStart = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || code === 58 || code >= 0xc0;

function isBlankText(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (!isBlank(text.charCodeAt(at))) return false;
  return true;
}

const hasBadReference = (text: string): boolean => text.includes('&') && (BAD_REFERENCE.test(text) || BAD_CHARACTER_REFERENCE.test(text));

/** A text without comments, CDATA sections and instructions, in which an ampersand is only a letter. */
const withoutSections = (text: string): string => text.replace(/<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>/g, '');
