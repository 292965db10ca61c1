import { officeCode } from './problems';

/** `Excel.run`, or the embedded host's. Passed in, so that this folder runs unchanged without Excel. */
export type ExcelRun = <T>(batch: (context: Excel.RequestContext) => Promise<T>) => Promise<T>;

/**
 * Whether this Excel has a version of ExcelApi. What lies above 1.7 is asked for here before it is used.
 *
 * @example supportsExcelApi('1.13') // false in Excel 2019
 */
export const supportsExcelApi = (version: string): boolean =>
  typeof Office !== 'undefined' && Office.context.requirements.isSetSupported('ExcelApi', version);

/**
 * The same, with one code for a cell being edited. By one page of the documentation Excel answers `InvalidOperation` then, which also stands
 * for other mistakes: whether a request that cannot be one fails alike tells them apart.
 */
export function namingCellEdit(run: ExcelRun): ExcelRun {
  return async (batch) => {
    try {
      return await run(batch);
    } catch (error) {
      if (officeCode(error) !== 'InvalidOperation' || !(await isNothingPossible(run))) throw error;
      throw Object.assign(new Error('A cell is being edited.', { cause: error }), { code: 'InvalidOperationInCellEditMode' });
    }
  };
}

/** Whether not even the number of sheets can be asked for. */
const isNothingPossible = (run: ExcelRun): Promise<boolean> => run(async (context) => {
  context.workbook.worksheets.getCount();
  await context.sync();
}).then(() => false, (error: unknown) => officeCode(error) === 'InvalidOperation');
