import { withCause } from '../../workbook/ownSheets/causeLines';
import type { AlertEdit } from './alertsOnSheet';
import type { AlertView } from './alertsView';

/** Another cause for one of the indicators that an alert names; '' leaves it to be completed. */
export function causeEdit({ code, causes, cells, isSeveral }: AlertView, at: number, cause: string): AlertEdit {
  const codes = causes.map((one) => one.code);
  return { code, field: 'cause', before: cells.cause, text: withCause(cells.cause, codes, at, cause, isSeveral) };
}

/** Another commitment or state of an alert. */
export const fieldEdit = ({ code, cells }: AlertView, field: 'commitment' | 'state', text: string): AlertEdit =>
  ({ code, field, before: cells[field], text: text.trim() });
