import { causeDetailOf, WorkbookProblem } from '../workbook/port';

type Wording = readonly [code: string, message: string, remedy: string];

const CONNECTION: Wording = [
  'conexion',
  'Se perdió la conexión con Excel.',
  'Compruebe que el libro sigue abierto y con conexión, y vuelva a intentarlo.',
];
/** The workbook was closed under the pane, or the computer slept: trying again does not bring the session back. */
const CLOSED: Wording = [
  'libro-cerrado',
  'Este panel perdió el libro: se cerró, o Excel terminó la sesión.',
  'Vuelva a abrir el libro (en la web, recargue la página) y abra otra vez PEI Avance. Lo que ya estaba escrito sigue en el libro.',
];
const BUSY: Wording = ['excel-ocupado', 'Excel está ocupado y no atendió el pedido.', 'Espere unos segundos y vuelva a intentarlo.'];
const EDITING: Wording = [
  'celda-en-edicion',
  'Excel no puede atender mientras se edita una celda.',
  'Presione Enter en la celda que está editando.',
];
const DENIED: Wording = [
  'acceso-denegado',
  'Excel no permite cambiar{en}.',
  'Si arriba dice «Vista protegida» o «Solo lectura», habilite la edición; si está protegida, desprotéjala (Revisar > Desproteger hoja).',
];
/** No sheet is concerned: the structure of the workbook may be protected, which prevents adding sheets. */
const BOOK_DENIED: Wording = [
  'acceso-denegado',
  'Excel no permite cambiar este libro.',
  'Si arriba dice «Vista protegida» o «Solo lectura», habilite la edición; si en Revisar está marcado «Proteger libro», quítelo.',
];
const TOO_BIG: Wording = [
  'demasiado-grande',
  'Los datos{en} superan lo que Excel acepta de una vez.',
  'Elimine las filas y columnas vacías que sobran alrededor de la tabla y vuelva a intentarlo.',
];
const GONE: Wording = [
  'no-encontrado',
  'Algo{en} se eliminó o cambió de nombre mientras se trabajaba.',
  'Vuelva a buscar las tablas del libro e inténtelo de nuevo.',
];
const FILTERED: Wording = [
  'hoja-filtrada',
  'Hay un filtro puesto{en}.',
  'Quite el filtro (Datos > Borrar) y vuelva a calcular.',
];
const OLD_EXCEL: Wording = [
  'excel-antiguo',
  'Esta versión de Excel no tiene una función que hace falta.',
  'Actualice a Excel 2021 o Microsoft 365, o use Excel para la web.',
];
const MERGED: Wording = [
  'celdas-combinadas',
  'Hay celdas combinadas{en} donde se debe escribir.',
  'Descombine esas celdas y vuelva a calcular.',
];
const GENERAL: Wording = [
  'fallo-de-excel',
  'Excel no pudo completar la operación{en}.',
  'Vuelva a este libro, haga clic en una celda y vuelva a intentarlo.',
];

/** What the user reads, by Office's error code. Source: the codes of "Error handling with the application-specific JavaScript APIs". */
const WORDINGS: ReadonlyMap<string, Wording> = new Map([
  ['InvalidOperationInCellEditMode', EDITING],
  ['AccessDenied', DENIED],
  ['WriteNotSupportedWhenModalDialogOpen', BUSY],
  ['RequestPayloadSizeLimitExceeded', TOO_BIG],
  ['ResponsePayloadSizeLimitExceeded', TOO_BIG],
  ['RangeExceedsLimit', TOO_BIG],
  ['OperationCellsExceedLimit', TOO_BIG],
  ['ItemNotFound', GONE],
  ['InvalidReference', GONE],
  ['FilteredRangeConflict', FILTERED],
  ['MergedRangeConflict', MERGED],
  ['ApiNotFound', OLD_EXCEL],
  ['ApiNotAvailable', OLD_EXCEL],
  ['ActivityLimitReached', BUSY],
  ['ServiceNotAvailable', BUSY],
  ['RequestAborted', CONNECTION],
  ['InvalidOrTimedOutSession', CLOSED],
  ['InvalidRequestContext', CLOSED],
  ['HostRestartNeeded', CLOSED],
  ['Timeout', BUSY],
  ['ConnectionFailure', CONNECTION],
  ['HostIsBusy', BUSY],
]);

/** Office's code of an error (`AccessDenied`), or '' for an error that does not come from Office. */
export const officeCode = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** Whether the request or its answer was larger than this Excel allows. */
export const isTooLarge = (error: unknown): boolean =>
  ['RequestPayloadSizeLimitExceeded', 'ResponsePayloadSizeLimitExceeded', 'RangeExceedsLimit'].includes(officeCode(error));

/** An error of Office, of the connection or of ours as a problem with a way out; `sheet` names the sheet being worked on. */
export function toProblem(error: unknown, sheet?: string): WorkbookProblem {
  if (error instanceof WorkbookProblem) return error;
  const wording = WORDINGS.get(officeCode(error)) ?? GENERAL;
  const [code, message, remedy] = wording === DENIED && sheet === undefined ? BOOK_DENIED : wording;
  const where = sheet === undefined ? '' : ` en la hoja «${sheet}»`;
  return new WorkbookProblem(code, message.replace('{en}', where), remedy, causeDetailOf(error));
}

/** Why a plan is not written, or did not stay written. */
export const REFUSALS = {
  protected: (sheet: string): WorkbookProblem => new WorkbookProblem(
    'hoja-protegida', `La hoja «${sheet}» está protegida.`, 'Desprotéjala (Revisar > Desproteger hoja) y vuelva a calcular. No se escribió nada.',
  ),
  filtered: (sheet: string): WorkbookProblem => new WorkbookProblem(
    'hoja-filtrada', `La hoja «${sheet}» tiene un filtro que oculta filas.`, 'Quite el filtro (Datos > Borrar) y vuelva a calcular. No se escribió nada.',
  ),
  formula: (cell: string): WorkbookProblem => new WorkbookProblem(
    'celda-con-formula', `La celda ${cell} tiene una fórmula donde se debe escribir el avance.`, 'Borre esa fórmula, o cópiela a otra columna, y vuelva a calcular. No se escribió nada.',
  ),
  changed: (cell: string): WorkbookProblem => new WorkbookProblem(
    'cambio-entretanto', `La celda ${cell} cambió mientras se calculaba.`, 'Vuelva a calcular para tomar el valor nuevo. No se escribió nada.',
  ),
  notKept: (cell: string): WorkbookProblem => new WorkbookProblem(
    'no-coincide', `La celda ${cell} no conservó lo que se escribió en ella.`, 'Revise si la celda está combinada con otra, o tiene una validación o un filtro, y vuelva a calcular.',
  ),
  halfWritten: (sheet: string, cause: WorkbookProblem): WorkbookProblem => new WorkbookProblem(
    'a-medias', `${cause.message} La hoja «${sheet}» pudo quedar a medias.`, 'No cierre este panel: vuelva a calcular y primero se pondrá todo como estaba.', cause.causeDetail,
  ),
} as const;

/** Runs a piece of work; whatever it throws comes out as a {@link WorkbookProblem}. */
export async function asProblems<T>(work: () => Promise<T>, sheet?: string): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw toProblem(error, sheet);
  }
}
