import type { Observation } from '../../workbook/observation';
import { findingKeys, type ReviewedTable } from './findingKeys';
import { keysIgnored, type Ignored } from './ignored';

const NOTHING: ReadonlySet<Observation> = new Set();

/**
 * Which of a table's findings are ignored. Those of checks without any cost nothing.
 *
 * @param findings all of the table, or all of the checks concerned
 */
export function ignoredAmong(table: ReviewedTable, findings: readonly Observation[], ignored: Ignored): ReadonlySet<Observation> {
  const candidates = findings.filter(({ code }) => ignored[code] !== undefined);
  if (candidates.length === 0) return NOTHING;
  const keys = findingKeys(table, candidates);
  const byCode = new Map(Object.keys(ignored).map((code) => [code, keysIgnored(ignored, code)]));
  return new Set(candidates.filter(({ code }, at) => byCode.get(code)?.has(keys[at] ?? '')));
}
