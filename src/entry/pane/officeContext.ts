import { themeOfColours } from '../../pane/theme/themeOfColours';
import { systemTheme } from '../../pane/theme/themeSource';
import type { ThemeSource } from '../../pane/theme/themeSource';

/** Milliseconds to wait for Office.js. Excel answers within two seconds; a workbook that calculates on opening may block it. */
const LONGEST_WAIT = 10_000;

/** Why the pane cannot start: Office.js is missing or silent, or the page stands outside Excel. */
export type StartObstacle = 'silent' | 'elsewhere';

/** Waits for Office.js to report its host. Resolves with null in Excel, else with the obstacle; never rejects. */
export function whenExcelIsReady(): Promise<StartObstacle | null> {
  if (typeof Office === 'undefined') return Promise.resolve('silent');
  const timeout = new Promise<StartObstacle>((resolve) => setTimeout(() => resolve('silent'), LONGEST_WAIT));
  const ready = Office.onReady().then(({ host }) => (host === Office.HostType.Excel ? null : 'elsewhere' as const));
  return Promise.race([ready, timeout]).catch(() => 'silent' as const);
}

/** Office's own theme where it is known (Windows and Mac), else the system's (Excel on the web). */
export function officeTheme(): ThemeSource {
  const system = systemTheme(window);
  const colours = Office.context.officeTheme;
  if (colours?.bodyBackgroundColor === undefined) return system;
  const name = themeOfColours(colours.bodyBackgroundColor, colours.bodyForegroundColor ?? '');
  return { current: () => name, subscribe: () => () => undefined };
}

/** Whether downloads work: not in the views that Excel for Mac and iPad give the pane. */
export const canSaveFiles = (): boolean => {
  const { platform } = Office.context;
  return platform !== Office.PlatformType.Mac && platform !== Office.PlatformType.iOS;
};
