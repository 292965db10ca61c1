import { escapeXml } from './escape';
import type { XmlElement } from './parseXml';

/** The first child with this local name. */
export const child = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((item) => item.name === name);

/** All children with this local name; none for no element. */
export const childrenOf = (element: XmlElement | undefined, name: string): XmlElement[] =>
  element?.children.filter((item) => item.name === name) ?? [];

/** The element at the end of a path of local names; undefined where one is missing. */
export const descendant = (element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined =>
  path.reduce<XmlElement | undefined>((at, name) => child(at, name), element);

/** An attribute by its full name, decoded. */
export const attribute = (element: XmlElement | undefined, name: string): string | undefined => element?.attributes[name];

/** A logical attribute: true for `1`, `true` and `on`; `otherwise` when absent. */
export function booleanAttribute(element: XmlElement | undefined, name: string, otherwise = false): boolean {
  const value = element?.attributes[name];
  return value === undefined ? otherwise : value === '1' || value === 'true' || value === 'on';
}

/** A numeric attribute; null when absent or not a number. */
export function numberAttribute(element: XmlElement | undefined, name: string): number | null {
  const text = element?.attributes[name];
  const value = text === undefined || text === '' ? Number.NaN : Number(text);
  return Number.isFinite(value) ? value : null;
}

/** The id of an element's relationship (`r:id` or `r:embed`), whatever prefix its namespace has. */
export const relationId = (element: XmlElement | undefined): string | undefined => {
  const found = Object.entries(element?.attributes ?? {}).find(([name]) => /^[^:]+:(id|embed)$/.test(name));
  return found?.[1];
};

export type AttributeValue = string | number | boolean | null | undefined;

/** The attributes of a tag, each after a blank. Null and undefined ones are left out; `true` is 1, `false` 0. */
export const attributesXml = (attributes: Readonly<Record<string, AttributeValue>>): string =>
  Object.entries(attributes).map(([name, value]) => {
    if (value === null || value === undefined) return '';
    return ` ${name}="${typeof value === 'boolean' ? (value ? '1' : '0') : escapeXml(String(value))}"`;
  }).join('');

/** An element; `inner` is XML. */
export const elementXml = (name: string, attributes: Readonly<Record<string, AttributeValue>>, inner = ''): string =>
  inner === '' ? `<${name}${attributesXml(attributes)}/>` : `<${name}${attributesXml(attributes)}>${inner}</${name}>`;

/** An opening tag with some attributes set or, with null, removed; the others keep their order and text. */
export function patchTag(tag: string, changes: Readonly<Record<string, AttributeValue>>): string {
  const [closing = '>'] = /\/?>$/.exec(tag) ?? [];
  let body = tag.slice(0, -closing.length);
  for (const [name, value] of Object.entries(changes)) {
    const found = new RegExp(`\\s${name}\\s*=\\s*("[^"]*"|'[^']*')`);
    const written = attributesXml({ [name]: value });
    body = found.test(body) ? body.replace(found, () => written) : body.trimEnd() + written;
  }
  return body + closing;
}
