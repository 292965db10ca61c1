/** What the add-in's own sheets are called when they are made. */
export interface SheetNames {
  readonly summary: string;
  readonly alerts: string;
  readonly commitments: string;
}

export const USUAL_SHEET_NAMES: SheetNames = { summary: 'Resumen PEI', alerts: 'Alertas PEI', commitments: 'Compromisos PEI' };

const LONGEST_NAME = 31;

/**
 * Why Excel would refuse a name for a sheet, in Spanish; '' when it would not.
 *
 * @example sheetNameFault('Resumen 1/2') // 'No puede llevar / en el nombre de una hoja.'
 */
export function sheetNameFault(name: string): string {
  if (name.trim() === '') return 'Escriba un nombre.';
  if (name.length > LONGEST_NAME) return `Tiene ${name.length} caracteres; el nombre de una hoja admite hasta ${LONGEST_NAME}.`;
  const [forbidden] = /[[\]:*?/\\\u0000-\u001f]/.exec(name) ?? [];
  if (forbidden !== undefined) return forbidden < ' ' ? 'Escríbalo en una sola línea.' : `No puede llevar ${forbidden} en el nombre de una hoja.`;
  if (name.startsWith("'") || name.endsWith("'")) return 'No puede empezar ni terminar con un apóstrofo.';
  if (/^(history|historial)$/i.test(name.trim())) return `Excel reserva el nombre «${name.trim()}»: elija otro.`;
  return '';
}

/** Faults of three names together: those of each, and names that are the same to Excel, which does not tell capitals apart. */
export function sheetNameFaults({ summary, alerts, commitments }: SheetNames): Readonly<Record<keyof SheetNames, string>> {
  const others = (name: string, ...rest: readonly string[]): string =>
    sheetNameFault(name) || (rest.some((other) => other.trim().toLowerCase() === name.trim().toLowerCase()) ? 'Otra de estas hojas ya se llama así.' : '');
  return { summary: others(summary), alerts: others(alerts, summary), commitments: others(commitments, summary, alerts) };
}
