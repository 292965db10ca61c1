import type { WorkbookCells } from '../../workbook/port';
import type { UndoOffer } from '../state';
import { storedChanges } from './storedChange';

/** What can be undone, in words; null when nothing is kept. */
export function undoOffer({ settings, sheets }: Pick<WorkbookCells, 'settings' | 'sheets'>): UndoOffer | null {
  const changes = storedChanges(settings).map(([, change]) => change);
  const last = changes.at(-1);
  if (last === undefined) return null;
  const names = changes.map(({ sheetId, sheet }) => sheets.find(({ id }) => id === sheetId)?.name ?? sheet);
  const calculated = changes.filter(({ own }) => own === undefined).at(-1);
  return { label: calculated === undefined ? last.label : `cálculo de ${calculated.label}`, sheets: [...new Set(names)] };
}
