import type { ColumnOffer, TableMap } from '../../app/start/offers';
import type { Notice } from '../../app/state';

/** What can be done where there is no table. */
export interface StartActions {
  readonly look: () => void;
  readonly createExample: () => void;
  readonly columnsAt: (sheetId: string, row: number) => readonly ColumnOffer[];
  /** Resolves to why it cannot be a table; null when it is one. */
  readonly mapTable: (map: TableMap) => Promise<Notice | null>;
}
