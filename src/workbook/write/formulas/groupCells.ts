/** The indicators of one AEI or OEI on their sheet. */
export interface GroupCells {
  /** Where their progress stands; absolute, 0-based. */
  readonly column: number;
  /** Ascending. */
  readonly rows: readonly number[];
  /** Weights from relevance, aligned with `rows`; whole numbers. */
  readonly weights: readonly number[];
}
