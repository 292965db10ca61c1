import type { AlertRules } from '../../engine/alerts/alert';
import type { PlanLetters } from '../../engine/plan/letters';
import type { PeriodId } from '../../engine/plan/periods';
import type { LayoutColumn, PartsAnswer } from '../../workbook/find/tableLayout';
import type { TextSheet } from '../../workbook/text/textSheet';
import { proposePeriod } from '../../workbook/read/proposePeriod';
import type { ObservationView } from '../calculate/observations';
import { periodsOf, planSheetsName, SEVERAL_IN_A_CELL, standsOn, tableKey, tablesOf } from '../calculate/readTables';
import type { JoinOffer, PeriodOption, ReadWorkbook, TableKey, TableReading } from '../calculate/readTables';
import { KIND_LABELS } from '../messages/words';
import { alertRulesOf } from '../reports/ownSheetSettings';
import { USUAL_SETTINGS } from '../settings/settings';
import type { Settings } from '../settings/settings';
import { undoOffer } from '../undo/storedChange';
import type { UndoOffer } from '../undo/storedChange';

/** The PEI tables of the workbook and what the user has chosen to compute. */
export interface Survey {
  readonly tables: readonly FoundTable[];
  /** Index into `tables`. */
  readonly chosen: number;
  /** The table on the sheet that is open in Excel, where it is not the chosen one; absent: there is none. */
  readonly elsewhere?: number;
  /** The last run, while it can be undone. */
  readonly undo?: UndoOffer;
  /** How the workbook wants its figures computed and written. */
  readonly settings: Settings;
  /** Which alerts were drafted the last time; absent: those of the house rule. */
  readonly alertRules?: AlertRules;
  /** Tables on several sheets that may be one plan, with what the user said of them; absent: there are none. */
  readonly joins?: readonly JoinOffer[];
  /** Other sheets, with the text of a table in one column; absent: there are none. */
  readonly texts?: readonly TextSheet[];
}

export interface FoundTable {
  readonly sheetId: string;
  readonly sheet: string;
  readonly title: string;
  /** "Anexo B-7", "Anexo B-7 (hasta 2022)", "Tabla propia". */
  readonly kind: string;
  /** The letters of its plan: OEI and AEI, OES and AES … */
  readonly letters: PlanLetters;
  readonly objectives: number;
  readonly actions: number;
  readonly indicators: number;
  readonly periods: readonly PeriodOption[];
  /** The period to compute: the newest with values until the user chooses another. */
  readonly period: PeriodId;
  /** Of a plan in several sheets those of all, in the order of `parts`. */
  readonly columns: readonly LayoutColumn[];
  /** Whether its values of months, quarters or semesters add up, as the user said; null before; absent where it has none. */
  readonly partsAnswer?: PartsAnswer | null;
  /** The tables of a plan in several sheets; absent: it is on one. */
  readonly parts?: readonly FoundPart[];
  /** Rows with several indicators in a cell, and the sheet of the first; absent: there are none. */
  readonly crowded?: { readonly sheetId: string; readonly sheet: string; readonly rows: number };
  /** Units of organisation, each once, and the codes of the indicators: what another share of the goal may be expected of. */
  readonly units: readonly string[];
  readonly codes: readonly string[];
  /** What should be looked at in it. Absent until it has been found out, a moment after the table was. */
  readonly observations?: readonly ObservationView[];
  /** Absent until then, too. */
  readonly freshness?: Freshness;
}

/** One sheet of a plan in several. */
export interface FoundPart {
  readonly sheetId: string;
  readonly sheet: string;
  readonly columns: readonly LayoutColumn[];
}

/** Whether the figures that the add-in wrote in a table are still what the method gives for it as it is now. */
export type Freshness =
  /** None was written yet. */
  | { readonly state: 'never' }
  /** `label`: the period written last ("2024, primer semestre"); `others`: further periods whose figures are current too; absent: none. */
  | { readonly state: 'current'; readonly label: string; readonly others?: readonly string[] }
  /** `figures`: how many the formulas of the sheet show anew by themselves; what was made from the old ones is behind. */
  | { readonly state: 'followed'; readonly label: string; readonly figures: number }
  /** `cells`: how many cells the same run would change now; 0 where only their colours would be others. */
  | { readonly state: 'outdated'; readonly label: string; readonly cells: number };

/** The periods whose written figures are current, by label. */
export const currentPeriods = (freshness: Freshness | undefined): readonly string[] =>
  (freshness?.state === 'current' ? [freshness.label, ...(freshness.others ?? [])] : []);

/** What the user has chosen; it outlives another reading of the workbook as long as the table is still there. */
export interface Choices {
  /** The chosen table; null until the user chooses. */
  readonly table: TableKey | null;
  /** The table shown last; null before the first. */
  readonly shown: TableKey | null;
  /** Chosen period by table. */
  readonly periods: ReadonlyMap<TableKey, PeriodId>;
}

export const NO_CHOICES: Choices = { table: null, shown: null, periods: new Map() };

