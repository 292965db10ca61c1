import { reviewText } from '../../engine/review/reviewText';
import type { TextReport } from './bookReport';
import type { MainTable } from './processTable';

/** What a report's text says differently from the table, as `--json` prints it. */
export const textReports = (text: string, { reading, calculation }: MainTable): TextReport[] =>
  reviewText(text, reading.plan, calculation.evaluation)
    .map(({ kind, code, says, should, message }) => ({ clase: kind, codigo: code, dice: says, deberia: should, mensaje: message }));
