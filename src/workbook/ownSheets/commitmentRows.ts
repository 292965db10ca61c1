import { periodId, periodIn, shortLabelOf } from '../../engine/plan/periods';
import type { PeriodId } from '../../engine/plan/periods';
import { formatPlain } from '../../engine/text/format';
import { lettersOfCode } from '../../engine/plan/letters';
import type { Alert } from '../../engine/alerts/alert';
import type { CellValue } from '../cells/sheetCells';
import { sentenceName } from '../../engine/alerts/clauses';
import { BAND_WORDS } from '../../engine/method/bands';
import type { AlertRow } from './alertRows';

/** The cells of a row of the *matriz de compromisos*, in the order of its columns. */
export const COMMITMENT_FIELDS = [
  'number', 'aspect', 'recommendation', 'action', 'evidence', 'unit', 'deadline', 'state', 'comment', 'code', 'notice', 'period',
] as const;
export type CommitmentField = (typeof COMMITMENT_FIELDS)[number];

/** One row, present or planned; '' is a blank cell. A deadline is text or Excel's number of a date. */
export type CommitmentRow = Readonly<Record<CommitmentField, CellValue>>;

/** The fields that are proposed from an alert. */
const PROPOSED = ['aspect', 'recommendation', 'unit'] as const;

type Proposed = Readonly<Record<(typeof PROPOSED)[number], string>>;

/** The proposed fields and the state as last written in a row: tells which a person edited. */
interface CommitmentReceipt extends Proposed {
  /** Absent in workbooks from when the sheet of alerts did not share it. */
  readonly state?: string;
}

/** By period and code: "2024-S1 AEI.04.03". */
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
  /** Of the alert; '' for none. */
  readonly state: string;
}

/**
 * The rows of the commitments: the present ones updated, then the new ones.
 *
 * - The aspect to improve, the recommendation and the unit are proposed from the alert and follow it until a person edits them. The
 *   other fields are never changed.
 * - A commitment that an alert no longer has gets a notice and is not deleted. Rows are found by the AEI's code, those of other periods
 *   are not changed.
 *
 * @param present the rows on the sheet, in their order, each with its period
 * @param committed the alerts of the period with a commitment, in code order
 */
export function commitmentRows(
  present: readonly CommitmentRow[], committed: readonly AlertCommitment[], receipts: CommitmentReceipts,
  { period, states }: { readonly period: PeriodId; readonly states: SharedStates },
): CommitmentRows {
  const byCode = new Map(committed.map((one) => [one.alert.code, one]));
  const keyOf = (code: string): string => receiptKey(period, code);
  const updated = present.map((row) => {
    if (!isOfPeriod(row, period)) return row;
    const { state, told } = states.get(String(row.code)) ?? { state: row.state, told: '' };
    const one = byCode.get(String(row.code));
    const fresh = one === undefined ? { ...row, notice: noLonger(String(row.code)) } : renewed(row, proposed(one), receipts[keyOf(one.alert.code)]);
    return { ...fresh, state, notice: [fresh.notice, told].filter((part) => part !== '').join(' ') };
  });
  const known = new Set(present.filter((row) => isOfPeriod(row, period)).map(({ code }) => String(code)));
  const last = present.reduce((most, { number }) => (typeof number === 'number' ? Math.max(most, number) : most), 0);
  const added = committed.filter(({ alert }) => !known.has(alert.code)).map((one, at) => newRow(one, last + at + 1, period));
  const rows = [...updated, ...added];
  const stateNow = new Map(rows.filter((row) => isOfPeriod(row, period)).map(({ code, state }) => [String(code), String(state)]));
  const kept = Object.entries(receipts).map(([key, receipt]) => {
    const state = key.startsWith(`${period} `) ? stateNow.get(key.slice(period.length + 1)) : undefined;
    return [key, state === undefined ? receipt : { ...receipt, state }] as const;
  });
  const fresh = committed.map((one) => [keyOf(one.alert.code), { ...proposed(one), state: stateNow.get(one.alert.code) ?? '' }] as const);
  return { rows, receipts: Object.fromEntries([...kept, ...fresh]) };
}

const noLonger = (code: string): string => `La alerta de esta ${lettersOfCode(code).action} ya no corresponde o ya no tiene compromiso.`;

const receiptKey = (period: PeriodId, code: string): string => `${period} ${code}`;

/** Whether a row is of an AEI in a period; a row without a code is a person's. */
function isOfPeriod(row: CommitmentRow, period: PeriodId): boolean {
  const own = row.code === '' ? null : periodIn(String(row.period));
  return own !== null && periodId(own) === period;
}

/** The rows of a period, by the code of their AEI. */
export const rowsOfPeriod = (rows: readonly CommitmentRow[], period: PeriodId): ReadonlyMap<string, CommitmentRow> =>
  new Map(rows.filter((row) => isOfPeriod(row, period)).map((row) => [String(row.code), row]));

