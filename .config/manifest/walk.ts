import type { XmlElement } from './readXml';

/** An element and the way to it from the root: `OfficeApp/VersionOverrides/Resources`. */
export interface Placed {
  readonly element: XmlElement;
  readonly path: string;
}

/** One thing wrong with a manifest: the rule it breaks, where, and what would be right. */
export interface Complaint {
  readonly rule: string;
  readonly at: string;
  readonly message: string;
}

/** Every element of the document, parents before children. */
export function walk(element: XmlElement, path = element.name): Placed[] {
  return [{ element, path }, ...element.children.flatMap((child) => walk(child, `${path}/${child.name}`))];
}

/** The elements of that name, wherever they stand. */
export const named = (root: XmlElement, name: string): Placed[] => walk(root).filter(({ element }) => element.name === name);

/** The element at the end of that way from the root, the first where there are several. */
export const at = (root: XmlElement, path: string): XmlElement | undefined =>
  walk(root).find((placed) => placed.path === path)?.element;
