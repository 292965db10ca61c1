import type { XmlElement } from './readXml';

/** An element and its path from the root: `OfficeApp/VersionOverrides/Resources`. */
export interface Placed {
  readonly element: XmlElement;
  readonly path: string;
}

/** A problem of a manifest: the rule it violates, the path of the element, and what is expected. */
export interface Complaint {
  readonly rule: string;
  readonly at: string;
  readonly message: string;
}

/** Every element of the document, parents before children. */
export function walk(element: XmlElement, path = element.name): Placed[] {
  return [{ element, path }, ...element.children.flatMap((child) => walk(child, `${path}/${child.name}`))];
}

/** Every element of that name. */
export const named = (root: XmlElement, name: string): Placed[] => walk(root).filter(({ element }) => element.name === name);

/** The first element at that path from the root. */
export const at = (root: XmlElement, path: string): XmlElement | undefined =>
  walk(root).find((placed) => placed.path === path)?.element;
