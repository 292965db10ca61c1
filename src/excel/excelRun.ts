/** `Excel.run`, or the embedded host's. Passed in, so that this folder runs unchanged without Excel. */
export type ExcelRun = <T>(batch: (context: Excel.RequestContext) => Promise<T>) => Promise<T>;

/**
 * Whether this Excel has a version of ExcelApi. What lies above 1.7 is asked for here before it is used.
 *
 * @example supportsExcelApi('1.13') // false in Excel 2019
 */
export const supportsExcelApi = (version: string): boolean =>
  typeof Office !== 'undefined' && Office.context.requirements.isSetSupported('ExcelApi', version);
