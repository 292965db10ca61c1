import { causeOf } from '../workbook/causeOf';
import { WorkbookProblem } from '../workbook/port';
import type { Notice } from './state';
import { UNEXPECTED } from './words';

/** A failure as a sentence with a way out. What is not a {@link WorkbookProblem} is a bug of ours and says so without its insides. */
export const noticeOf = (error: unknown): Notice =>
  error instanceof WorkbookProblem ? { code: error.code, message: error.message, remedy: error.remedy } : UNEXPECTED;

/** A notice as a failure of the work that comes upon it. */
export const problemOf = ({ code, message, remedy }: Notice): WorkbookProblem => new WorkbookProblem(code, message, remedy);

/** What lies behind a failure, for whoever supports the add-in. */
export const behind = (error: unknown): string => (error instanceof WorkbookProblem ? error.behind : causeOf(error));
