import { evaluate } from '../engine/evaluate';
import type { Evaluation } from '../engine/evaluation';
import { parsePeriodId, periodIndex } from '../engine/periodId';
import type { PeriodId } from '../engine/plan';
import { proposePeriod } from '../workbook/read/proposePeriod';
import type { Pieces } from '../engine/pieces';
import { groupObservations } from './groupObservations';
import { observing } from './observationsOf';
import { periodsOf } from './periodsOf';
import { USUAL_SETTINGS } from './settings/settings';
import type { FoundTable, PeriodOption, Survey } from './state';
import type { TableReading } from './tableReading';
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
export function* surveying(readings: readonly TableReading[], activeSheetId: string, choices: Choices): Pieces<Survey> {
  const keys = readings.map((_, at) => tableKey(readings, at));
  const ofUser = choices.table === null ? -1 : keys.indexOf(choices.table);
  const ofSheet = readings.findIndex(({ layout }) => layout.sheetId === activeSheetId);
  const shown = choices.shown === null ? -1 : keys.indexOf(choices.shown);
  const tables: FoundTable[] = [];
  for (const [at, reading] of readings.entries()) tables.push(yield* foundTable(reading, choices.periods.get(keys[at] ?? '')));
  return {
    settings: readings[0]?.settings ?? USUAL_SETTINGS,
    tables,
    chosen: [ofUser, ofSheet, shown].find((at) => at >= 0) ?? 0,
  };
}

/** The period computed: the chosen one while the table has it, else the proposed one; '' when it has none. */
const periodToCompute = (plan: TableReading['plan'], periods: readonly PeriodOption[], chosen: PeriodId | undefined): PeriodId =>
  periods.some(({ id }) => id === chosen) && chosen !== undefined ? chosen : (periods[proposePeriod(plan)]?.id ?? '');

/** The evaluation of one period as printed reports have it, to check its figures; none when the plan does not have the period. */
function evaluationsOf({ plan }: TableReading, id: PeriodId): Evaluation[] {
  const period = parsePeriodId(id);
  const at = period ? periodIndex(plan.periods, period) : -1;
  return at < 0 ? [] : [evaluate(plan, at)];
}

/** The units that answer for the indicators, each once, in sheet order. */
const unitsOf = ({ columns: { units } }: TableReading['plan']): readonly string[] => units.texts.slice(1);

/** Tables already looked at: checking a large one takes longer than a click may. */
const seen = new WeakMap<TableReading, FoundTable>();

function* foundTable(reading: TableReading, chosen: PeriodId | undefined): Pieces<FoundTable> {
  const { layout, plan } = reading;
  const periods = periodsOf(plan);
  const period = periodToCompute(plan, periods, chosen);
  const known = seen.get(reading);
  if (known?.period === period) return known;
  const evaluations = evaluationsOf(reading, period);
  yield;
  const observations = yield* observing(reading, evaluations);
  const found = {
    sheetId: layout.sheetId,
    sheet: layout.sheet,
    title: layout.title,
    kind: KIND_LABELS[layout.kind],
    objectives: plan.objectives.length,
    actions: plan.actions.length,
    indicators: plan.columns.count,
    periods,
    period,
    columns: layout.columns,
    units: unitsOf(plan),
    codes: plan.columns.codes,
    observations: groupObservations(observations),
  };
  seen.set(reading, found);
  return found;
}
