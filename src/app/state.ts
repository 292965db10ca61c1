import type { AlertRules } from '../engine/alerts/alert';
import type { Band, BandCounts, Evaluation } from '../engine/evaluation';
import type { PeriodId } from '../engine/plan';
import type { LayoutColumn } from '../workbook/layout';
import type { Observation, Place } from '../workbook/observation';
import type { MethodSettings } from './method/methodSettings';

export type { ColumnMeaning, LayoutColumn } from '../workbook/layout';
export type { Observation, Place } from '../workbook/observation';
export type { MethodSettings } from './method/methodSettings';

/** What the pane shows: one value, replaced whole at every change. */
export type AppState =
  /** Before the first look at the workbook. `hint`: what the user must do for it to go on. */
  | { readonly status: 'starting'; readonly hint?: string }
  /** No PEI table: the sentence and the way out. */
  | { readonly status: 'nothing'; readonly notice: Notice }
  /** Tables found, nothing computed since. */
  | { readonly status: 'found'; readonly survey: Survey; readonly news?: News }
  | { readonly status: 'busy'; readonly survey: Survey; readonly step: Step }
  /** `stale`: the table's cells changed after this result; it stays on screen until the next run. */
  | { readonly status: 'done'; readonly survey: Survey; readonly outcome: Outcome; readonly stale: boolean }
  /** The last run failed; the user's cells are as they were. `retry`: what to try again, absent for *Calcular avance*. */
  | { readonly status: 'failed'; readonly survey: Survey | null; readonly notice: Notice; readonly retry?: 'all' | 'undo' };

/** A sentence and a way out, in Spanish. */
export interface Notice {
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}

/** What is being done now: `done` of `total` steps, and its words ("Escribiendo en PEI Indicadores"). */
export interface Step {
  readonly label: string;
  readonly done: number;
  readonly total: number;
  /** What the user must do for it to go on ("Presione Enter en la celda que está editando."); absent: nothing. */
  readonly hint?: string;
  /** It can be stopped after the sheet it is at. */
  readonly canCancel?: true;
}

/** The PEI tables of the workbook and what the user has chosen to compute. */
export interface Survey {
  readonly tables: readonly FoundTable[];
  /** Index into `tables`. */
  readonly chosen: number;
  /** The last run, while it can be undone. */
  readonly undo?: UndoOffer;
  /** How the workbook wants its figures computed. */
  readonly method: MethodSettings;
  /** Which alerts were drafted the last time; absent: those of the house rule. */
  readonly alertRules?: AlertRules;
}

/** What *Deshacer último cálculo* would put back. */
export interface UndoOffer {
  /** "2024, primer semestre". */
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
  readonly observations: readonly ObservationView[];
}

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
  readonly method: MethodSettings;
  /** "Calculado con: ND no se cuenta."; '' when it was computed as CEPLAN's application does. */
  readonly difference: string;
  /** Avance promedio de AEI: "74.68" or "ND", with its explanation. */
  readonly mean: Figure;
  /** Rows of the summary table that have anything to count, in the application's order. */
  readonly summary: readonly SummaryRow[];
  readonly elements: readonly ElementView[];
  readonly observations: readonly ObservationView[];
  /** "Se escribieron 60 celdas; 2 cambiaron." or "Nada cambió desde la última vez." */
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

/** An OEI or AEI with its indicators, in sheet order. */
export interface ElementView {
  readonly code: string;
  readonly name: string;
  readonly progress: Figure;
  readonly band: Band;
  /** What is worth saying beside the official figure, a line each; never part of it. */
  readonly beside: readonly string[];
  readonly place: Place | null;
  readonly indicators: readonly IndicatorView[];
}

export interface IndicatorView {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly progress: Figure;
  readonly band: Band;
  /** What is worth saying beside the official figure, a line each; never part of it. */
  readonly beside: readonly string[];
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
