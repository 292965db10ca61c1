import type { Evaluation } from '../../engine/method/evaluation';
import type { NamedCut } from '../../engine/review/namedCut';
import { reviewText } from '../../engine/review/reviewText';
import type { Place } from '../../workbook/cells/observation';
import { placeOfPlanRow, rowOfElement, rowOfIndicator } from '../calculate/observations';
import type { TableReading } from '../calculate/readTables';
import type { TextFinding } from './reportState';

/**
 * What a text says differently from the table, each with the row it is about.
 *
 * @param other another cut: a figure that is its own is told to be
 */
export const textFindings = (text: string, reading: TableReading, evaluation: Evaluation, other: NamedCut | null = null): TextFinding[] =>
  reviewText(text, reading.plan, evaluation, other).map(({ code, message, says, should }) => ({ code, message, says, should, place: placeOf(code, reading, evaluation) }));

function placeOf(code: string, reading: TableReading, { period }: Evaluation): Place | null {
  const { plan } = reading;
  const action = plan.actions.find((one) => one.code === code);
  const found = action === undefined ? rowOfIndicator(reading, plan.columns.codes.indexOf(code)) : rowOfElement(reading, action);
  return placeOfPlanRow(found, period);
}
