import { readRelationships, type Relationship, relationshipsPart } from './relationships';

/** The parts of a package as far as reading needs them. */
export type Parts = { has(name: string): boolean; text(name: string): string };

/** What a part points to, without the targets that are not in the package. */
export function partRelationships(part: string, parts: Parts): Relationship[] {
  const name = relationshipsPart(part);
  if (!parts.has(name)) return [];
  return readRelationships(parts.text(name), part).filter(({ external, target }) => external || parts.has(target));
}
