import type { BookReport } from '../report/bookReport';

/** How many sheets of a book were calculated, left out, and failed, in a line; with the first cause of a failure. */
export function sheetCounts({ hojas }: BookReport): string {
  const count = (state: string): number => hojas.filter(({ estado }) => estado === state).length;
  const failed = hojas.find(({ estado }) => estado === 'error');
  const counts = `calculadas ${count('calculada')}, omitidas ${count('omitida')}, con error ${count('error')}`;
  return failed === undefined ? counts : `${counts}. ${failed.hoja}: ${failed.motivo ?? ''}`;
}
