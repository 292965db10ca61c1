import { removePartTree } from './packageDraft';
import type { PackageDraft } from './packageDraft';
import { partRelationships } from './relationships';
import type { PackageParts } from './relationships';

/** Kind of the relationship from a package to its digital signatures. */
const SIGNATURES = 'origin';

/** Whether a package is signed. Any change makes the signature invalid. */
export const isSigned = (parts: PackageParts): boolean => partRelationships('', parts).some(({ kind }) => kind === SIGNATURES);

/** Removes the signatures of a package that was changed. */
export function removeSignature(draft: PackageDraft): void {
  for (const { id, kind, target } of draft.relationships('')) {
    if (kind !== SIGNATURES) continue;
    draft.unrelate('', id);
    removePartTree(draft, target);
  }
}
