import { FIRST_STATE } from '../../../workbook/ownSheets/commitmentRows';
import { withCause } from '../../../workbook/ownSheets/causeLines';
import type { AlertEdit } from '../alertsOnSheet';
import type { AlertView } from '../alertsView';

/** Another cause for one of the indicators that an alert names; '' leaves it to be completed. */
export const causeEdit = (alert: AlertView, at: number, cause: string): AlertEdit => causesEdit(alert, (nth) => (nth === at ? cause : null));

/** Other causes for those of the indicators that get one; null leaves an indicator's as it is. */
function causesEdit({ sheet, code, causes, cells, isSeveral }: AlertView, given: (nth: number) => string | null): AlertEdit {
  const codes = causes.map((one) => one.code);
  const text = causes.reduce((cell, _, nth) => {
    const cause = given(nth);
    return cause === null ? cell : withCause(cell, codes, nth, cause, isSeveral);
  }, cells.cause);
  return { sheet, code, field: 'cause', before: cells.cause, text };
}

/** Another commitment, state, key action or deadline of an alert. */
export const fieldEdit = ({ sheet, code, cells }: AlertView, field: Exclude<AlertEdit['field'], 'cause'>, text: string): AlertEdit =>
  ({ sheet, code, field, before: cells[field], text: text.trim() });

/** The causes of an earlier period for the indicators of an alert that have none; null where there is nothing to take. */
export function earlierEdit(alert: AlertView): AlertEdit | null {
  const edit = causesEdit(alert, (nth) => (alert.causes[nth]?.cause === '' ? (alert.causes[nth].earlier?.cause ?? null) : null));
  return edit.text === edit.before ? null : edit;
}

/** What to give to several alerts at once; a field that is absent stays as it is. */
export interface Filling extends Partial<Readonly<Record<Exclude<AlertEdit['field'], 'cause'>, string>>> {
  /** The same for all, or to each what was written in the last earlier period. */
  readonly cause?: string | typeof EARLIER;
  /** Gives it also where something is written already. */
  readonly replaces: boolean;
}

/** Each alert gets the cause of its own earlier period. */
export const EARLIER = Symbol('earlier');

export interface FilledAlerts {
  readonly edits: readonly AlertEdit[];
  /** Codes of the alerts that get something. */
  readonly filled: readonly string[];
  /** Codes of those that keep something written before. */
  readonly kept: readonly string[];
  /** Codes of those that have no commitment to write an action or a deadline for. */
  readonly withoutCommitment: readonly string[];
}

/**
 * The edits that give several alerts the same. What is written already stays unless the filling replaces it; a state nobody changed gives
 * way.
 */
export function fillAlerts(alerts: readonly AlertView[], filling: Filling): FilledAlerts {
  const edits: AlertEdit[] = [];
  const kept = new Set<string>();
  const withoutCommitment = new Set<string>();
  const add = (edit: AlertEdit, isKept: boolean): void => {
    if (edit.text === edit.before) return;
    if (isKept) kept.add(edit.code);
    else edits.push(edit);
  };
  for (const alert of alerts) {
    if (filling.cause !== undefined) edits.push(...causeFilling(alert, filling.cause, filling.replaces, () => kept.add(alert.code)));
    for (const field of ['commitment', 'state', 'keyAction', 'deadline'] as const) {
      const text = filling[field];
      if (text === undefined) continue;
      const isOfMatrix = field === 'keyAction' || field === 'deadline';
      if (isOfMatrix && alert.commitment === '' && (filling.commitment ?? '') === '') {
        withoutCommitment.add(alert.code);
        continue;
      }
      const written = alert.cells[field];
      add(fieldEdit(alert, field, text), !filling.replaces && written !== '' && !(field === 'state' && written === FIRST_STATE));
    }
  }
  const filled = new Set(edits.map(({ code }) => code));
  return { edits, filled: [...filled], kept: [...kept], withoutCommitment: [...withoutCommitment] };
}

function causeFilling(alert: AlertView, cause: string | typeof EARLIER, replaces: boolean, keeps: () => void): readonly AlertEdit[] {
  const edit = causesEdit(alert, (nth) => {
    const one = alert.causes[nth];
    const wanted = cause === EARLIER ? (one?.earlier?.cause ?? null) : cause;
    if (one === undefined || wanted === null || wanted === one.cause) return null;
    if (one.cause === '' || replaces) return wanted;
    keeps();
    return null;
  });
  return edit.text === edit.before ? [] : [edit];
}