/** What was found out of a table in a period, after it was shown. */
export interface Examination extends Required<Pick<FoundTable, 'freshness' | 'observations'>> {
  readonly reading: TableReading;
  readonly period: PeriodId;
}

/** The last examination of each table; it stands until the next one. */
export type Examinations = ReadonlyMap<TableKey, Examination>;

/**
 * The tables as the pane shows them. The chosen one: the user's, else the one shown, else the first of the active sheet, else the first:
 * whoever looks at another sheet keeps the table, and is offered that of the sheet.
 */
export function surveyOf(read: ReadWorkbook, choices: Choices, examinations: Examinations): Survey {
  const { readings, workbook: { activeSheetId } } = read;
  const keys = readings.map((_, at) => tableKey(readings, at));
  const ofUser = choices.table === null ? -1 : keys.indexOf(choices.table);
  const ofSheet = readings.findIndex((reading) => standsOn(reading, activeSheetId));
  const shown = choices.shown === null ? -1 : keys.indexOf(choices.shown);
  const chosen = [ofUser, shown, ofSheet].find((at) => at >= 0) ?? 0;
  const chosenReading = readings[chosen];
  const isElsewhere = ofSheet >= 0 && chosenReading !== undefined && !standsOn(chosenReading, activeSheetId);
  return withDetails({
    settings: readings[0]?.settings ?? USUAL_SETTINGS,
    tables: readings.map((reading, at) => foundTable(reading, choices.periods.get(keys[at] ?? ''))),
    chosen,
    ...(isElsewhere && { elsewhere: ofSheet }),
    ...(read.joins && { joins: read.joins }),
    ...(read.texts && { texts: read.texts }),
  }, read, examinations);
}

/** The same tables with what is known besides: the freshness of their figures, what can be undone, which alerts are drafted. */
export function withDetails({ undo: _, ...survey }: Survey, { workbook, readings }: ReadWorkbook, examinations: Examinations): Survey {
  const undo = undoOffer(workbook);
  const tables = survey.tables.map((table, at) => {
    const known = examinations.get(tableKey(readings, at));
    return known ? { ...table, freshness: known.freshness, observations: known.observations } : table;
  });
  return { ...survey, tables, alertRules: alertRulesOf(workbook), ...(undo && { undo }) };
}

/** The same tables without the offer of another sheet's: the sheet of the chosen one is open now. */
export function withoutOffer({ survey }: { readonly survey: Survey | null }): { readonly workbook: { readonly survey: Survey | null } } {
  if (survey === null) return { workbook: { survey } };
  const { elsewhere: _, ...shown } = survey;
  return { workbook: { survey: shown } };
}

/** The period computed: the chosen one while the table has it, else the proposed one; '' when it has none. */
const periodToCompute = (plan: TableReading['plan'], periods: readonly PeriodOption[], chosen: PeriodId | undefined): PeriodId =>
  periods.some(({ id }) => id === chosen) && chosen !== undefined ? chosen : (periods[proposePeriod(plan)]?.id ?? '');

/** The units that answer for the indicators, each once, in sheet order. */
const unitsOf = ({ columns: { units } }: TableReading['plan']): readonly string[] => units.texts.slice(1);

/** What was said of the values of its tables: nothing until it was said of all. */
function partsAnswerOf(tables: readonly TableReading[]): Pick<FoundTable, 'partsAnswer'> {
  const answers = tables.flatMap(({ layout: { valueParts } }) => (valueParts === undefined ? [] : [valueParts.answer]));
  return answers.length === 0 ? {} : { partsAnswer: answers.includes(null) ? null : (answers[0] ?? null) };
}

/** The rows of the first table that has any with several indicators in a cell. */
function crowdedRows(reading: TableReading): Pick<FoundTable, 'crowded'> {
  const rowsOn = (sheet: string): number => reading.observations.filter(({ code, place }) => code === SEVERAL_IN_A_CELL && place.sheet === sheet).length;
  const first = tablesOf(reading).find(({ layout: { sheet } }) => rowsOn(sheet) > 0);
  return first === undefined ? {} : { crowded: { sheetId: first.layout.sheetId, sheet: first.layout.sheet, rows: rowsOn(first.layout.sheet) } };
}

function foundTable(reading: TableReading, chosen: PeriodId | undefined): FoundTable {
  const { layout, plan, parts } = reading;
  const periods = periodsOf(plan);
  return {
    sheetId: layout.sheetId,
    sheet: planSheetsName(reading),
    title: layout.title,
    kind: KIND_LABELS[layout.kind],
    letters: plan.letters,
    objectives: plan.objectives.length,
    actions: plan.actions.length,
    indicators: plan.columns.count,
    periods,
    period: periodToCompute(plan, periods, chosen),
    columns: tablesOf(reading).flatMap(({ layout: { columns } }) => columns),
    ...partsAnswerOf(tablesOf(reading)),
    ...(parts && { parts: parts.map(({ layout: { sheetId, sheet, columns } }) => ({ sheetId, sheet, columns })) }),
    ...crowdedRows(reading),
    units: unitsOf(plan),
    codes: plan.columns.codes,
  };
}
