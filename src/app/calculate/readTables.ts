import type { PlanPart } from '../../engine/join/joinPlans';
import { periodId, periodLabel } from '../../engine/plan/periods';
import type { PeriodId } from '../../engine/plan/periods';
import type { Plan } from '../../engine/plan/plan';
import type { Observation } from '../../workbook/cells/observation';
import type { SheetCells } from '../../workbook/cells/sheetCells';
import type { TableLayout } from '../../workbook/find/tableLayout';
import type { WorkbookCells } from '../../workbook/port';
import type { TextSheet } from '../../workbook/text/textSheet';
import { periodHasFigures } from '../../workbook/read/proposePeriod';
import { sheetsName } from '../messages/words';
import type { Settings } from '../settings/settings';
import type { WithoutTable } from '../start/offers';

export interface PeriodOption {
  readonly id: PeriodId;
  /** "2024, primer semestre", "2024, año completo". */
  readonly label: string;
  readonly hasValues: boolean;
}

/** A workbook as read once, with its PEI tables. */
export interface ReadWorkbook {
  readonly workbook: WorkbookCells;
  /** One per plan: a plan in several sheets is one reading. */
  readonly readings: readonly TableReading[];
  /** Tables that continue each other, which may be one plan; absent: there are none. */
  readonly joins?: readonly JoinOffer[];
  /** Sheets with the text of a table in one column, beside those with tables; absent: there are none. */
  readonly texts?: readonly TextSheet[];
  /** What is said and offered where there are no tables; absent where there are, and outside the pane. */
  readonly withoutTable?: WithoutTable;
}

/** Tables on several sheets whose codes continue each other: one plan in several sheets, if the user says so. */
export interface JoinOffer {
  /** In the order of their sheets. */
  readonly tables: readonly TableKey[];
  /** The sheet of each. */
  readonly sheets: readonly string[];
  /** Codes of the OEI and AEI that have indicators on more than one of them. */
  readonly spread: readonly string[];
  /** What the user said; null before. */
  readonly answer: 'together' | 'apart' | null;
}

/** One PEI table as read: where it stands, what its cells say as a plan, and what could not be understood. */
export interface TableReading {
  readonly cells: SheetCells;
  readonly layout: TableLayout;
  readonly plan: Plan;
  /** What reading found doubtful, in sheet order. */
  readonly observations: readonly Observation[];
  /** How the workbook wants its figures computed and written. */
  readonly settings: Settings;
  /** The tables of a plan in several sheets: `plan` is that of all, `cells` and `layout` are the first's. Absent: it is on one sheet. */
  readonly parts?: readonly TablePart[];
}

/** One table of a plan in several sheets, with its own plan, and where its rows are in the whole. */
export interface TablePart extends TableReading {
  readonly part: PlanPart;
}

/** The tables of a plan, in the order of their sheets. */
export const tablesOf = (reading: TableReading): readonly TableReading[] => reading.parts ?? [reading];

/** Whether a plan has a table on a sheet. */
export const standsOn = (reading: TableReading, sheetId: string): boolean => tablesOf(reading).some(({ layout }) => layout.sheetId === sheetId);

/** The code of the observation on a row with several indicators in a cell. */
export const SEVERAL_IN_A_CELL = 'varios-indicadores-en-una-celda';

/** The sheets of a plan as one name; see {@link sheetsName}. */
export const planSheetsName = (reading: TableReading): string => sheetsName(tablesOf(reading).map(({ layout }) => layout.sheet));

/** The table of a row: `table` is an index into {@link tablesOf}; absent of a plan on one sheet. */
export const tableAt = (reading: TableReading, table: number | undefined): TableReading => reading.parts?.[table ?? 0] ?? reading;

/** What identifies a table from one reading to the next: its sheet, and which of the sheet's tables it is. */
export type TableKey = string;

/** A table as found, with its key. */
export interface FoundReading {
  readonly key: TableKey;
  readonly reading: TableReading;
}

export function tableKey(readings: readonly TableReading[], at: number): TableKey {
  const sheetId = readings[at]?.layout.sheetId ?? '';
  const nth = readings.slice(0, at).filter(({ layout }) => layout.sheetId === sheetId).length;
  return `${sheetId}#${nth}`;
}

/** The sheet of a table, the first of a plan in several, by its key. */
export const sheetIdIn = (key: TableKey): string => key.slice(0, key.lastIndexOf('#'));

export const tableByKey = (readings: readonly TableReading[], key: TableKey): TableReading | undefined =>
  readings.find((_, at) => tableKey(readings, at) === key);

/** The periods of a plan, oldest first, and whether they have values obtained (`periodHasFigures`). */
export const periodsOf = (plan: Plan): PeriodOption[] =>
  plan.periods.map((period, at) => ({
    id: periodId(period),
    label: periodLabel(period),
    hasValues: periodHasFigures(plan.periods, plan.columns.actuals, at),
  }));

/** What reading says of a table without any column of values. */
const CAUSES: ReadonlySet<string> = new Set(['periodo-en-filas', 'meta-y-valor-en-filas', 'parciales-por-confirmar', 'sin-valores-obtenidos']);

/** Why there is no period to calculate in a table, and the way out; null when it has one. */
export function noPeriodsCause({ plan, observations }: TableReading): Observation | null {
  return plan.periods.length > 0 ? null : (observations.find(({ code }) => CAUSES.has(code)) ?? null);
}
