import { policyWords } from '../../engine/explain/policyWords';
import { PALETTES } from '../../engine/method/bandPalettes';
import type { PaletteName } from '../../engine/method/bandPalettes';
import { bandRanges, BANDS, CEPLAN_LIMITS } from '../../engine/method/bands';
import type { Band } from '../../engine/method/bands';
import type { BandCounts, Evaluation, Policies } from '../../engine/method/evaluation';
import { meanOf } from '../../engine/method/meanOf';
import { parentCode } from '../../engine/plan/codes';
import { periodLabel } from '../../engine/plan/periods';
import { inLetters } from '../../engine/plan/letters';
import type { PlanLetters } from '../../engine/plan/letters';
import type { Plan } from '../../engine/plan/plan';
import type { Rect } from '../cells/rect';
import type { CellValue } from '../cells/sheetCells';
import { bandFormat, HEADER_FORMAT, LINE_COLOUR } from '../write/blockFormats';
import type { ColourScheme } from '../write/writeSettings';
import { COUNT_FORMAT, LABEL_FORMAT, MEAN_CHART_COLOUR, NOTE_FORMAT, PERCENT_FORMAT, SECTION_FORMAT, SheetBuilder, TEXT_FORMAT, TITLE_FORMAT, TOTAL_FORMAT } from './sheetBuilder';
import type { CellFormat } from './sheetBuilder';
import type { ChartPlan, SheetContent } from './sheetContent';

export interface SummaryRequest {
  /** Name of the sheet with the table, and the header fields read from it. */
  readonly source: string;
  readonly headings: readonly (readonly [label: string, text: string])[];
  readonly plan: Plan;
  /** One or more periods with values, oldest first, by the same policies; the last is the one reported. */
  readonly evaluations: readonly Evaluation[];
  /** Lines of `changesSince`; null for the first summary. */
  readonly changes: readonly string[] | null;
  readonly palette: PaletteName;
  /** Name of a new sheet. */
  readonly name: string;
  /** "22/11/2026" */
  readonly date: string;
  readonly version: string;
}

/** Label of the sheet that a summary was made from. */
export const SUMMARY_SOURCE = 'Hoja de origen';

/** Rows that a chart covers. */
const CHART_ROWS = 14;
const WIDTH = 7;
/** Width in points of a column of counts, and of a letter of its heading; other limits may make headings longer. */
const COUNT_WIDTH = 62;
const LETTER_WIDTH = 6.5;

const widths = (colours: ColourScheme): readonly number[] =>
  [250, ...headers(colours).map((header) => Math.max(COUNT_WIDTH, header.length * LETTER_WIDTH)), COUNT_WIDTH, 72];

/**
 * The sheet *Resumen PEI*: header fields, average and *Tabla Resumen* of every period (newest first), the AEI by OEI, the
 * indicators by unit, the trend, charts, legend, and how it was made. A4 portrait.
 *
 * - Figures are values, not formulas: those of the run that the foot names.
 * - Source: method note, sections 7 and 8.
 */
export function summarySheet(request: SummaryRequest): SheetContent {
  const { plan, evaluations } = request;
  const sheet = new SheetBuilder(WIDTH);
  const last = evaluations[evaluations.length - 1];
  addHeading(sheet, request);
  const colours = { palette: request.palette, limits: last?.policies.limits ?? CEPLAN_LIMITS };
  if (last === undefined) return contentOf(request.name, sheet, [], colours);
  const newestFirst = [...evaluations].reverse();
  const { letters } = plan;
  const tables = newestFirst.map((evaluation) => addSummaryTable(sheet, evaluation, colours, letters));
  const charts = [bandsChart(tables[0] ?? sheet.space(0), sheet.space(CHART_ROWS), colours)];
  sheet.space();
  addGroups(sheet, 'Acciones por objetivo estratégico', letters.objective, `Promedio de ${letters.action}`, byObjective(plan, last), colours);
  addGroups(sheet, 'Indicadores por unidad de organización', 'Unidad', 'Promedio Tipo I', byUnit(plan, last), colours);
  if (evaluations.length > 1) charts.push(...addTrend(sheet, evaluations, colours, letters));
  addChanges(sheet, request.changes);
  addLegend(sheet, colours);
  addFoot(sheet, request, last.policies);
  return contentOf(request.name, sheet, charts, colours);
}

const contentOf = (name: string, sheet: SheetBuilder, charts: readonly ChartPlan[], colours: ColourScheme): SheetContent => ({
  name,
  values: sheet.values,
  formats: sheet.formats,
  conditionalFormats: sheet.conditionalFormats,
  charts,
  widths: widths(colours),
  page: { orientation: 'Portrait', titleRow: null },
});

