import { formatPlain } from '../../engine/text/format';
import type { Alert } from '../../engine/alerts/alert';
import type { CellValue } from '../cells/sheetCells';
import { sentenceName } from '../../engine/alerts/clauses';
import { BAND_WORDS } from '../../engine/method/bands';

/** The cells of a row of the *matriz de compromisos*, in the order of its columns. */
export const COMMITMENT_FIELDS = [
  'number', 'aspect', 'recommendation', 'action', 'evidence', 'unit', 'deadline', 'state', 'comment', 'code', 'notice',
] as const;
export type CommitmentField = (typeof COMMITMENT_FIELDS)[number];

/** One row, present or planned; '' is a blank cell. A deadline is text or Excel's number of a date. */
export type CommitmentRow = Readonly<Record<CommitmentField, CellValue>>;

/** The fields that are proposed from an alert. */
const PROPOSED = ['aspect', 'recommendation', 'unit'] as const;

/** The proposed fields as last written in a row: tells which a person edited. */
export type CommitmentReceipt = Readonly<Record<(typeof PROPOSED)[number], string>>;
export type CommitmentReceipts = Readonly<Record<string, CommitmentReceipt>>;

export interface CommitmentRows {
  /** Present rows in their order, then new commitments in code order. */
  readonly rows: readonly CommitmentRow[];
  readonly receipts: CommitmentReceipts;
}

/** An alert with the office's commitment. */
export interface AlertCommitment {
  readonly alert: Alert;
  readonly commitment: string;
}

/**
 * The rows of the commitments: the present ones updated, then the new ones.
 *
 * - The aspect to improve, the recommendation and the unit are proposed from the alert and follow it until a person edits them. The
 *   other fields are never changed.
 * - A commitment that an alert no longer has gets a notice and is not deleted. Rows are found by the AEI's code.
 *
 * @param present the rows on the sheet, in their order
 * @param committed the alerts with a commitment, in code order
 */
export function commitmentRows(present: readonly CommitmentRow[], committed: readonly AlertCommitment[], receipts: CommitmentReceipts): CommitmentRows {
  const byCode = new Map(committed.map((one) => [one.alert.code, one]));
  const updated = present.map((row) => {
    if (row.code === '') return row;
    const one = byCode.get(String(row.code));
    return one === undefined ? { ...row, notice: 'La alerta de esta AEI ya no corresponde o ya no tiene compromiso.' } : renewed(row, proposed(one), receipts[one.alert.code]);
  });
  const known = new Set(present.map(({ code }) => String(code)));
  const last = present.reduce((most, { number }) => (typeof number === 'number' ? Math.max(most, number) : most), 0);
  const added = committed.filter(({ alert }) => !known.has(alert.code)).map((one, at) => newRow(one, last + at + 1));
  return {
    rows: [...updated, ...added],
    receipts: { ...receipts, ...Object.fromEntries(committed.map((one) => [one.alert.code, proposed(one)])) },
  };
}

function proposed({ alert, commitment }: AlertCommitment): CommitmentReceipt {
  const words = commitment.trim().replace(/[.\s]+$/, '');
  return {
    aspect: `${alert.code}: ${sentenceName(alert.name)}. Avance de ${formatPlain(alert.progress)}% (${BAND_WORDS[alert.band].toLowerCase()}).`,
    recommendation: `${words.charAt(0).toUpperCase()}${words.slice(1)}.`,
    unit: alert.units.filter((unit) => unit !== '').join('; '),
  };
}

const newRow = (one: AlertCommitment, number: number): CommitmentRow => ({
  number, ...proposed(one), action: '', evidence: '', deadline: '', state: 'Pendiente', comment: '', code: one.alert.code, notice: '',
});

function renewed(row: CommitmentRow, fresh: CommitmentReceipt, was: CommitmentReceipt | undefined): CommitmentRow {
  const unedited = PROPOSED.filter((field) => row[field] === '' || row[field] === was?.[field]);
  return { ...row, notice: '', ...Object.fromEntries(unedited.map((field) => [field, fresh[field]])) };
}
