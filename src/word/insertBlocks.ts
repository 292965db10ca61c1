import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Text of a paragraph that stands for a block until it is put in: private-use letters, which no workbook holds by chance. */
export const placeholder = (nth: number): string => `\uE0C1${nth}\uE0C1`;

const DOCUMENT = 'word/document.xml';
const CONTENT_TYPES = '[Content_Types].xml';

/**
 * Puts blocks of WordprocessingML where their placeholders stand, each in a paragraph of its own.
 *
 * - Errors: throws where a placeholder is not there once, which is a bug of the caller.
 */
export function insertBlocks(docx: Uint8Array, blocks: readonly string[]): Uint8Array {
  const files = unzipSync(docx);
  let xml = strFromU8(files[DOCUMENT] ?? new Uint8Array());
  const pieces: string[] = [];
  blocks.forEach((block, nth) => {
    const at = xml.indexOf(placeholder(nth));
    const [from, to] = [xml.lastIndexOf('<w:p>', at), xml.indexOf('</w:p>', at)];
    if (at < 0 || from < 0 || to < 0) throw new Error(`No place for block ${nth}`);
    pieces.push(xml.slice(0, from), block);
    xml = xml.slice(to + '</w:p>'.length);
  });
  const made: Record<string, Uint8Array> = { ...files, [DOCUMENT]: strToU8([...pieces, xml].join('')) };
  // The list of parts comes first, as Word writes it; entries of folders have no part.
  const names = [CONTENT_TYPES, ...Object.keys(made).filter((name) => name !== CONTENT_TYPES && !name.endsWith('/'))];
  return zipSync(Object.fromEntries(names.map((name) => [name, made[name] ?? new Uint8Array()])), { mtime: MADE });
}

/** Files in the package carry no date of their own: the first that the format knows. */
const MADE = new Date(1980, 0, 1);
