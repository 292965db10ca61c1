import { supportsExcelApi } from './excelRun';

/** Higher than any version there is: the newest that is supported is looked for downwards. */
const NEWEST = 40;

/**
 * Platform, version and newest supported ExcelApi, for whoever supports the add-in; '' where there is no Office.
 *
 * @example aboutExcel() // 'OfficeOnline 16.0.0.0, ExcelApi 1.17'
 */
export function aboutExcel(): string {
  if (typeof Office === 'undefined') return '';
  const { platform, version } = Office.context.diagnostics;
  const minor = Array.from({ length: NEWEST }, (_, nth) => NEWEST - nth).find((one) => supportsExcelApi(`1.${one}`));
  return `${String(platform)} ${version}, ExcelApi ${minor === undefined ? '?' : `1.${minor}`}`;
}
