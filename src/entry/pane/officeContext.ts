import { themeOfColours } from '../../pane/theme/themeOfColours';
import { systemTheme } from '../../pane/theme/themeSource';
import type { ThemeSource } from '../../pane/theme/themeSource';

/** Excel answers within a second or two; a workbook that calculates on opening may never let it. */
const LONGEST_WAIT = 10_000;

/** Why the pane cannot start: Office.js is missing or silent, or the page stands outside Excel. */
export type StartObstacle = 'silent' | 'elsewhere';

/** Waits for Office.js to say where it runs. Resolves with null once Excel is there, with the reason otherwise; never rejects. */
export function whenExcelIsReady(): Promise<StartObstacle | null> {
  if (typeof Office === 'undefined') return Promise.resolve('silent');
  const patience = new Promise<StartObstacle>((resolve) => setTimeout(() => resolve('silent'), LONGEST_WAIT));
  const ready = Office.onReady().then(({ host }) => (host === Office.HostType.Excel ? null : 'elsewhere' as const));
  return Promise.race([ready, patience]).catch(() => 'silent' as const);
}

/** Follows Office's own theme where it tells it (Windows and Mac), the system's elsewhere (Excel on the web). */
export function officeTheme(): ThemeSource {
  const system = systemTheme(window);
  const colours = Office.context.officeTheme;
  if (colours?.bodyBackgroundColor === undefined) return system;
  const name = themeOfColours(colours.bodyBackgroundColor, colours.bodyForegroundColor ?? '');
  return { current: () => name, subscribe: () => () => undefined };
}

/** Excel for Mac and for iPad keep the pane in a view that saves no files; the others download like any page. */
export const canSaveFiles = (): boolean => {
  const { platform } = Office.context;
  return platform !== Office.PlatformType.Mac && platform !== Office.PlatformType.iOS;
};