/** The rows with their period: those of an AEI that have none get the given one. */
export const rowsWithPeriod = (rows: readonly CommitmentRow[], period: PeriodId): readonly CommitmentRow[] =>
  rows.map((row) => (row.code !== '' && row.period === '' ? { ...row, period: shortLabelOf(period) } : row));

/** The receipts by period and code; those of before, which are by code alone, are of the given period. */
export const receiptsByPeriod = (receipts: CommitmentReceipts, period: PeriodId): CommitmentReceipts =>
  Object.fromEntries(Object.entries(receipts).map(([key, receipt]) => [/^\d{4}(?:-S1)? /.test(key) ? key : receiptKey(period, key), receipt]));

/** The states that alerts share with their commitments, by code. */
export type SharedStates = ReadonlyMap<string, SharedState>;

interface SharedState {
  readonly state: string;
  /** What gave way where both sheets were changed, in Spanish; '' for nothing. */
  readonly told: string;
}

/** The state of a new alert, and of its commitment. */
export const FIRST_STATE = 'Pendiente';

/**
 * The states of the alerts that have a commitment: each is one, whichever sheet it is changed on. The sheet on which it was changed since
 * the last run wins; where both were, what was just chosen in the pane, else the one of the commitments, and the other is told.
 *
 * @param chosen codes whose state was chosen in the pane
 */
export function sharedStates(
  alerts: readonly AlertRow[], { rows, receipts }: { readonly rows: readonly CommitmentRow[]; readonly receipts: CommitmentReceipts },
  { period, sheet, chosen }: { readonly period: PeriodId; readonly sheet: string; readonly chosen: ReadonlySet<string> },
): SharedStates {
  const own = rowsOfPeriod(rows, period);
  return new Map(alerts.flatMap(({ code, state }): (readonly [string, SharedState])[] => {
    const row = code === '' ? undefined : own.get(code);
    if (row === undefined) return [];
    const other = String(row.state);
    const last = receipts[receiptKey(period, code)]?.state ?? FIRST_STATE;
    if (state === other || other === last) return [[code, { state, told: '' }]];
    if (chosen.has(code)) return [[code, { state, told: `Aquí decía «${other}».` }]];
    return [[code, { state: other, told: state === last ? '' : `En «${sheet}» decía «${state}».` }]];
  }));
}

/** The states of the alerts of a period, by code, as their sheet has them. */
export interface PeriodStates {
  readonly period: PeriodId;
  readonly states: ReadonlyMap<string, string>;
}

/**
 * The rows and receipts after the states that were changed on the sheets of alerts of other periods: those are not made again now, and the
 * matrix follows them. Where the matrix was changed too, its row waits until the alerts of that period are.
 */
export function followedStates<Given extends { readonly rows: readonly CommitmentRow[]; readonly receipts: CommitmentReceipts }>(
  given: Given, others: readonly PeriodStates[],
): Pick<Given, 'rows' | 'receipts'> {
  const receipts = { ...given.receipts };
  const rows = given.rows.map((row) => {
    const own = others.find(({ period }) => isOfPeriod(row, period));
    const state = own?.states.get(String(row.code));
    if (own === undefined || state === undefined || state === '' || state === row.state) return row;
    const key = receiptKey(own.period, String(row.code));
    const receipt = receipts[key];
    if (row.state !== (receipt?.state ?? FIRST_STATE)) return row;
    if (receipt !== undefined) receipts[key] = { ...receipt, state };
    return { ...row, state };
  });
  return { rows, receipts };
}

function proposed({ alert, commitment }: AlertCommitment): Proposed {
  const words = commitment.trim().replace(/[.\s]+$/, '');
  return {
    aspect: `${alert.code}: ${sentenceName(alert.name)}. Avance de ${formatPlain(alert.progress)}% (${BAND_WORDS[alert.band].toLowerCase()}).`,
    recommendation: `${words.charAt(0).toUpperCase()}${words.slice(1)}.`,
    unit: alert.units.filter((unit) => unit !== '').join('; '),
  };
}

const newRow = (one: AlertCommitment, number: number, period: PeriodId): CommitmentRow => ({
  number, ...proposed(one), action: '', evidence: '', deadline: '', state: one.state === '' ? FIRST_STATE : one.state, comment: '', code: one.alert.code,
  notice: '', period: shortLabelOf(period),
});

/** Of a row of which nothing is remembered. */
const FORGOTTEN = 'No se sabe quién escribió esta fila, y hoy se propondría otra cosa: se conserva. Para tener lo propuesto, borre la celda.';

function renewed(row: CommitmentRow, fresh: Proposed, was: CommitmentReceipt | undefined): CommitmentRow {
  const unedited = PROPOSED.filter((field) => row[field] === '' || row[field] === was?.[field]);
  const isForgotten = was === undefined && PROPOSED.some((field) => row[field] !== '' && row[field] !== fresh[field]);
  return { ...row, notice: isForgotten ? FORGOTTEN : '', ...Object.fromEntries(unedited.map((field) => [field, fresh[field]])) };
}
