import type { Area } from './area';

/** What one column of a filter lets through. Words are Office.js's FilterCriteria. */
export type FilterCriterion = {
  readonly filterOn: 'Values' | 'Custom' | 'TopItems' | 'TopPercent' | 'BottomItems' | 'BottomPercent' | 'CellColor' | 'FontColor' | 'Dynamic' | 'Icon';
  readonly values?: readonly string[];
  readonly includeBlanks?: boolean;
  readonly criterion1?: string;
  readonly criterion2?: string;
  readonly operator?: 'And' | 'Or';
  readonly dynamicCriteria?: string;
  readonly color?: string;
};

/** A filter over a block whose first row is the header. `columns` counts from 0 inside the block; only filtered ones are there. */
export type SheetFilter = { area: Area; columns: Map<number, FilterCriterion> };