function addHeading(sheet: SheetBuilder, { headings, source, evaluations, plan }: SummaryRequest): void {
  sheet.row([inLetters('RESUMEN DEL SEGUIMIENTO DEL PLAN ESTRATÉGICO INSTITUCIONAL (PEI)', plan.letters)], TITLE_FORMAT);
  sheet.space();
  const last = evaluations[evaluations.length - 1];
  const fields = [...headings, [SUMMARY_SOURCE, source] as const, ...(last === undefined ? [] : [['Periodo informado', periodLabel(last.period)] as const])];
  for (const [label, text] of fields) sheet.row([`${label.replace(/\s*:\s*$/, '')}:`, text], [LABEL_FORMAT, {}]);
  sheet.space();
}

/** Adds a *Tabla Resumen*. Returns the rect of its header, labels and counts without the total, which is the chart's source. */
function addSummaryTable(sheet: SheetBuilder, { period, summary, actionsMean }: Evaluation, colours: ColourScheme, letters: PlanLetters): Rect {
  sheet.row([`Periodo ${periodLabel(period)}`], SECTION_FORMAT);
  sheet.row([`Avance promedio de ${letters.action}:`, actionsMean ?? 'ND'], [LABEL_FORMAT, { ...LABEL_FORMAT, numberFormat: '#,##0.00', horizontal: 'Right' }]);
  sheet.row(['Tabla Resumen: Semaforización por nivel de avance'], LABEL_FORMAT);
  const { top } = sheet.row(['Elemento', ...headers(colours), 'TOTAL'], headerFormatsOf(colours));
  const rows: readonly (readonly [string, BandCounts])[] = [
    ['Objetivos', summary.objectives],
    ['Indicadores de objetivos', summary.objectiveIndicators],
    ['Acciones', summary.actions],
    ['Indicadores de acciones', summary.actionIndicators],
  ];
  for (const [label, counts] of rows) sheet.row([label, ...countCells(counts)], countFormats());
  sheet.lines({ top, left: 0, height: rows.length + 1, width: BANDS.length + 2 }, LINE_COLOUR);
  sheet.space();
  return { top, left: 0, height: rows.length + 1, width: BANDS.length + 1 };
}

function addGroups(sheet: SheetBuilder, title: string, first: string, mean: string, groups: readonly GroupCounts[], colours: ColourScheme): void {
  if (groups.length === 0) return;
  sheet.row([title], SECTION_FORMAT);
  const head = sheet.row([first, ...headers(colours), 'TOTAL', mean], [...headerFormatsOf(colours), HEADER_FORMAT]);
  for (const { label, counts, mean: value } of groups) sheet.row([label, ...countCells(counts), value ?? 'ND'], [...countFormats(), PERCENT_FORMAT]);
  sheet.lines({ ...head, height: groups.length + 1 }, LINE_COLOUR);
  sheet.space();
}

function addTrend(sheet: SheetBuilder, evaluations: readonly Evaluation[], colours: ColourScheme, { action }: PlanLetters): readonly ChartPlan[] {
  sheet.row([`Tendencia del avance promedio de ${action}`], SECTION_FORMAT);
  const head = sheet.row(['Periodo', 'Promedio', ...headers(colours), 'TOTAL'], [HEADER_FORMAT, HEADER_FORMAT, ...headerFormatsOf(colours).slice(1)]);
  for (const { period, actionsMean, summary } of evaluations) {
    sheet.row([periodLabel(period), actionsMean ?? 'ND', ...countCells(summary.actions)], [TEXT_FORMAT, PERCENT_FORMAT, ...countFormats().slice(1)]);
  }
  const source = { ...head, height: evaluations.length + 1, width: 2 };
  sheet.lines({ ...head, height: evaluations.length + 1 }, LINE_COLOUR);
  sheet.space();
  const place = sheet.space(CHART_ROWS);
  sheet.space();
  return [{ name: 'PEI_Avance_Tendencia', kind: 'columns', title: `Avance promedio de ${action} (%)`, source, place, colors: [MEAN_CHART_COLOUR] }];
}

const bandsChart = (source: Rect, place: Rect, { palette }: ColourScheme): ChartPlan => ({
  name: 'PEI_Avance_Semaforo',
  kind: 'stacked-bars',
  title: 'Semaforización por nivel de avance',
  source,
  place,
  colors: BANDS.map((band) => PALETTES[palette][band].chart),
});

