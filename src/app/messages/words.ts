import { formatCount } from '../../engine/text/format';
import { spanishList } from '../../engine/text/words';
import type { TableLayout } from '../../workbook/find/tableLayout';
import type { Notice } from './messages';


export const KIND_LABELS: Readonly<Record<TableLayout['kind'], string>> = {
  b7: 'Anexo B-7',
  'old-b7': 'Anexo B-7 (hasta 2022)',
  plain: 'Tabla propia',
};

/**
 * What a run changed on the sheet, from the number of cells whose value is another now.
 *
 * @example writtenSentence(64) // 'Se escribieron 64 celdas.'
 */
export function writtenSentence(cells: number): string {
  if (cells === 0) return 'Nada cambió desde la última vez.';
  return cells === 1 ? 'Se escribió 1 celda.' : `Se escribieron ${formatCount(cells)} celdas.`;
}

/** Sheets of a plan that are named; the rest are counted. */
const SHEETS_NAMED = 3;

/**
 * The sheets of a plan as one name.
 *
 * @example sheetsName(['Unidad A', 'Unidad B']) // 'Unidad A y Unidad B'
 */
export function sheetsName(sheets: readonly string[]): string {
  const rest = sheets.length - SHEETS_NAMED;
  return spanishList(rest <= 1 ? sheets : [...sheets.slice(0, SHEETS_NAMED), `${rest} hojas más`]);
}

export const STEP_LABELS = {
  reading: 'Leyendo el libro',
  computing: 'Calculando el avance',
  writing: (sheet: string): string => `Escribiendo en «${sheet}»`,
  waiting: 'Excel está esperando',
  undoing: 'Deshaciendo el último cálculo',
  remembering: 'Guardando la corrección',
} as const;

export const NO_TABLE: Notice = {
  code: 'sin-tabla',
  message: 'No se encontró una tabla de PEI en este libro.',
  remedy: 'Abra el libro con los indicadores del PEI (Anexo B-7), o ponga sobre sus columnas los encabezados Código, Logro esperado y Valor obtenido.',
};

export const TABLE_LOST: Notice = {
  code: 'tabla-perdida',
  message: 'La tabla elegida ya no está donde se encontró.',
  remedy: 'Elija la tabla otra vez y vuelva a calcular. No se escribió nada.',
};

export const SHEET_GONE = (sheet: string): Notice => ({
  code: 'no-encontrado',
  message: `La hoja «${sheet}» ya no está en el libro.`,
  remedy: 'Vuelva a buscar las tablas del libro.',
});

export const UNEXPECTED: Notice = {
  code: 'inesperado',
  message: 'Algo falló dentro de PEI Avance.',
  remedy: 'Vuelva a intentarlo. Si se repite, guarde una copia del libro y avise a quien mantiene el complemento.',
};

export const NOT_LOADED: Notice = {
  code: 'sin-descargar',
  message: 'No se pudo descargar una parte de PEI Avance.',
  remedy: 'Revise la conexión a Internet y vuelva a intentarlo. No se escribió nada.',
};

const UNPROTECT = 'Desprotéjala (Revisar > Desproteger hoja) y vuelva a calcular.';

export const READ_ONLY: Notice = {
  code: 'solo-lectura',
  message: 'El libro está abierto como solo lectura.',
  remedy: 'Habilite la edición o guarde una copia, y vuelva a calcular.',
};

/** Why nothing may be written on a sheet, by what stands in the way. */
export const SHEET_REFUSALS = {
  protected: (sheet: string): Notice => ({ code: 'hoja-protegida', message: `La hoja «${sheet}» está protegida.`, remedy: UNPROTECT }),
  filtered: (sheet: string): Notice => ({
    code: 'hoja-filtrada',
    message: `La hoja «${sheet}» tiene un filtro que oculta filas.`,
    remedy: 'Quite el filtro (Datos > Borrar) y vuelva a calcular.',
  }),
  veryHidden: (sheet: string): Notice => ({
    code: 'hoja-oculta',
    message: `La hoja «${sheet}» está oculta por completo.`,
    remedy: 'Pida a quien preparó el libro que la muestre, y vuelva a calcular.',
  }),
} as const;

/** What undoing needs does not fit into the workbook, and nobody said to go on without it. */
export const UNDO_TOO_LARGE: Notice = {
  code: 'deshacer-no-cabe',
  message: 'Lo que hace falta para deshacer esto no cabe en este libro. No se escribió nada.',
  remedy: 'Divida el libro, o repita y diga que se siga sin poder deshacer (en la línea de órdenes, con --sin-deshacer).',
};

/** What undoing needs is not in the workbook any more, though columns or sheets of ours are. */
export const UNDO_LOST: Notice = {
  code: 'deshacer-perdido',
  message: 'El libro ya no tiene lo que hace falta para deshacer: se perdió, o se quitó al prepararlo para publicar.',
  remedy: 'Lo escrito sigue en su sitio. Si no lo quiere, borre las columnas y las hojas de PEI Avance, o vuelva a una copia anterior del libro.',
};

/** A newer version keeps what undoing needs in a way that this one does not read. */
export const UNDO_NEWER: Notice = {
  code: 'deshacer-mas-nuevo',
  message: 'Lo que hace falta para deshacer lo guardó una versión más nueva de PEI Avance, y esta no lo lee.',
  remedy: 'Actualice PEI Avance y vuelva a deshacer.',
};

export const TABLE_MOVED = (sheet: string): Notice => ({
  code: 'tabla-movida',
  message: `En la hoja «${sheet}» se insertaron o eliminaron filas o columnas después del último cálculo.`,
  remedy: 'Elimine lo que se insertó, o vuelva a insertar en su sitio lo que se eliminó, y vuelva a deshacer. Para tener las cifras al día basta calcular otra vez.',
});
