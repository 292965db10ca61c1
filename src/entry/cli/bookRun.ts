import type { BookReport } from './bookReport';

/** What came of one book. */
export interface BookRun {
  readonly report: BookReport;
  readonly code: 0 | 1;
}
