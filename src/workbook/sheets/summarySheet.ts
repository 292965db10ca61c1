import { bandHeaders } from '../../engine/bandHeaders';
import { PALETTES } from '../../engine/bandPalettes';
import type { PaletteName } from '../../engine/bandPalettes';
import { BANDS } from '../../engine/bandWords';
import type { BandCounts, Evaluation, Policies } from '../../engine/evaluation';
import { CEPLAN_LIMITS } from '../../engine/limits';
import { periodLabel } from '../../engine/periodLabel';
import type { Plan } from '../../engine/plan';
import type { CellValue, Rect } from '../cells';
import { bandLook } from '../write/looks';
import type { Paint } from '../write/paint';
import { SheetBuilder, type CellLook } from './sheetBuilder';
import type { ChartPlan, SheetContent } from './sheetContent';
import { COUNT, HEAD, LABEL, MEAN_CHART, LINE, NOTE, PERCENT, SECTION, TITLE, TOTAL, WORD } from './sheetLooks';
import { byObjective, byUnit, type GroupCounts } from './summaryCounts';

/** What the summary is made of. */
export interface SummaryRequest {
  /** Name of the sheet with the table, and the header fields read from it. */
  readonly source: string;
  readonly headings: readonly (readonly [label: string, text: string])[];
  readonly plan: Plan;
  /** One or more periods with values, oldest first, by the same policies; the last is the one reported. */
  readonly evaluations: readonly Evaluation[];
  /** Lines of `changesSince` the last time; null when this is the first. */
  readonly changes: readonly string[] | null;
  readonly palette: PaletteName;
  /** What the sheet is called when it is made. */
  readonly name: string;
  /** "22/11/2026" */
  readonly date: string;
  readonly version: string;
}

/** Rows left free under a chart. */
const CHART_ROWS = 14;
const WIDTH = 7;
/** Points: of a column of counts, and of a letter of its heading, which other limits may make longer. */
const COUNT_WIDTH = 62;
const LETTER_WIDTH = 6.5;

const widths = (paint: Paint): readonly number[] =>
  [250, ...headers(paint).map((header) => Math.max(COUNT_WIDTH, header.length * LETTER_WIDTH)), COUNT_WIDTH, 72];

/**
 * The sheet *Resumen PEI*: header fields, average and *Tabla Resumen* of every period (newest first), the AEI by OEI, the
 * indicators by unit, the trend, charts, legend, and how it was made. A4 portrait.
 *
 * - Figures are values, not formulas: they are those of the run that made them, and the foot says which.
 * - Source: method note, sections 7 and 8.
 */
export function summarySheet(request: SummaryRequest): SheetContent {
  const { plan, evaluations } = request;
  const sheet = new SheetBuilder(WIDTH);
  const last = evaluations[evaluations.length - 1];
  addHeading(sheet, request);
  const paint = { palette: request.palette, limits: last?.policies.limits ?? CEPLAN_LIMITS };
  if (last === undefined) return contentOf(request.name, sheet, [], paint);
  const newestFirst = [...evaluations].reverse();
  const tables = newestFirst.map((evaluation) => addSummaryTable(sheet, evaluation, paint));
  const charts = [bandsChart(tables[0] ?? sheet.space(0), sheet.space(CHART_ROWS), paint)];
  sheet.space();
  addGroups(sheet, 'Acciones por objetivo estratégico', 'OEI', 'Promedio de AEI', byObjective(plan, last), paint);
  addGroups(sheet, 'Indicadores por unidad de organización', 'Unidad', 'Promedio Tipo I', byUnit(plan, last), paint);
  if (evaluations.length > 1) charts.push(...addTrend(sheet, evaluations, paint));
  addChanges(sheet, request.changes);
  addLegend(sheet, paint);
  addFoot(sheet, request, last.policies);
  return contentOf(request.name, sheet, charts, paint);
}

const contentOf = (name: string, sheet: SheetBuilder, charts: readonly ChartPlan[], paint: Paint): SheetContent => ({
  name,
  values: sheet.values,
  formats: sheet.formats,
  conditionalFormats: sheet.conditionalFormats,
  charts,
  widths: widths(paint),
  page: { orientation: 'Portrait', titleRow: null },
});

function addHeading(sheet: SheetBuilder, { headings, source, evaluations }: SummaryRequest): void {
  sheet.row(['RESUMEN DEL SEGUIMIENTO DEL PLAN ESTRATÉGICO INSTITUCIONAL (PEI)'], TITLE);
  sheet.space();
  const last = evaluations[evaluations.length - 1];
  const fields = [...headings, ['Hoja de origen', source] as const, ...(last === undefined ? [] : [['Periodo informado', periodLabel(last.period)] as const])];
  for (const [label, text] of fields) sheet.row([`${label.replace(/\s*:\s*$/, '')}:`, text], [LABEL, {}]);
  sheet.space();
}

