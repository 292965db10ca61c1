import { WorkbookProblem } from '../../workbook/port';

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
  memoryFull: (): WorkbookProblem => new WorkbookProblem(
    'memoria-llena', 'Lo que PEI Avance guarda en este libro no cabe.', 'Divida el libro: deje en cada uno menos tablas de PEI. No se escribió nada.',
  ),
  halfWritten: (sheet: string, cause: WorkbookProblem): WorkbookProblem => new WorkbookProblem(
    'a-medias', `${cause.message} La hoja «${sheet}» pudo quedar a medias.`, 'No cierre este panel: vuelva a calcular y primero se pondrá todo como estaba.', cause.causeDetail,
  ),
} as const;
