import type { ExpectedShares } from '../../../engine/explain/pace';
import { policyWords } from '../../../engine/explain/policyWords';
import type { PaletteName } from '../../../engine/method/bandPalettes';
import { bandRanges, CEPLAN_LIMITS } from '../../../engine/method/bands';
import type { Evaluation, Policies } from '../../../engine/method/evaluation';
import { objectiveGroups } from '../../../engine/method/objectiveGroups';
import { inLetters } from '../../../engine/plan/letters';
import { periodLabel } from '../../../engine/plan/periods';
import type { Plan } from '../../../engine/plan/plan';
import type { Rect } from '../../cells/rect';
import { bandFormat } from '../../write/blockFormats';
import type { ColourScheme } from '../../write/writeSettings';
import { LABEL_FORMAT, NOTE_FORMAT, SECTION_FORMAT, SheetBuilder, TEXT_FORMAT, TITLE_FORMAT } from '../sheetBuilder';
import type { SheetContent } from '../sheetContent';
import type { SummarySnapshot } from './changesSince';
import { pageBreaks } from './pageBreaks';
import type { Section } from './pageBreaks';
import { addCharts, CHART_ROWS, hasFigure } from './summaryCharts';
import { WIDTH, widths } from './summaryLayout';
import { addActions, addObjectives, addSummaryTable, addTrend, addUnits } from './summaryTables';

export interface SummaryRequest {
  /** Name of the sheet with the table, and the header fields read from it. */
  readonly source: string;
  readonly headings: readonly (readonly [label: string, text: string])[];
  readonly plan: Plan;
  /** One or more periods with values, oldest first, by the same policies; the last is the one reported. */
  readonly evaluations: readonly Evaluation[];
  /** Share of the target expected by the end of the period. */
  readonly expected: ExpectedShares;
  /** The figures of the last summary; null for the first. */
  readonly before: SummarySnapshot | null;
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
/** The layout of the sheet: 2 has every AEI, and charts with the limits. A sheet of another is given widths, page and formats anew. */
const LAYOUT = 2;

/**
 * The sheet *Resumen PEI*: header fields, average and *Tabla Resumen* of every period (newest first), charts, the trend, the OEI with
 * their official progress beside the mean of their AEI, the indicators by unit, legend, how it was made, and on pages of its own every
 * AEI with its pace and what changed. A4 landscape.
 *
 * - Figures are values, not formulas: those of the run that the foot names.
 * - Source: method note, sections 6 to 8.
 */
export function summarySheet(request: SummaryRequest): SheetContent {
  const { plan, evaluations, name } = request;
  const { letters } = plan;
  const last = evaluations[evaluations.length - 1];
  const colours = { palette: request.palette, limits: last?.policies.limits ?? CEPLAN_LIMITS };
  const sheet = new SheetBuilder(WIDTH);
  const sections: Section[] = [{ top: 0 }];
  const begin = (startsPage?: true): void => void sections.push({ top: sheet.next, ...(startsPage && { startsPage }) });
  addHeading(sheet, request);
  const common = { name, formats: sheet.formats, conditionalFormats: sheet.conditionalFormats, widths: widths(colours), layout: LAYOUT, isRedrawn: true as const };
  if (last === undefined) return { ...common, values: sheet.values, charts: [], page: { orientation: 'Landscape', titleRow: null } };
  const groups = objectiveGroups(plan, last);
  [...evaluations].reverse().forEach((evaluation, at) => {
    if (at > 0) begin();
    addSummaryTable(sheet, plan, evaluation, colours);
  });
  begin();
  const bands = sheet.space(CHART_ROWS);
  sheet.space();
  let trend: Rect | null = null;
  if (evaluations.length > 1) {
    begin();
    addTrend(sheet, evaluations, colours, letters);
    trend = sheet.space(CHART_ROWS);
    sheet.space();
  }
  begin();
  addObjectives(sheet, groups, colours, letters);
  const objectives = sheet.space(groups.some(hasFigure) ? CHART_ROWS : 0);
  if (objectives.height > 0) sheet.space();
  begin();
  addUnits(sheet, plan, last, colours);
  begin();
  addChanges(sheet, request.changes);
  begin();
  addLegend(sheet, colours);
  addFoot(sheet, request, last.policies);
  sheet.space();
  begin();
  const numbers = sheet.next;
  const charts = addCharts(sheet, evaluations, groups, { bands, objectives, trend }, colours, letters);
  const unprinted = { top: numbers, height: sheet.next - numbers };
  begin(true);
  const titleRow = addActions(sheet, { plan, evaluation: last, expected: request.expected, before: request.before, colours });
  return { ...common, values: sheet.values, charts, ...(unprinted.height > 0 && { unprinted }), page: { orientation: 'Landscape', titleRow, breaks: pageBreaks(sections, sheet.values, common.widths) } };
}

function addHeading(sheet: SheetBuilder, { headings, source, evaluations, plan }: SummaryRequest): void {
  sheet.row([inLetters('RESUMEN DEL SEGUIMIENTO DEL PLAN ESTRATÉGICO INSTITUCIONAL (PEI)', plan.letters)], TITLE_FORMAT);
  sheet.space();
  const last = evaluations[evaluations.length - 1];
  const fields = [...headings, [SUMMARY_SOURCE, source] as const, ...(last === undefined ? [] : [['Periodo informado', periodLabel(last.period)] as const])];
  for (const [label, text] of fields) sheet.row([`${label.replace(/\s*:\s*$/, '')}:`, '', text], [LABEL_FORMAT, {}, {}]);
  sheet.space();
}

function addChanges(sheet: SheetBuilder, changes: readonly string[] | null): void {
  if (changes === null) return;
  sheet.row(['Cambios desde la última vez'], SECTION_FORMAT);
  for (const line of changes.length > 0 ? changes : ['Ninguno.']) sheet.row([line]);
  sheet.space();
}

const MEANINGS = [
  ['red', 'Rojo: cumplimiento bajo o incumplimiento de logros esperados'],
  ['amber', 'Ámbar: desvíos desfavorables moderados respecto a los logros esperados'],
  ['green', 'Verde: cumplimiento de los logros esperados o desempeño muy próximo al esperado'],
  ['nd', 'ND: no se reportó información'],
] as const;

function addLegend(sheet: SheetBuilder, { palette, limits }: ColourScheme): void {
  sheet.row(['Leyenda'], SECTION_FORMAT);
  for (const [band, meaning] of MEANINGS) sheet.row([bandRanges(limits)[band], meaning], [{ ...TEXT_FORMAT, ...bandFormat(palette, band), horizontal: 'Center' }, {}]);
  sheet.space();
}

function addFoot(sheet: SheetBuilder, { date, version }: SummaryRequest, policies: Policies): void {
  sheet.row([`Generado el ${date} con PEI Avance ${version}.`], NOTE_FORMAT);
  sheet.row([`Parámetros: ${policyWords(policies).join('; ')}.`], NOTE_FORMAT);
}
