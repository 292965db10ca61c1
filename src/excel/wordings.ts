/** A `{en}` in the message is where it happened: " en la hoja «Metas»", or nothing. */
export type Wording = readonly [code: string, message: string, remedy: string];

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
const TAKEN: Wording = [
  'nombre-ocupado',
  'Un nombre que el complemento necesita ya existe en la hoja que está a la vista.',
  'Pase a otra hoja del libro y vuelva a intentarlo.',
];
const UNSUPPORTED_SHEET: Wording = [
  'hoja-no-admitida',
  'La hoja a la vista es de un tipo en el que Excel no deja trabajar al complemento.',
  'Pase a una hoja de celdas (no de gráfico ni de macros) y vuelva a intentarlo.',
];
const OTHER_BOOK: Wording = [
  'otro-libro-delante',
  'Excel no atendió el pedido porque hay otro libro delante.',
  'Vuelva a este libro, haga clic en una celda y vuelva a intentarlo.',
];
const PIVOT: Wording = [
  'tabla-dinamica',
  'Hay una tabla dinámica{en} donde se debe escribir.',
  'Muévala a otra hoja y vuelva a calcular.',
];
const NO_ROOM: Wording = [
  'sin-lugar',
  'Excel no puede correr las celdas{en}: hay una tabla, una tabla dinámica, una fórmula matricial o celdas combinadas en el camino.',
  'Deje libres las filas de abajo y vuelva a intentarlo.',
];
const OFF_SHEET: Wording = [
  'fuera-de-la-hoja',
  'Excel no puede correr las celdas{en}: las últimas saldrían de la hoja.',
  'Borre lo que haya en las últimas filas y columnas de la hoja (Ctrl+Fin lleva a ellas) y vuelva a intentarlo.',
];
const NOT_POSSIBLE: Wording = [
  'operacion-no-posible',
  'Excel no permite ahora esta operación{en}.',
  'Presione Enter si está editando una celda, cierre los cuadros de diálogo que estén abiertos y vuelva a intentarlo.',
];
const REFUSED: Wording = [
  'pedido-rechazado',
  'Excel rechazó lo que se le pidió{en}.',
  'Guarde el libro, ciérrelo, ábralo otra vez y vuelva a intentarlo; si se repite, copie los detalles y envíelos a quien da soporte.',
];

const BAD_PASSWORD: Wording = [
  'clave-incorrecta',
  'Excel no aceptó la contraseña{en}.',
  'Desprotéjala usted (Revisar > Desproteger) y vuelva a intentarlo.',
];
const EMPTY_CHART: Wording = [
  'grafico-vacio',
  'Excel no pudo dibujar el gráfico{en} porque una de sus series no tiene cifras.',
  'Borre ese gráfico y vuelva a hacer la hoja.',
];
const LONG_FORMULA: Wording = [
  'formula-muy-larga',
  'Excel no aceptó una fórmula{en} por ser demasiado larga.',
  'En Ajustes elija escribir valores en lugar de fórmulas y vuelva a calcular.',
];
const NO_MEMORY: Wording = [
  'sin-memoria',
  'A Excel se le acabó la memoria.',
  'Cierre otros libros y programas y vuelva a intentarlo.',
];

/** By Office's error code. Source: the codes of "Error handling with the application-specific JavaScript APIs". */
const WORDINGS: ReadonlyMap<string, Wording> = new Map([
  ['AccessDenied', DENIED],
  ['WriteNotSupportedWhenModalDialogOpen', BUSY],
  ['RequestPayloadSizeLimitExceeded', TOO_BIG],
  ['ResponsePayloadSizeLimitExceeded', TOO_BIG],
  ['RangeExceedsLimit', TOO_BIG],
  ['OperationCellsExceedLimit', TOO_BIG],
  ['ItemNotFound', GONE],
  ['InvalidReference', GONE],
  ['FilteredRangeConflict', FILTERED],
  ['ItemAlreadyExists', TAKEN],
  ['UnsupportedSheet', UNSUPPORTED_SHEET],
  ['InactiveWorkbook', OTHER_BOOK],
  ['InvalidSelection', OTHER_BOOK],
  ['PivotTableRangeConflict', PIVOT],
  ['InsertDeleteConflict', NO_ROOM],
  ['NonBlankCellOffSheet', OFF_SHEET],
  ['InvalidOperation', NOT_POSSIBLE],
  ['UnsupportedOperation', NOT_POSSIBLE],
  ['InvalidArgument', REFUSED],
  ['InvalidRequest', REFUSED],
  ['Conflict', BUSY],
  ['RequestTooLarge', TOO_BIG],
  ['BadPassword', BAD_PASSWORD],
  ['EmptyChartSeries', EMPTY_CHART],
  ['FormulaLengthExceedsLimit', LONG_FORMULA],
  ['MemoryLimitReached', NO_MEMORY],
  ['NotImplemented', OLD_EXCEL],
  ['UnsupportedFeature', OLD_EXCEL],
  ['InvalidBinding', GONE],
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

/** What the user reads of an error of Office; undefined for a code that is not known here. Of a refused change it matters whether a sheet was concerned. */
export function wordingOf(code: string, isOnSheet: boolean): Wording | undefined {
  const wording = WORDINGS.get(code);
  return wording === DENIED && !isOnSheet ? BOOK_DENIED : wording;
}
