import type { Sheet } from '../../model/sheet';
import type { PackageDraft } from '../parts/packageDraft';
import type { KeptNotes } from './keptNotes';

export function saveNotes(_sheet: Sheet, _part: string, _kept: KeptNotes, _draft: PackageDraft): string | null {
  return null;
}
