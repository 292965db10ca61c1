import { meaningKey } from '../../workbook/find/corrections';
import type { TableLayout } from '../../workbook/layout';
import type { Observation } from '../../workbook/observation';
import { fingerprint } from '../../workbook/write/fingerprint';

/** As much of a table as the keys of its findings need. */
export type ReviewedTable = Pick<TableLayout, 'sheetId' | 'columns'>;

/** Where a message tells of another row: inserting rows above changes that and nothing else. */
const ROW = /\bfila \d+/g;

/**
 * What each finding is known by from one reading to the next, in the order given: the sheet, the element, what the column holds and what
 * the message says. So it is the same after rows and columns are inserted, moved or sorted and after the sheet is renamed, and another
 * once a figure it quotes changes.
 *
 * - Findings that say the very same are numbered, so that one more of them is not taken for those that were there.
 * - Two fingerprints of 32 bits: of where it is and of what it says.
 *
 * @param findings every finding of one check, or of several
 */
export function findingKeys({ sheetId, columns }: ReviewedTable, findings: readonly Observation[]): string[] {
  const meanings = new Map(columns.map(({ column, meaning }) => [column, meaningKey(meaning)]));
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const key = known.get(finding) ?? keyOf(finding, sheetId, meanings.get(finding.place.rect.left) ?? '');
    known.set(finding, key);
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    return nth === 1 ? key : `${key}#${nth}`;
  });
}

/** A finding is of one table, and its key is asked for at every click. */
const known = new WeakMap<Observation, string>();

const keyOf = ({ code, element, message }: Observation, sheetId: string, meaning: string): string =>
  fingerprint([code, sheetId, element ?? '', meaning].join('\n')) + fingerprint(message.replace(ROW, ''));
