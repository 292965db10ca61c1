import type { Period } from '../plan/periods';
import { CEPLAN_LIMITS } from './bands';
import type { Band, Limits } from './bands';

/**
 * What the method makes of a plan in one period. A plain value: the pane shows it, the write plan is made from it, the command
 * line prints it. Progress is in percent points with two decimals (50.64), the nearest double of an exact number of cents;
 * null is ND. Explanations are not kept: `explainIndicator` and `explainElement` make them on demand.
 */
export interface Evaluation {
  readonly period: Period;
  readonly policies: Policies;
  readonly columns: FigureColumns;
  /** Aligned with `plan.indicators`; the records of this and the next two are made when first asked for. */
  readonly indicators: readonly IndicatorProgress[];
  /** Aligned with `plan.actions`. */
  readonly actions: readonly ElementProgress[];
  /** Aligned with `plan.objectives`. */
  readonly objectives: readonly ElementProgress[];
  /** Avance promedio de AEI: simple mean of the AEI that have a value, two decimals; null when none has. */
  readonly actionsMean: number | null;
  readonly summary: Summary;
}

/** The same figures by columns, for what looks at all of them. Progress is in cents, NaN for ND. */
export interface FigureColumns {
  readonly indicators: IndicatorFigures;
  /** Aligned with `plan.actions`. */
  readonly actions: Float64Array;
  /** Aligned with `plan.objectives`. */
  readonly objectives: Float64Array;
}

/** Each column is aligned with `plan.indicators`; what they hold is told in {@link IndicatorProgress}. */
export interface IndicatorFigures {
  readonly progress: Float64Array;
  readonly uncapped: Float64Array;
  readonly weights: Uint8Array;
  readonly weightTotals: Uint32Array;
  /** 1 where the printed progress was taken. */
  readonly isPrinted: Uint8Array;
}

export interface IndicatorProgress {
  /** Avance Tipo I, 0 to 100 (beyond 100 only with the cap off); null for ND or undefined. */
  readonly progress: number | null;
  /** Before the cap, two decimals (400 behind a printed 100); null for ND. */
  readonly uncapped: number | null;
  /** Share of its AEI or OEI is `weight / weightTotal`: (2, 3) is 0.6667. Both 0 for an indicator without AEI or OEI. */
  readonly weight: number;
  readonly weightTotal: number;
  readonly band: Band;
  /** `printed`: LE or VO is missing and the sheet's printed progress was taken, not verifiable. */
  readonly origin: 'computed' | 'printed';
}

export interface ElementProgress {
  readonly progress: number | null;
  readonly band: Band;
}

/** Counts per band; `total` is their sum. */
export interface BandCounts {
  readonly red: number;
  readonly amber: number;
  readonly green: number;
  readonly nd: number;
  readonly total: number;
}

/** "Tabla Resumen: Semaforización por nivel de avance": its four rows. */
export interface Summary {
  readonly objectives: BandCounts;
  readonly objectiveIndicators: BandCounts;
  readonly actions: BandCounts;
  readonly actionIndicators: BandCounts;
}

/** Where the sources leave a choice; the defaults are what CEPLAN's application does. */
export interface Policies {
  /** ND inside an AEI or OEI: counts as zero and keeps its weight (application), or is left out. */
  readonly noData: 'zero' | 'leave-out';
  /** Values above 100 print 100. */
  readonly cap: boolean;
  /** LE = 0: not defined, as ND (application since 2021), or 100 (application in 2020). */
  readonly zeroTarget: 'undefined' | 'hundred';
  /** Where the semaphore changes colour: 75 and 95. */
  readonly limits: Limits;
}

export const CEPLAN_POLICIES: Policies = { noData: 'zero', cap: true, zeroTarget: 'undefined', limits: CEPLAN_LIMITS };
