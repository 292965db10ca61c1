import { FileError } from '../fileError';
import { childrenOf } from '../xml/elements';
import { parseXml } from '../xml/parseXml';

/** A relationship of a part. `kind` is the last word of its type, the same in both editions of the format. */
export type Relationship = {
  readonly id: string;
  readonly kind: string;
  /** Name of the part in the package, or the address when external. */
  readonly target: string;
  readonly external: boolean;
};

const folderOf = (part: string): string => part.slice(0, part.lastIndexOf('/') + 1);

/** The part with the relationships of a part; those of the package itself (`''`) are in `_rels/.rels`. */
export const relationshipsPart = (part: string): string =>
  `${folderOf(part)}_rels/${part.slice(part.lastIndexOf('/') + 1)}.rels`;

/** The part that a target refers to: `../tables/table1.xml` from a sheet is `xl/tables/table1.xml`. */
function resolveTarget(part: string, target: string): string {
  const path: string[] = [];
  for (const step of (target.startsWith('/') ? target : folderOf(part) + target).split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}

/** The target of a relationship from one part to another, relative to the first. */
export function relativeTarget(part: string, target: string): string {
  const from = folderOf(part).split('/').slice(0, -1);
  const to = target.split('/');
  let shared = 0;
  while (shared < from.length && from[shared] === to[shared]) shared += 1;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}

/**
 * The relationships that a part's own relationship part lists.
 *
 * @param text the relationship part
 * @param part the part they begin at; `''` for the package
 * @throws FileError `needs-repair` for two of one id
 */
export function readRelationships(text: string, part: string): Relationship[] {
  const name = relationshipsPart(part);
  const found = childrenOf(parseXml(text, name), 'Relationship').map(({ attributes }) => {
    const external = attributes['TargetMode'] === 'External';
    const target = attributes['Target'] ?? '';
    const type = attributes['Type'] ?? '';
    return { id: attributes['Id'] ?? '', kind: type.slice(type.lastIndexOf('/') + 1), target: external ? target : resolveTarget(part, target), external };
  });
  if (new Set(found.map(({ id }) => id)).size < found.length) throw new FileError('needs-repair', name);
  return found;
}

/** Read access to the parts of a package. */
export type PackageParts = { has(name: string): boolean; text(name: string): string };

/** Read access to parts that are no XML too. */
export type PackageFile = PackageParts & { bytes(name: string): Uint8Array };

/** All relationships that a part has, those to missing parts too; none for a part without any. `''` is the package. */
export function listedRelationships(part: string, parts: PackageParts): Relationship[] {
  const name = relationshipsPart(part);
  return parts.has(name) ? readRelationships(parts.text(name), part) : [];
}

/** The part of a kind that the package itself refers to; undefined for none. */
export const packagePart = (kind: string, parts: PackageParts): string | undefined => listedRelationships('', parts)
  .find((relation) => relation.kind === kind && !relation.external && parts.has(relation.target))?.target;

/** Kinds of relationship without whose part a workbook cannot be read or kept rightly. */
const NEEDED = ['worksheet', 'chartsheet', 'dialogsheet', 'xlMacrosheet', 'styles', 'sharedStrings', 'theme', 'table', 'comments', 'drawing', 'vmlDrawing', 'externalLink', 'sheetMetadata', 'pivotTable', 'pivotCacheDefinition'];

/**
 * The relationships of a part whose targets are external or in the package.
 *
 * @throws FileError `needs-repair` when a part that a workbook needs is missing
 */
export function partRelationships(part: string, parts: PackageParts): Relationship[] {
  const found = listedRelationships(part, parts);
  const lost = found.find(({ external, kind, target }) => !external && NEEDED.includes(kind) && !parts.has(target));
  if (lost !== undefined) throw new FileError('needs-repair', `falta ${lost.target}`);
  return found.filter(({ external, target }) => external || parts.has(target));
}
