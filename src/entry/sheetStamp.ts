import packageJson from '../../package.json';
import type { SheetStamp } from '../app/reports/makeSummary';

/** Today's date (dd/mm/yyyy) and the product's version, as printed at the foot of the summary. */
export const sheetStamp = (): SheetStamp => ({
  date: new Date().toLocaleDateString('es-PE', { day: '2-digit', month: '2-digit', year: 'numeric' }),
  version: packageJson.version,
});
