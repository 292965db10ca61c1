import type { Sheet } from '../../model/sheet';
import type { PackageDraft } from '../parts/packageDraft';
import type { KeptCharts } from './keptCharts';

export function saveCharts(_sheet: Sheet, _part: string, _kept: KeptCharts, _draft: PackageDraft): string | null {
  return null;
}
