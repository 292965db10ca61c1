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
const isBlank = (code: number): boolean => code === SPACE || code === 10 || code === 13 || code === 9;

/** An ampersand that begins no reference: without a document type, XML knows five names. */
const BAD_REFERENCE = /&(?!(?:lt|gt|amp|quot|apos|#\d+|#x[0-9A-Fa-f]+);)/;
/** Numbers of characters that XML cannot hold, not even as references. */
const BAD_CHARACTER_REFERENCE = /&#(?:0*(?:[0-8]|1[124-9]|2\d|3[01]|6553[45])|x0*(?:[0-8bcef]|1[\da-f]|fff[ef]|d[89a-f][\da-f]{2}));/i;
/** Characters that XML cannot hold: controls but tab and line ends, and two noncharacters. */
const BAD_CHARACTER = /(?![\t\n\r\u007F-\u009F])\p{Cc}|[\uFFFE\uFFFF]/u;

/**
 * Checks that a part is well formed XML, without building anything: each tag closed by its own name, attributes quoted, one root.
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
    if (this.text.startsWith('<!--', open)) return this.after('-->', open + 4);
    if (this.text.startsWith('<![CDATA[', open) && this.starts.length > 0) return this.after(']]>', open + 9);
    if (this.text.startsWith('<!DOCTYPE', open)) throw new FileError('document-type', this.part);
    throw this.broken();
  }

  private instruction(open: number): number {
    if (open > 0) this.isPlain = false;
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

  /** The position after a name; the letters that no name has are enough to know its end. */
  private nameEnd(start: number): number {
    let at = start;
    for (;; at += 1) {
      const code = this.text.charCodeAt(at);
      if (isBlank(code) || code === GREATER || code === SLASH || code === EQUALS) break;
      if (code === LESS || code === QUOTE || code === APOSTROPHE || code === 38 || Number.isNaN(code)) throw this.broken();
    }
    if (at === start || !isNameStart(this.text.charCodeAt(start))) throw this.broken();
    return at;
  }

  private attributeEnd(start: number): number {
    const { text } = this;
    const end = this.nameEnd(start);
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
