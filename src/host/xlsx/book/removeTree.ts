import type { PackageDraft } from '../parts/packageDraft';

/** Takes a part away with all that only it pointed to: a sheet's drawing, charts, tables, notes, printer settings. */
export function removeTree(draft: PackageDraft, part: string): void {
  const targets = draft.relationships(part).filter(({ external }) => !external).map(({ target }) => target);
  draft.remove(part);
  for (const target of targets) {
    if (draft.has(target) && !draft.isTarget(target)) removeTree(draft, target);
  }
}
