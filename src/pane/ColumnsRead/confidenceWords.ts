import type { LayoutColumn } from '../../app/state';

/** Below this the reading of a column is a guess, and the user is asked to look at it. */
const DOUBT_BELOW = 0.6;

/** A column that was left aside on purpose is no doubt. */
export const isDoubtful = ({ confidence, meaning }: LayoutColumn): boolean =>
  confidence < DOUBT_BELOW && meaning.field !== 'unknown';

/** "98 %", or the word that asks for a look; "—" for a column that is not used. */
export function confidenceWords(column: LayoutColumn): string {
  if (column.meaning.field === 'unknown') return '—';
  const percent = `${Math.round(column.confidence * 100)} %`;
  return isDoubtful(column) ? `Por confirmar (${percent})` : percent;
}
