import { FileError } from '../fileError';
import { checkXml } from './checkXml';
import { decodeXml } from './escape';
import { parseAttributes, tagEnd } from './parseXml';

/** Halves of a pair of letters: no file can hold them. */
const HALF_PAIR = /\p{Cs}/u;
/** What may stand before the root: blanks, instructions and comments. */
const BEFORE_ROOT = /^\uFEFF?(?:\s+|<\?[\s\S]*?\?>|<!--[\s\S]*?-->)*/;

/**
 * The namespace of the root of an XML text; `''` for none.
 *
 * @param name what the text is, for the error
 * @throws FileError `broken-part` when the text is not well formed, and as `checkXml`
 * @example rootNamespace('<p:a xmlns:p="urn:x"/>', 'x.xml') // 'urn:x'
 */
export function rootNamespace(text: string, name: string): string {
  checkXml(text, name);
  if (HALF_PAIR.test(text)) throw new FileError('broken-part', name);
  const start = BEFORE_ROOT.exec(text)?.[0].length ?? 0;
  const tag = text.slice(start, tagEnd(text, start));
  const [, prefix] = /^<([^\s/>:]+):/.exec(tag) ?? [];
  return decodeXml(parseAttributes(tag)[prefix === undefined ? 'xmlns' : `xmlns:${prefix}`] ?? '');
}
