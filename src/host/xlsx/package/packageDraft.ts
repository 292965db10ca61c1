import { strToU8 } from 'fflate';
import { applyEdits } from '../xml/edits';
import { childrenOf, elementXml } from '../xml/elements';
import { OFFICE_RELATIONSHIPS, PACKAGE_RELATIONSHIPS, XML_HEADER } from '../xml/namespaces';
import { parseXml } from '../xml/parseXml';
import { CONTENT_TYPES_PART as CONTENT_TYPES } from './contentTypes';
import { listedRelationships, readRelationships, relationshipsPart, relativeTarget } from './relationships';
import type { Relationship } from './relationships';
import type { ZipPackage } from './zipPackage';

/** A part with the header line of XML. */
export const withHeader = (xml: string): string => XML_HEADER + xml;

/** A package under change: parts that are not set here stay as they are in the file. */
export class PackageDraft {
  private readonly changes = new Map<string, string | Uint8Array | null>();

  constructor(private readonly original: ZipPackage) {}

  get isChanged(): boolean {
    return this.changes.size > 0;
  }

  has(name: string): boolean {
    const changed = this.changes.get(name);
    return changed === undefined ? this.original.has(name) : changed !== null;
  }

  text(name: string): string {
    const changed = this.changes.get(name);
    return typeof changed === 'string' ? changed : this.original.text(name);
  }

  bytes(name: string): Uint8Array {
    const changed = this.changes.get(name);
    if (changed instanceof Uint8Array) return changed;
    return typeof changed === 'string' ? strToU8(changed) : this.original.bytes(name);
  }

  /** Replaces or adds a part. */
  set(name: string, text: string): void {
    this.changes.set(name, text);
  }

  /** Adds a part that is no XML, with its content type. */
  addBytes(name: string, contentType: string, bytes: Uint8Array): void {
    this.changes.set(name, bytes);
    this.declarePart(name, contentType);
  }

  /** Adds a part with its content type. */
  add(name: string, contentType: string, xml: string): void {
    this.set(name, withHeader(xml));
    this.declarePart(name, contentType);
  }

  private declarePart(name: string, contentType: string): void {
    this.editTypes((types) => types.some(({ attributes }) => attributes['PartName'] === `/${name}`)
      ? null : elementXml('Override', { PartName: `/${name}`, ContentType: contentType }));
  }

  /** Declares the content type of a part that the package describes as nothing, or only as XML. */
  declareType(name: string, contentType: string): void {
    this.editTypes((types) => {
      const own = types.find(({ attributes }) => attributes['PartName']?.toLowerCase() === `/${name}`.toLowerCase());
      const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
      const byExtension = types.find(({ attributes }) => attributes['Extension']?.toLowerCase() === extension)?.attributes['ContentType'];
      const isKnown = own !== undefined || !['application/xml', 'text/xml', undefined].includes(byExtension);
      return isKnown ? null : elementXml('Override', { PartName: `/${name}`, ContentType: contentType });
    });
  }

  /** Declares the content type of an extension, unless it is declared. */
  addDefaultType(extension: string, contentType: string): void {
    this.editTypes((types) => types.some(({ attributes }) => attributes['Extension']?.toLowerCase() === extension)
      ? null : elementXml('Default', { Extension: extension, ContentType: contentType }));
  }

  /** Removes a part with its relationships and content type. Relationships to it are left to the caller. */
  remove(name: string): void {
    for (const part of [name, relationshipsPart(name)]) {
      if (this.original.has(part)) this.changes.set(part, null);
      else this.changes.delete(part);
    }
    const text = this.text(CONTENT_TYPES);
    const root = parseXml(text, CONTENT_TYPES);
    const removed = childrenOf(root, 'Override').filter(({ attributes }) => attributes['PartName']?.toLowerCase() === `/${name}`.toLowerCase());
    if (removed.length > 0) this.set(CONTENT_TYPES, applyEdits(text, removed.map(({ start, end }) => ({ start, end, text: '' }))));
  }

  /** An unused name: `xl/charts/chart` and `.xml` give `xl/charts/chart1.xml`, `…2.xml`. */
  freeName(stem: string, extension: string): string {
    for (let number = 1; ; number += 1) {
      const name = `${stem}${number}${extension}`;
      if (!this.has(name)) return name;
    }
  }

  relationships(part: string): Relationship[] {
    return listedRelationships(part, this);
  }

  /**
   * Adds a relationship from a part to another part or to an external address, and returns its id. `type` is the last word of an Office
   * relationship, or a whole address.
   */
  relate(part: string, type: string, target: string, external = false): string {
    const taken = new Set(this.relationships(part).map(({ id }) => id));
    let number = taken.size + 1;
    while (taken.has(`rId${number}`)) number += 1;
    const id = `rId${number}`;
    const xml = elementXml('Relationship', {
      Id: id,
      Type: type.includes('/') ? type : `${OFFICE_RELATIONSHIPS}/${type}`,
      Target: external ? target : relativeTarget(part, target),
      TargetMode: external ? 'External' : null,
    });
    const name = relationshipsPart(part);
    const before = this.has(name) ? this.text(name) : withHeader(`<Relationships xmlns="${PACKAGE_RELATIONSHIPS}"></Relationships>`);
    this.set(name, insertLast(before, name, xml));
    return id;
  }

  /** Whether any part of the package has a relationship to this one. */
  isTarget(name: string): boolean {
    const parts = [...this.original.names, ...this.changes.keys()].filter((part) => part.endsWith('.rels') && this.has(part));
    return parts.some((part) => readRelationships(this.text(part), part.replace(/_rels\/([^/]*)\.rels$/, '$1'))
      .some(({ external, target }) => !external && target.toLowerCase() === name.toLowerCase()));
  }

  unrelate(part: string, id: string): void {
    const name = relationshipsPart(part);
    const text = this.text(name);
    const removed = childrenOf(parseXml(text, name), 'Relationship').filter(({ attributes }) => attributes['Id'] === id);
    this.set(name, applyEdits(text, removed.map(({ start, end }) => ({ start, end, text: '' }))));
  }

  /** The file with all changes. */
  finish(): Uint8Array {
    return this.original.replaced(this.changes);
  }

  private editTypes(added: (types: { attributes: Readonly<Record<string, string>> }[]) => string | null): void {
    const text = this.text(CONTENT_TYPES);
    const xml = added(parseXml(text, CONTENT_TYPES).children);
    if (xml !== null) this.set(CONTENT_TYPES, insertLast(text, CONTENT_TYPES, xml));
  }
}

/** A part with one more element at the end of its root. */
export function insertLast(text: string, part: string, xml: string): string {
  const root = parseXml(text, part);
  if (root.innerEnd === root.end) {
    return applyEdits(text, [{ start: root.openEnd - 2, end: root.openEnd, text: `>${xml}</${root.fullName}>` }]);
  }
  return applyEdits(text, [{ start: root.innerEnd, end: root.innerEnd, text: xml }]);
}

/** Removes a part and the relationships to it from another one. */
export function dropPart(draft: PackageDraft, from: string, part: string): void {
  for (const { id, target } of draft.relationships(from)) if (target === part) draft.unrelate(from, id);
  draft.remove(part);
}

/** Removes a part and all parts that only it refers to: a sheet's drawing, charts, tables, notes, printer settings. */
export function removePartTree(draft: PackageDraft, part: string): void {
  const targets = draft.relationships(part).filter(({ external }) => !external).map(({ target }) => target);
  draft.remove(part);
  for (const target of targets) {
    if (draft.has(target) && !draft.isTarget(target)) removePartTree(draft, target);
  }
}