function addChanges(sheet: SheetBuilder, changes: readonly string[] | null): void {
  if (changes === null) return;
  sheet.row(['Cambios desde la última vez'], SECTION_FORMAT);
  for (const line of changes.length > 0 ? changes : ['Ninguno.']) sheet.row([line]);
  sheet.space();
}

const MEANINGS = {
  red: 'Rojo: cumplimiento bajo o incumplimiento de logros esperados',
  amber: 'Ámbar: desvíos desfavorables moderados respecto a los logros esperados',
  green: 'Verde: cumplimiento de los logros esperados o desempeño muy próximo al esperado',
  nd: 'ND: no se reportó información',
} as const;

function addLegend(sheet: SheetBuilder, { palette, limits }: ColourScheme): void {
  sheet.row(['Leyenda'], SECTION_FORMAT);
  for (const band of BANDS) sheet.row([bandRanges(limits)[band], MEANINGS[band]], [{ ...TEXT_FORMAT, ...bandFormat(palette, band), horizontal: 'Center' }, {}]);
  sheet.space();
}

function addFoot(sheet: SheetBuilder, { date, version }: SummaryRequest, policies: Policies): void {
  sheet.row([`Generado el ${date} con PEI Avance ${version}.`], NOTE_FORMAT);
  sheet.row([`Parámetros: ${policyWords(policies).join('; ')}.`], NOTE_FORMAT);
}

const headers = ({ limits }: ColourScheme): readonly string[] => BANDS.map((band) => bandRanges(limits)[band]);
const headerFormatsOf = ({ palette }: ColourScheme): readonly CellFormat[] => [HEADER_FORMAT, ...BANDS.map((band) => ({ ...HEADER_FORMAT, ...bandFormat(palette, band) })), HEADER_FORMAT];
const countFormats = (): readonly CellFormat[] => [TEXT_FORMAT, ...BANDS.map(() => COUNT_FORMAT), TOTAL_FORMAT];
const countCells = (counts: BandCounts): readonly CellValue[] => [...BANDS.map((band) => counts[band]), counts.total];

/** One line of a breakdown. */
interface GroupCounts {
  readonly label: string;
  readonly counts: BandCounts;
  /** Simple mean of the figures, two decimals; null without figures. */
  readonly mean: number | null;
}

interface Member {
  readonly group: string;
  readonly progress: number | null;
  readonly band: Band;
}

/**
 * The AEI by the OEI they belong to, in code order. The label is the OEI's code, and its name where the sheet has it.
 *
 * @example byObjective(plan2024, evaluation)[0]?.label // 'OEI.01'
 */
function byObjective(plan: Plan, { actions }: Evaluation): readonly GroupCounts[] {
  const names = new Map(plan.objectives.map(({ code, name }) => [code, name]));
  const members = plan.actions.map(({ code }, at): Member => ({ group: parentCode(code) ?? '', ...figureOf(actions[at]) }));
  const label = (code: string): string => (code === '' ? `Sin ${plan.letters.objective}` : [code, names.get(code) ?? ''].join(' ').trim());
  return grouped(members).map((group) => ({ ...group, label: label(group.label) }));
}

/** The indicators (of AEI and OEI) by unit of organisation, as written in the table; those without one last. */
function byUnit(plan: Plan, { indicators }: Evaluation): readonly GroupCounts[] {
  const members = plan.indicators.map(({ unit }, at): Member => ({ group: unit, ...figureOf(indicators[at]) }));
  const groups = grouped(members);
  return [...groups.filter(({ label }) => label !== ''), ...groups.filter(({ label }) => label === '')]
    .map((group) => ({ ...group, label: group.label === '' ? '(sin unidad de organización)' : group.label }));
}

const figureOf = (figure: { progress: number | null; band: Band } | undefined): Omit<Member, 'group'> =>
  ({ progress: figure?.progress ?? null, band: figure?.band ?? 'nd' });

function grouped(members: readonly Member[]): GroupCounts[] {
  const groups = new Map<string, Member[]>();
  for (const member of members) {
    const group = groups.get(member.group);
    if (group === undefined) groups.set(member.group, [member]);
    else group.push(member);
  }
  return [...groups].sort(([one], [other]) => (one < other ? -1 : 1)).map(([label, group]) => ({ label, counts: countsOf(group), mean: meanOf(group.map(({ progress }) => progress)) }));
}

function countsOf(members: readonly Member[]): BandCounts {
  const count = (band: Band): number => members.filter((member) => member.band === band).length;
  return { red: count('red'), amber: count('amber'), green: count('green'), nd: count('nd'), total: members.length };
}
