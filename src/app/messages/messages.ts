import type { Place } from '../../workbook/cells/observation';

/** A sentence and a way out, in Spanish. */
export interface Notice {
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
  /**
   * What whoever supports the add-in needs to know, several lines: what was being done, Office's own error, versions, counts.
   * No contents of cells, no names, no paths. Absent where nothing failed.
   */
  readonly detail?: string;
}

/** What came of a piece of work that has no figures to show: a sentence, and a line for each sheet or cell concerned. */
export interface News {
  readonly title: string;
  readonly lines: readonly NewsLine[];
}

export interface NewsLine {
  readonly status: 'done' | 'skipped' | 'failed';
  /** Name of the sheet, or address of the cell. */
  readonly text: string;
  readonly detail: string;
  /** Where a click leads; null for nowhere. */
  readonly place: Place | null;
  /** What more there is to say of it: one for each period, and what was not written. */
  readonly items?: readonly string[];
}

/** What is being done now: `done` of `total` (parts of the work; sheets, of a whole workbook), and its words ("Escribiendo en PEI Indicadores"). */
export interface WorkStep {
  readonly label: string;
  readonly done: number;
  readonly total: number;
  /** What the user must do for it to go on ("Presione Enter en la celda que está editando."); absent: nothing. */
  readonly hint?: string;
  /** It can be stopped, without leaving anything half done. */
  readonly canCancel?: true;
  /** How long is left, in whole seconds; absent on work that is short, or too young to tell. */
  readonly secondsLeft?: number;
}

/** What a run would write, shown before the first write to a workbook. */
export interface WritePreview {
  /** "Se escribirá por primera vez en este libro." */
  readonly title: string;
  readonly sheets: readonly SheetPreview[];
  /** What is left out and why, a line for each reason: "Protegidas (Revisar > Desproteger hoja): Unidad B y Unidad C". */
  readonly omitted: readonly string[];
  /** What will not happen: "No se cambia ninguna celda que usted haya llenado…". */
  readonly promise: string;
}

export interface SheetPreview {
  readonly sheet: string;
  /** "60 celdas en la columna V", "3 columnas nuevas (W a Y): Ponderador, Semáforo, Observación". */
  readonly lines: readonly string[];
}
