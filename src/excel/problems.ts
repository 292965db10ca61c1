import { causeDetailOf, WorkbookProblem } from '../workbook/port';
import type { Wording } from './wordings';

const EDITING: Wording = [
  'celda-en-edicion',
  'Excel no puede atender mientras se edita una celda.',
  'Presione Enter en la celda que está editando.',
];
const GENERAL: Wording = [
  'fallo-de-excel',
  'Excel no pudo completar la operación{en}.',
  'Vuelva a este libro, haga clic en una celda y vuelva a intentarlo.',
];

/** Office's code of an error (`AccessDenied`), or '' for an error that does not come from Office. */
export const officeCode = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** Whether a cell was being edited, during which Excel answers nothing. */
export const isEditing = (error: unknown): boolean => officeCode(error) === 'InvalidOperationInCellEditMode';

/** Whether the request or its answer was larger than this Excel allows. */
export const isTooLarge = (error: unknown): boolean =>
  ['RequestPayloadSizeLimitExceeded', 'ResponsePayloadSizeLimitExceeded', 'RangeExceedsLimit'].includes(officeCode(error));

/** Downloaded when something fails; without it the general words do. */
const loadWordings = () => import(/* webpackChunkName: "wordings" */ './wordings').catch(() => null);

/** An error of Office, of the connection or of ours as a problem with a way out; `sheet` names the sheet being worked on. */
export async function toProblem(error: unknown, sheet?: string): Promise<WorkbookProblem> {
  if (error instanceof WorkbookProblem) return error;
  const [code, message, remedy] = isEditing(error) ? EDITING : (await loadWordings())?.wordingOf(officeCode(error), sheet !== undefined) ?? GENERAL;
  const where = sheet === undefined ? '' : ` en la hoja «${sheet}»`;
  return new WorkbookProblem(code, message.replace('{en}', where), remedy, causeDetailOf(error));
}

/** Runs a piece of work; whatever it throws comes out as a {@link WorkbookProblem}. */
export async function asProblems<T>(work: () => Promise<T>, sheet?: string): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw await toProblem(error, sheet);
  }
}
