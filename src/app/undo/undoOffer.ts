import type { WorkbookCells } from '../../workbook/port';
import type { UndoOffer } from '../state';
import { storedChanges } from './storedChange';

/** What can be undone, in words; null when nothing is kept. */
export function undoOffer({ settings, sheets }: Pick<WorkbookCells, 'settings' | 'sheets'>): UndoOffer | null {
  const changes = storedChanges(settings).map(([, change]) => change);
  const last = changes.at(-1);
  if (last === undefined) return null;
  const touched = changes.map(({ sheetId, sheet }) => sheets.find(({ id }) => id === sheetId) ?? { name: sheet, visibility: 'Visible' });
  const names = unique(touched.map(({ name }) => name));
  const inSight = unique(touched.filter(({ visibility }) => visibility === 'Visible').map(({ name }) => name));
  const calculated = changes.filter(({ own }) => own === undefined).at(-1);
  return { label: calculated === undefined ? sheetsLabel(inSight, last.label) : `cálculo de ${calculated.label}`, sheets: names };
}

const unique = (names: readonly string[]): string[] => [...new Set(names)];

/** "hoja «Alertas PEI»": the sheets that the user sees, by the names they have now. */
const sheetsLabel = (names: readonly string[], otherwise: string): string =>
  names.length === 0 ? otherwise : `${names.length === 1 ? 'hoja' : 'hojas'} ${names.map((name) => `«${name}»`).join(' y ')}`;
