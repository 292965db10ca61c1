import type { WorkbookCells } from '../../workbook/port';
import type { UndoOffer } from '../state';
import { storedChanges } from './storedChange';

/** What can be undone, in words; null when nothing is kept. */
export function undoOffer({ settings, sheets }: Pick<WorkbookCells, 'settings' | 'sheets'>): UndoOffer | null {
  const changes = storedChanges(settings).map(([, change]) => change);
  if (changes.length === 0) return null;
  const names = changes.map(({ sheetId, sheet }) => sheets.find(({ id }) => id === sheetId)?.name ?? sheet);
  return { label: changes.at(-1)?.label ?? '', sheets: [...new Set(names)] };
}
