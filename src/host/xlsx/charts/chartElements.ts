import { booleanAttribute, child, descendant, elementXml } from '../xml/elements';
import type { AttributeValue } from '../xml/elements';
import type { XmlElement } from '../xml/parseXml';

/** The attribute `val` at the end of a path of elements. */
export const valueOf = (element: XmlElement | undefined, ...path: string[]): string | undefined => descendant(element, ...path)?.attributes['val'];

/** An element with an attribute `val`. */
export const valueXml = (name: string, val: AttributeValue): string => elementXml(`c:${name}`, { val });

/** An element with an attribute `val`; '' where there is no value. */
export const givenXml = (name: string, val: AttributeValue): string => (val === undefined ? '' : valueXml(name, val));

/** Whether a child says yes; one without `val` does. */
export const isOn = (element: XmlElement | undefined, name: string, otherwise = false): boolean => {
  const found = child(element, name);
  return found === undefined ? otherwise : booleanAttribute(found, 'val', true);
};

/** The text below an element, a line per paragraph. */
export const textBelow = (element: XmlElement | undefined): string => (element === undefined ? '' : wordsBelow(element).trim());

const wordsBelow = (element: XmlElement): string => (element.name === 't' || element.name === 'v' ? element.text
  : element.children.map(wordsBelow).join(element.name === 'rich' ? '\n' : ''));

/** The formula of a reference to cells, with `=`; null for none. */
export const referenceOf = (element: XmlElement | undefined): string | null => {
  const formula = child(element?.children.find(({ name }) => name.endsWith('Ref')), 'f')?.text ?? '';
  return formula === '' ? null : `=${formula}`;
};
