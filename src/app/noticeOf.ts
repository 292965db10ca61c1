import { WorkbookProblem } from '../workbook/port';
import type { Notice } from './state';
import { UNEXPECTED } from './words';

/** A failure as a sentence with a way out. What is not a {@link WorkbookProblem} is a bug of ours and says so without its insides. */
export const noticeOf = (error: unknown): Notice =>
  error instanceof WorkbookProblem ? { code: error.code, message: error.message, remedy: error.remedy } : UNEXPECTED;
