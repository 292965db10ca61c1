/** The highest ExcelApi set of the npm client, which the host offers unless an older one is chosen. */
export const NEWEST_EXCEL_API = '1.15';

/** Other requirement sets of the host: those that shape the client's own requests, and the shared runtime. */
const OTHER_SETS: ReadonlyMap<string, string> = new Map([
  ['richapiruntime', '1.2'],
  ['richapiruntimeflag', '1.1'],
  ['delayforcelledit', '1.1'],
  ['settings', '1.1'],
  ['sharedruntime', '1.1'],
]);

/**
 * Whether set version `wanted` is within `offered`. Compared part by part: 1.10 is newer than 1.9.
 *
 * @example isWithin('1.9', '1.10') // true
 */
export function isWithin(wanted: string, offered: string): boolean {
  const [major = 0, minor = 0] = wanted.split('.').map(Number);
  const [highMajor = 0, highMinor = 0] = offered.split('.').map(Number);
  return major < highMajor || (major === highMajor && minor <= highMinor);
}

/** `Office.context.requirements` of a host that offers ExcelApi up to a version, such as `'1.7'`. */
export function requirementsUpTo(excelApi: string): { isSetSupported(name: string, version?: string | number): boolean } {
  return {
    isSetSupported(name, version = '1.1') {
      const offered = name.toLowerCase() === 'excelapi' ? excelApi : OTHER_SETS.get(name.toLowerCase());
      return offered !== undefined && isWithin(String(version), offered);
    },
  };
}
