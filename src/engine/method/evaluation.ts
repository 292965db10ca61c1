import type { Period } from '../plan/periods';
import { CEPLAN_LIMITS } from './bands';
import type { Band, Limits } from './bands';

/**
 * The figures of a plan in one period. Progress is in percent points with two decimals (50.64), the nearest double of an exact number
 * of cents; null is ND. `explainIndicator` and `explainElement` make explanations on demand.
 */
export interface Evaluation {
  readonly period: Period;
  readonly policies: Policies;
  readonly columns: FigureColumns;
  /** Aligned with `plan.indicators`; the records of this and the next two lists are made at the first access. */
  readonly indicators: readonly IndicatorProgress[];
  /** Aligned with `plan.actions`. */
  readonly actions: readonly ElementProgress[];
  /** Aligned with `plan.objectives`. */
  readonly objectives: readonly ElementProgress[];
  /** Avance promedio de AEI: simple mean of the AEI that have a value, two decimals; null when none has, or when one is not calculated. */
  readonly actionsMean: number | null;
  readonly summary: Summary;
}

/** The same figures by columns, for work on all indicators. Progress is in cents, NaN for ND. */
export interface FigureColumns {
  readonly indicators: IndicatorFigures;
  /** Aligned with `plan.actions`. */
  readonly actions: Float64Array;
  /** Aligned with `plan.objectives`. */
  readonly objectives: Float64Array;
  /** What is NaN because something was not understood, and not ND; absent: nothing. */
  readonly open?: OpenFigures;
}

/** 1 for each indicator, AEI and OEI that is not calculated: a figure or a row was not understood, or other sheets hold a part of it. */
export interface OpenFigures {
  readonly indicators: Uint8Array;
  readonly actions: Uint8Array;
  readonly objectives: Uint8Array;
}

/** Each column is aligned with `plan.indicators`; {@link IndicatorProgress} describes the figures. */
export interface IndicatorFigures {
  readonly progress: Float64Array;
  readonly uncapped: Float64Array;
  readonly weights: Uint8Array;
  readonly weightTotals: Uint32Array;
  /** 1 where the printed progress stands for the computed one. */
  readonly isPrinted: Uint8Array;
}

/** The figures of one indicator. */
export interface IndicatorProgress {
  /** Avance Tipo I, 0 to 100 (beyond 100 only with the cap off); null for ND or undefined. */
  readonly progress: number | null;
  /** Before the cap, two decimals (400 behind a printed 100); null for ND. */
  readonly uncapped: number | null;
  /** Share of its AEI or OEI is `weight / weightTotal`: (2, 3) is 0.6667. Both 0 for an indicator without AEI or OEI. */
  readonly weight: number;
  readonly weightTotal: number;
  readonly band: Band;
  /** `printed`: LE or VO is missing and the progress is the one printed in the sheet. */
  readonly origin: 'computed' | 'printed';
}

/** The figures of one OEI or AEI. */
export interface ElementProgress {
  /** Percent points with two decimals; null for ND. */
  readonly progress: number | null;
  readonly band: Band;
}

/** Counts per band; `total` is their sum. */
export interface BandCounts {
  readonly red: number;
  readonly amber: number;
  readonly green: number;
  readonly nd: number;
  /** Not calculated; not among the ND. */
  readonly open: number;
  readonly total: number;
}

/** "Tabla Resumen: Semaforización por nivel de avance": its four rows. */
export interface Summary {
  readonly objectives: BandCounts;
  readonly objectiveIndicators: BandCounts;
  readonly actions: BandCounts;
  readonly actionIndicators: BandCounts;
}

/** The choices that the sources leave open; {@link CEPLAN_POLICIES} are those of CEPLAN's application. */
export interface Policies {
  /** ND inside an AEI or OEI: counts as zero with its weight (application), or is left out. */
  readonly noData: 'zero' | 'leave-out';
  /** Values above 100 print 100. */
  readonly cap: boolean;
  /** LE = 0: not defined, as ND (application since 2021), or 100 (application in 2020). */
  readonly zeroTarget: 'undefined' | 'hundred';
  /** The limits of the semaphore: 75 and 95 (application). */
  readonly limits: Limits;
}

export const CEPLAN_POLICIES: Policies = { noData: 'zero', cap: true, zeroTarget: 'undefined', limits: CEPLAN_LIMITS };
