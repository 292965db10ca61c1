import { SaxesParser } from 'saxes';

/** One element of a manifest: names as written (`bt:Image`), text without the blanks around it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

/**
 * Reads an XML document into its root element.
 *
 * @throws Error with line and column when the text is not well-formed, or has a prefix that nothing declares
 * @example readXml('<a><b c="1">x</b></a>').children[0]?.attributes.c // '1'
 */
export function readXml(text: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;

  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const values = Object.entries(attributes).map(([key, { value }]) => [key, value] as const);
    const element: XmlElement = { name, attributes: Object.fromEntries(values), children: [], text: '' };
    const parent = open.at(-1);
    if (parent === undefined) root = element;
    else parent.children.push(element);
    open.push(element);
  });
  parser.on('text', (piece) => {
    const current = open.at(-1);
    if (current !== undefined) current.text = (current.text + piece).trim();
  });
  parser.on('closetag', () => {
    open.pop();
  });

  parser.write(text).close();
  if (root === undefined) throw new Error('There is no element in the document.');
  return root;
}
