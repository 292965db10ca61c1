import type { PeriodId } from '../../engine/plan/plan';
import { proposePeriod } from '../../workbook/read/proposePeriod';
import { periodsOf } from '../calculate/readTables';
import type { TableReading } from '../calculate/readTables';
import { USUAL_SETTINGS } from '../settings/settings';
import type { FoundTable, PeriodOption, Survey } from './state';
import { KIND_LABELS } from './words';

/** What the user has chosen so far: it outlives a new look at the workbook as long as the table is still there. */
export interface Choices {
  /** Key of the chosen table; null until the user chooses. */
  readonly table: string | null;
  /** Key of the table shown until now; null before the first. */
  readonly shown: string | null;
  /** Chosen period by key of table. */
  readonly periods: ReadonlyMap<string, PeriodId>;
}

/** What a table is known by from one look to the next: its sheet and which of the sheet's tables it is. */
export function tableKey(readings: readonly TableReading[], at: number): string {
  const sheetId = readings[at]?.layout.sheetId ?? '';
  const nth = readings.slice(0, at).filter(({ layout }) => layout.sheetId === sheetId).length;
  return `${sheetId}#${nth}`;
}

/** The tables as the pane shows them. The chosen one: the user's, else the first of the active sheet, else the one shown, else the first. */
export function surveyOf(readings: readonly TableReading[], activeSheetId: string, choices: Choices): Survey {
  const keys = readings.map((_, at) => tableKey(readings, at));
  const ofUser = choices.table === null ? -1 : keys.indexOf(choices.table);
  const ofSheet = readings.findIndex(({ layout }) => layout.sheetId === activeSheetId);
  const shown = choices.shown === null ? -1 : keys.indexOf(choices.shown);
  return {
    settings: readings[0]?.settings ?? USUAL_SETTINGS,
    tables: readings.map((reading, at) => foundTable(reading, choices.periods.get(keys[at] ?? ''))),
    chosen: [ofUser, ofSheet, shown].find((at) => at >= 0) ?? 0,
  };
}

/** The period computed: the chosen one while the table has it, else the proposed one; '' when it has none. */
const periodToCompute = (plan: TableReading['plan'], periods: readonly PeriodOption[], chosen: PeriodId | undefined): PeriodId =>
  periods.some(({ id }) => id === chosen) && chosen !== undefined ? chosen : (periods[proposePeriod(plan)]?.id ?? '');

/** The units that answer for the indicators, each once, in sheet order. */
const unitsOf = ({ columns: { units } }: TableReading['plan']): readonly string[] => units.texts.slice(1);

function foundTable({ layout, plan }: TableReading, chosen: PeriodId | undefined): FoundTable {
  const periods = periodsOf(plan);
  return {
    sheetId: layout.sheetId,
    sheet: layout.sheet,
    title: layout.title,
    kind: KIND_LABELS[layout.kind],
    objectives: plan.objectives.length,
    actions: plan.actions.length,
    indicators: plan.columns.count,
    periods,
    period: periodToCompute(plan, periods, chosen),
    columns: layout.columns,
    units: unitsOf(plan),
    codes: plan.columns.codes,
  };
}
