import type { Evaluation } from '../../engine/method/evaluation';
import { reviewText } from '../../engine/review/reviewText';
import type { Place } from '../../workbook/cells/observation';
import { placeOfRow } from '../calculate/observations';
import type { TableReading } from '../calculate/readTables';
import type { TextFinding } from './reportState';

/** What a text says differently from the table, each with the row it is about. */
export const textFindings = (text: string, reading: TableReading, evaluation: Evaluation): TextFinding[] =>
  reviewText(text, reading.plan, evaluation).map(({ code, message, says, should }) => ({ code, message, says, should, place: placeOf(code, reading, evaluation) }));

function placeOf(code: string, { plan, layout }: TableReading, { period }: Evaluation): Place | null {
  const action = plan.actions.find((one) => one.code === code);
  const first = plan.indicator(action?.indicators[0] ?? -1);
  const row = action?.row ?? plan.indicators.find((one) => one.code === code)?.row ?? first?.row;
  return row === undefined ? null : placeOfRow(layout, row, period);
}
