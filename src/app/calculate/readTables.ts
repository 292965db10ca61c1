import type { PlanPart } from '../../engine/join/joinPlans';
import { periodId, periodLabel } from '../../engine/plan/periods';
import type { PeriodId } from '../../engine/plan/periods';
import type { Plan } from '../../engine/plan/plan';
import type { Steps } from '../../engine/steps';
import type { Observation } from '../../workbook/cells/observation';
import type { SheetCells } from '../../workbook/cells/sheetCells';
import { CORRECTIONS_SETTING, correctionsFrom } from '../../workbook/find/answers/corrections';
import { MAPPINGS_SETTING, mappingsFrom } from '../../workbook/find/answers/tableMapping';
import { findTables } from '../../workbook/find/findTables';
import { isDoubtful } from '../../workbook/find/tableLayout';
import type { TableLayout } from '../../workbook/find/tableLayout';
import { isOwnSheet } from '../../workbook/ownSheets/ownSheet';
import type { WorkbookCells } from '../../workbook/port';
import { rowsOutside } from '../../workbook/read/doubts/rowsOutside';
import { readingLimits } from '../../workbook/read/doubts/readingLimits';
import { periodHasFigures } from '../../workbook/read/proposePeriod';
import { readPlanSteps } from '../../workbook/read/readPlan';
import { receiptOf } from '../../workbook/write/blockToken';
import { sheetsName } from '../messages/words';
import { settingsOf } from '../settings/settings';
import type { Settings } from '../settings/settings';

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

/** The sheets of a plan as one name; see {@link sheetsName}. */
export const planSheetsName = (reading: TableReading): string => sheetsName(tablesOf(reading).map(({ layout }) => layout.sheet));

/** The table of a row: `table` is an index into {@link tablesOf}; absent of a plan on one sheet. */
export const tableAt = (reading: TableReading, table: number | undefined): TableReading => reading.parts?.[table ?? 0] ?? reading;

/**
 * Every PEI table of a workbook, in the order of its sheets (the add-in's own left out), with the user's corrections and settings and
 * what we wrote before in mind. Each is read by itself: `acrossSheets` looks at them together. A table of nothing but printed progress is
 * a dashboard where another has goals or values.
 */
export function* readTableSteps({ sheets, settings: stored, isManual = false }: WorkbookCells): Steps<TableReading[]> {
  const corrections = correctionsFrom(stored[CORRECTIONS_SETTING]);
  const mappings = mappingsFrom(stored[MAPPINGS_SETTING]);
  const settings = settingsOf(stored);
  const found: Found[] = [];
  for (const cells of sheets.filter((one) => !isOwnSheet(one))) {
    for (const layout of findTables(cells, corrections, mappings)) found.push({ cells, layout });
    yield;
  }
  const readings: TableReading[] = [];
  for (const { cells, layout } of withoutDashboards(found)) {
    const receipt = receiptOf(cells, layout, stored);
    yield;
    const { plan, observations } = yield* readPlanSteps(cells, layout, receipt);
    readings.push({ cells, layout, settings, plan, observations: [...readingLimits(cells, layout, isManual), ...observations] });
    yield;
  }
  return withRowsOutside(readings, found);
}

type Found = Pick<TableReading, 'cells' | 'layout'>;

/** Gives the last table of each sheet the observations on rows of the sheet that are of no table. */
function withRowsOutside(readings: readonly TableReading[], found: readonly Found[]): TableReading[] {
  return readings.map((reading, at) => {
    const { cells } = reading;
    if (readings[at + 1]?.cells === cells) return reading;
    const outside = rowsOutside(cells, found.filter((one) => one.cells === cells).map(({ layout }) => layout));
    return outside.length === 0 ? reading : { ...reading, observations: [...reading.observations, ...outside] };
  });
}

function withoutDashboards(found: readonly Found[]): readonly Found[] {
  const whole = found.filter(({ layout: { columns } }) =>
    columns.some(({ meaning: { field }, confidence }) => field === 'target' || field === 'actual' || isDoubtful({ confidence })));
  return whole.length === 0 ? found : whole;
}

/** What identifies a table from one reading to the next: its sheet, and which of the sheet's tables it is. */
export type TableKey = string;

export function tableKey(readings: readonly TableReading[], at: number): TableKey {
  const sheetId = readings[at]?.layout.sheetId ?? '';
  const nth = readings.slice(0, at).filter(({ layout }) => layout.sheetId === sheetId).length;
  return `${sheetId}#${nth}`;
}

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
const CAUSES: ReadonlySet<string> = new Set(['periodo-en-filas', 'sin-valores-obtenidos']);

/** Why there is no period to calculate in a table, and the way out; null when it has one. */
export function noPeriodsCause({ plan, observations }: TableReading): Observation | null {
  return plan.periods.length > 0 ? null : (observations.find(({ code }) => CAUSES.has(code)) ?? null);
}
