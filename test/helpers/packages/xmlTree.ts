import { SaxesParser } from 'saxes';

/** The namespace of attributes that name a relationship of their part. */
export const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** An element of a part: local name, namespace, attributes by local name and by full name, and the text directly inside. */
export interface XmlNode {
  readonly name: string;
  readonly uri: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Values of the attributes of a namespace, by local name. */
  readonly foreign: readonly { readonly uri: string; readonly local: string; readonly value: string }[];
  readonly children: XmlNode[];
  text: string;
}

/** The elements of an XML text. Throws where it is not well formed, or uses a prefix that nothing declares. */
export function xmlTree(text: string): XmlNode {
  const parser = new SaxesParser({ xmlns: true });
  const stack: XmlNode[] = [];
  let root: XmlNode | null = null;
  parser.on('error', (error) => { throw error; });
  parser.on('opentag', ({ local, uri, attributes }) => {
    const given = Object.values(attributes);
    const node: XmlNode = {
      name: local, uri, children: [], text: '',
      attributes: new Map(given.map((attribute) => [attribute.name, attribute.value])),
      foreign: given.filter((attribute) => attribute.prefix !== '').map((attribute) => ({ uri: attribute.uri, local: attribute.local, value: attribute.value })),
    };
    stack.at(-1)?.children.push(node);
    root ??= node;
    stack.push(node);
  });
  const addText = (piece: string): void => {
    const node = stack.at(-1);
    if (node !== undefined) node.text += piece;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => void stack.pop());
  parser.write(text).close();
  if (root === null) throw new Error('no element');
  return root;
}

export const childNamed = (node: XmlNode | undefined, name: string): XmlNode | undefined => node?.children.find((item) => item.name === name);
export const childrenNamed = (node: XmlNode | undefined, name: string): readonly XmlNode[] => node?.children.filter((item) => item.name === name) ?? [];
/** All elements of a tree, the root first. */
export const allNodes = (node: XmlNode): readonly XmlNode[] => [node, ...node.children.flatMap(allNodes)];

/** The items that stand more than once in a list. */
export const repeated = (items: readonly string[]): readonly string[] => [...new Set(items.filter((item, at) => items.indexOf(item) !== at))];

/** The names of children that stand after one that the schema places behind them; children it does not name are left out. */
export function outOfOrder(node: XmlNode, order: readonly string[]): readonly string[] {
  const places = node.children.map(({ name }) => ({ name, place: order.indexOf(name) })).filter(({ place }) => place >= 0);
  return places.filter(({ place }, at) => places.slice(0, at).some((before) => before.place > place)).map(({ name }) => name);
}

/** The relationship that an element names by `r:id`. */
export const relationId = (node: XmlNode): string | undefined => node.foreign.find(({ uri, local }) => uri === RELATIONSHIPS && local === 'id')?.value;
