import type { AlertRules } from '../../engine/alerts/alert';
import type { PaceVerdict } from '../../engine/explain/pace';
import type { Band, BandCounts, Evaluation } from '../../engine/method/evaluation';
import type { PeriodId } from '../../engine/plan/plan';
import type { Observation, Place } from '../../workbook/cells/observation';
import type { LayoutColumn } from '../../workbook/find/tableLayout';
import type { Settings } from '../settings/settings';
import type { StartOffer } from '../start/offers';

export type { ColumnMeaning, LayoutColumn } from '../../workbook/find/tableLayout';
export type { Observation, Place } from '../../workbook/cells/observation';
export type { Settings } from '../settings/settings';

/** What the pane shows: one value, replaced whole at every change. */
export type AppState =
  /** Before the first look at the workbook. `hint`: what the user must do for it to go on. */
  | { readonly status: 'starting'; readonly hint?: string }
  /** No PEI table: what was looked for, and what can be begun with; absent where the workbook cannot be changed. `hint` as above. */
  | { readonly status: 'nothing'; readonly notice: Notice; readonly start?: StartOffer; readonly hint?: string }
  /** Tables found, nothing computed since. `result`: under the news, the one that the sheet already holds. */
  | { readonly status: 'found'; readonly survey: Survey; readonly news?: News; readonly result?: Result }
  /** Before the first write to a workbook: what would be written. Nothing was; {@link Store.confirm} goes on, {@link Store.dismiss} does not. */
  | { readonly status: 'asking'; readonly survey: Survey; readonly preview: WritePreview; readonly result?: Result }
  | { readonly status: 'busy'; readonly survey: Survey; readonly step: WorkStep; readonly result?: Result }
  | ({ readonly status: 'done'; readonly survey: Survey } & Result)
  /** What was asked for last failed; the user's cells are as they were. {@link Store.retry} tries it again. */
  | { readonly status: 'failed'; readonly survey: Survey | null; readonly notice: Notice; readonly result?: Result };

/** What the last run came to. It stays while another one asks, works or fails; see `resultIn`. */
export interface Result {
  readonly outcome: Outcome;
  /** The table's cells, or how they are to be computed, changed after it. */
  readonly stale: boolean;
}

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

/** What a run would write, said before the first one. */
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

/** The PEI tables of the workbook and what the user has chosen to compute. */
export interface Survey {
  readonly tables: readonly FoundTable[];
  /** Index into `tables`. */
  readonly chosen: number;
  /** The last run, while it can be undone. */
  readonly undo?: UndoOffer;
  /** How the workbook wants its figures computed and written. */
  readonly settings: Settings;
  /** Which alerts were drafted the last time; absent: those of the house rule. */
  readonly alertRules?: AlertRules;
}

/** What *Deshacer último cálculo* would put back. */
export interface UndoOffer {
  /** What the run was: "cálculo de 2024, primer semestre", "Resumen PEI". */
  readonly label: string;
  readonly sheets: readonly string[];
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
}

export interface FoundTable {
  readonly sheetId: string;
  readonly sheet: string;
  readonly title: string;
  /** "Anexo B-7", "Anexo B-7 (hasta 2022)", "Tabla propia". */
  readonly kind: string;
  readonly objectives: number;
  readonly actions: number;
  readonly indicators: number;
  readonly periods: readonly PeriodOption[];
  /** The period to compute: the newest with values until the user chooses another. */
  readonly period: PeriodId;
  readonly columns: readonly LayoutColumn[];
  /** Units of organisation, each once, and the codes of the indicators: what another share of the goal may be expected of. */
  readonly units: readonly string[];
  readonly codes: readonly string[];
  /** What should be looked at in it. Absent until it has been found out, a moment after the table was. */
  readonly observations?: readonly ObservationView[];
  /** Absent until then, too. */
  readonly freshness?: Freshness;
}

/** Whether the figures that the add-in wrote in a table are still what the method gives for it as it is now. */
export type Freshness =
  /** None was written yet. */
  | { readonly state: 'never' }
  /** `label`: the period written last ("2024, primer semestre"). */
  | { readonly state: 'current'; readonly label: string }
  /** `figures`: how many the formulas of the sheet show anew by themselves; what was made from the old ones is behind. */
  | { readonly state: 'followed'; readonly label: string; readonly figures: number }
  /** `cells`: how many cells the same run would change now; 0 where only their colours would be others. */
  | { readonly state: 'outdated'; readonly label: string; readonly cells: number };

export interface PeriodOption {
  readonly id: PeriodId;
  /** "2024, primer semestre", "2024, año completo". */
  readonly label: string;
  readonly hasValues: boolean;
}

/** The result of one run, ready to show. */
export interface Outcome {
  readonly sheet: string;
  readonly period: PeriodId;
  readonly periodLabel: string;
  readonly evaluation: Evaluation;
  /** The settings it was computed with. */
  readonly settings: Settings;
  /** "Calculado con: ND no se cuenta."; '' when it was computed as CEPLAN's application does. */
  readonly difference: string;
  /** Avance promedio de AEI: "74.68" or "ND", with its explanation. */
  readonly mean: Figure;
  /** Rows of the summary table that have anything to count, in the application's order. */
  readonly summary: readonly SummaryRow[];
  readonly elements: readonly ElementView[];
  readonly observations: readonly ObservationView[];
  /** "Se escribieron 60 celdas." or "Nada cambió desde la última vez."; '' of a result that was only looked up in the sheet. */
  readonly written: string;
}

export interface SummaryRow {
  /** "Objetivos", "Indicadores de objetivos", "Acciones", "Indicadores de acciones". */
  readonly label: string;
  readonly counts: BandCounts;
}

/** A figure as printed, with the line that explains it. */
export interface Figure {
  /** "50.64" or "ND". */
  readonly text: string;
  readonly explanation: string;
}

/** What the views of OEI, AEI and indicators have in common. What takes work is worked out when it is looked at. */
interface FigureView {
  readonly code: string;
  readonly name: string;
  readonly progress: Figure;
  readonly band: Band;
  /** The figure that stood printed in the sheet, "108.00" or "ND", where it is not the computed one; '' where there is none other. */
  readonly printed: string;
  /** Against what was expected at the date; null for ND. */
  readonly pace: PaceVerdict | null;
  /** "faltan 28 licencias para ámbar y 55 para verde"; '' when green, ND, or of several indicators. */
  readonly missing: string;
  /** What is worth saying beside the official figure, a line each; never part of it. */
  readonly notes: readonly string[];
}

/** An OEI or AEI with its indicators, in sheet order. */
export interface ElementView extends FigureView {
  readonly place: Place | null;
  readonly indicators: readonly IndicatorView[];
}

export interface IndicatorView extends FigureView {
  readonly unit: string;
  /** "0.6667", or '' without an AEI. */
  readonly weight: string;
  readonly place: Place;
}

/** Observations of one code together, gravest first: "3 indicadores: …". */
export interface ObservationView {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  /** Heading of the group ("Meta igual a cero"). */
  readonly title: string;
  readonly items: readonly Observation[];
}

/** The result there is to show, whatever is being done, asked or said above it; null when there is none. */
export function resultIn(state: AppState): Result | null {
  if (state.status === 'done') return { outcome: state.outcome, stale: state.stale };
  return 'result' in state ? state.result ?? null : null;
}