/** Header and four rows; returns their rect, labels and counts without the total: what the chart draws. */
function addSummaryTable(sheet: SheetBuilder, { period, summary, actionsMean }: Evaluation, paint: Paint): Rect {
  sheet.row([`Periodo ${periodLabel(period)}`], SECTION);
  sheet.row(['Avance promedio de AEI:', actionsMean ?? 'ND'], [LABEL, { ...LABEL, numberFormat: '0.00', horizontal: 'Right' }]);
  sheet.row(['Tabla Resumen: Semaforización por nivel de avance'], LABEL);
  const { top } = sheet.row(['Elemento', ...headers(paint), 'TOTAL'], headLooks(paint));
  const rows: readonly (readonly [string, BandCounts])[] = [
    ['Objetivos', summary.objectives],
    ['Indicadores de objetivos', summary.objectiveIndicators],
    ['Acciones', summary.actions],
    ['Indicadores de acciones', summary.actionIndicators],
  ];
  for (const [label, counts] of rows) sheet.row([label, ...countCells(counts)], countLooks());
  sheet.lines({ top, left: 0, height: rows.length + 1, width: BANDS.length + 2 }, LINE);
  sheet.space();
  return { top, left: 0, height: rows.length + 1, width: BANDS.length + 1 };
}

function addGroups(sheet: SheetBuilder, title: string, first: string, mean: string, groups: readonly GroupCounts[], paint: Paint): void {
  if (groups.length === 0) return;
  sheet.row([title], SECTION);
  const head = sheet.row([first, ...headers(paint), 'TOTAL', mean], [...headLooks(paint), HEAD]);
  for (const { label, counts, mean: value } of groups) sheet.row([label, ...countCells(counts), value ?? 'ND'], [...countLooks(), PERCENT]);
  sheet.lines({ ...head, height: groups.length + 1 }, LINE);
  sheet.space();
}

function addTrend(sheet: SheetBuilder, evaluations: readonly Evaluation[], paint: Paint): readonly ChartPlan[] {
  sheet.row(['Tendencia del avance promedio de AEI'], SECTION);
  const head = sheet.row(['Periodo', 'Promedio', ...headers(paint), 'TOTAL'], [HEAD, HEAD, ...headLooks(paint).slice(1)]);
  for (const { period, actionsMean, summary } of evaluations) {
    sheet.row([periodLabel(period), actionsMean ?? 'ND', ...countCells(summary.actions)], [WORD, PERCENT, ...countLooks().slice(1)]);
  }
  const source = { ...head, height: evaluations.length + 1, width: 2 };
  sheet.lines({ ...head, height: evaluations.length + 1 }, LINE);
  sheet.space();
  const place = sheet.space(CHART_ROWS);
  sheet.space();
  return [{ name: 'PEI_Avance_Tendencia', kind: 'columns', title: 'Avance promedio de AEI (%)', source, place, colors: [MEAN_CHART] }];
}

const bandsChart = (source: Rect, place: Rect, { palette }: Paint): ChartPlan => ({
  name: 'PEI_Avance_Semaforo',
  kind: 'stacked-bars',
  title: 'Semaforización por nivel de avance',
  source,
  place,
  colors: BANDS.map((band) => PALETTES[palette][band].chart),
});

function addChanges(sheet: SheetBuilder, changes: readonly string[] | null): void {
  if (changes === null) return;
  sheet.row(['Cambios desde la última vez'], SECTION);
  for (const line of changes.length > 0 ? changes : ['Ninguno.']) sheet.row([line]);
  sheet.space();
}

const MEANINGS = {
  red: 'Rojo: cumplimiento bajo o incumplimiento de logros esperados',
  amber: 'Ámbar: desvíos desfavorables moderados respecto a los logros esperados',
  green: 'Verde: cumplimiento de los logros esperados o desempeño muy próximo al esperado',
  nd: 'ND: no se reportó información',
} as const;

function addLegend(sheet: SheetBuilder, { palette, limits }: Paint): void {
  sheet.row(['Leyenda'], SECTION);
  for (const band of BANDS) sheet.row([bandHeaders(limits)[band], MEANINGS[band]], [{ ...WORD, ...bandLook(palette, band), horizontal: 'Center' }, {}]);
  sheet.space();
}

function addFoot(sheet: SheetBuilder, { date, version }: SummaryRequest, policies: Policies): void {
  sheet.row([`Generado el ${date} con PEI Avance ${version}.`], NOTE);
  sheet.row([`Parámetros: ${policyWords(policies)}.`], NOTE);
}

function policyWords({ noData, cap, zeroTarget, limits }: Policies): string {
  return [
    noData === 'zero' ? 'ND cuenta como cero' : 'ND no se cuenta',
    cap ? 'los avances se cortan en 100' : 'los avances no se cortan en 100',
    zeroTarget === 'undefined' ? 'con logro esperado 0 no hay avance' : 'con logro esperado 0 el avance es 100',
    `ámbar desde ${limits.amberFrom} y verde desde ${limits.greenFrom}`,
  ].join('; ');
}

const headers = ({ limits }: Paint): readonly string[] => BANDS.map((band) => bandHeaders(limits)[band]);
const headLooks = ({ palette }: Paint): readonly CellLook[] => [HEAD, ...BANDS.map((band) => ({ ...HEAD, ...bandLook(palette, band) })), HEAD];
const countLooks = (): readonly CellLook[] => [WORD, ...BANDS.map(() => COUNT), TOTAL];
const countCells = (counts: BandCounts): readonly CellValue[] => [...BANDS.map((band) => counts[band]), counts.total];
