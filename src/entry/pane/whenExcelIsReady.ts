/** Excel answers within a second or two; a workbook that calculates on opening may never let it. */
const PATIENCE = 10_000;

/** Why the pane cannot start: Office.js is missing or silent, or the page stands outside Excel. */
export type NotReady = 'silent' | 'elsewhere';

/** Waits for Office.js to say where it runs. Resolves with null once Excel is there, with the reason otherwise; never rejects. */
export function whenExcelIsReady(): Promise<NotReady | null> {
  if (typeof Office === 'undefined') return Promise.resolve('silent');
  const patience = new Promise<NotReady>((resolve) => setTimeout(() => resolve('silent'), PATIENCE));
  const ready = Office.onReady().then(({ host }) => (host === Office.HostType.Excel ? null : 'elsewhere' as const));
  return Promise.race([ready, patience]).catch(() => 'silent' as const);
}
