import { foldName } from '../../engine/text/names';
import type { PeriodId } from '../../engine/plan/periods';
import { fingerprint } from '../cells/fingerprint';
import { OWN_SETTING_PREFIX } from '../cells/ownNames';
import { rowMark } from '../memory/rowMark';
import type { RowMark } from '../memory/rowMark';

/** What identifies a request: the hidden mark of each row says it, and the memory of its workbook says it once more. */
export interface RequestIdentity {
  /** Name of the table's sheets when the request was made. */
  readonly table: string;
  readonly period: PeriodId;
  /** As in the table; '' for the indicators without a unit. */
  readonly unit: string;
}

/** Setting of a request's workbook with its {@link RequestMemory}. */
export const REQUEST_SETTING = `${OWN_SETTING_PREFIX}pedido`;

export interface RequestMemory extends RequestIdentity {
  readonly version: 1;
  /** Codes of the indicators asked for. */
  readonly codes: readonly string[];
}

/** The request that a workbook's memory tells of; null for none. */
export function requestMemory(settings: Readonly<Record<string, unknown>>): RequestMemory | null {
  const stored = settings[REQUEST_SETTING];
  const isStored = typeof stored === 'object' && stored !== null && 'version' in stored && stored.version === 1 && 'codes' in stored && Array.isArray(stored.codes) && 'unit' in stored;
  return isStored ? (stored as RequestMemory) : null;
}

/** The hidden mark of a row. */
export const requestMark = (code: string, name: string, { table, period, unit }: RequestIdentity): string => rowMark(code, { name: foldName(name), table, period, unit });

/** What a row's mark says against a cell or an identity; null for what it says nothing of. */
export const markSays = ({ prints }: RowMark, field: keyof RequestIdentity | 'name', text: string): boolean | null =>
  (prints[field] === undefined ? null : prints[field] === fingerprint(field === 'name' ? foldName(text) : text));
