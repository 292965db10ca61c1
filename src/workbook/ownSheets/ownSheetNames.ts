import { inLetters } from '../../engine/plan/letters';
import type { PlanLetters } from '../../engine/plan/letters';

/** Names of new own sheets. */
export interface OwnSheetNames {
  readonly summary: string;
  readonly alerts: string;
  readonly commitments: string;
}

export const DEFAULT_SHEET_NAMES: OwnSheetNames = { summary: 'Resumen PEI', alerts: 'Alertas PEI', commitments: 'Compromisos PEI' };

export const REVIEW_SHEET_NAME = 'Revisión PEI';

/**
 * The name of a new sheet: as set, or in the letters of the plan where the usual name was not changed.
 *
 * @example ownSheetName('Resumen PEI', PESEM) // 'Resumen PESEM'
 */
export const ownSheetName = (set: string, letters: PlanLetters): string => (set === REVIEW_SHEET_NAME || Object.values(DEFAULT_SHEET_NAMES).includes(set) ? inLetters(set, letters) : set);

/** Characters a sheet's name can have in Excel. */
export const MAX_SHEET_NAME_LENGTH = 31;

/**
 * Why Excel would refuse a name for a sheet, in Spanish; '' when it would not.
 *
 * @example sheetNameFault('Resumen 1/2') // 'El nombre de una hoja no puede llevar «/».'
 */
export function sheetNameFault(name: string): string {
  if (name.trim() === '') return 'Escriba un nombre.';
  if (name.length > MAX_SHEET_NAME_LENGTH) return `Tiene ${name.length} caracteres; el nombre de una hoja admite hasta ${MAX_SHEET_NAME_LENGTH}.`;
  const [forbidden] = /[[\]:*?/\\\p{Cc}]/u.exec(name) ?? [];
  if (forbidden !== undefined) return forbidden < ' ' ? 'Escríbalo en una sola línea.' : `El nombre de una hoja no puede llevar «${forbidden}».`;
  if (name.startsWith("'") || name.endsWith("'")) return 'No puede empezar ni terminar con un apóstrofo.';
  if (/^(history|historial)$/i.test(name.trim())) return `Excel reserva el nombre «${name.trim()}»: elija otro.`;
  return '';
}

/** {@link sheetNameFault} of one of three names, also when another of them is the same without case; '' for none. */
export function ownSheetNameFault(names: OwnSheetNames, sheet: keyof OwnSheetNames): string {
  const folded = (name: string): string => name.trim().toLowerCase();
  const others = (['summary', 'alerts', 'commitments'] as const).filter((other) => other !== sheet).map((other) => folded(names[other]));
  return sheetNameFault(names[sheet]) || (others.includes(folded(names[sheet])) ? 'Otra de estas hojas ya se llama así.' : '');
}
