import { trimmedName } from '../../../engine/alerts/clauses';
import { unitName } from '../../../engine/alerts/unitPhrase';
import { elementPace, PACE_WORDS } from '../../../engine/explain/pace';
import type { ExpectedShares } from '../../../engine/explain/pace';
import { explainOpen } from '../../../engine/explain/explainOpen';
import { BAND_WORDS, BAND_WORDS_INSIDE, bandOf } from '../../../engine/method/bands';
import type { Band } from '../../../engine/method/bands';
import type { ElementProgress, Evaluation } from '../../../engine/method/evaluation';
import { countBands, meanOfKnown, objectiveGroups } from '../../../engine/method/objectiveGroups';
import type { ObjectiveGroup } from '../../../engine/method/objectiveGroups';
import { summaryRows } from '../../../engine/method/summaryRows';
import type { PlanLetters } from '../../../engine/plan/letters';
import type { Level } from '../../../engine/plan/indicator';
import { periodLabel } from '../../../engine/plan/periods';
import { elementsOf } from '../../../engine/plan/plan';
import type { Plan, PlanElement } from '../../../engine/plan/plan';
import type { CellValue } from '../../cells/sheetCells';
import { bandFormat, HEADER_FORMAT, LINE_COLOUR } from '../../write/blockFormats';
import type { ColourScheme } from '../../write/writeSettings';
import { COUNT_FORMAT, LABEL_FORMAT, NOTE_FORMAT, PERCENT_FORMAT, SECTION_FORMAT, TEXT_FORMAT } from '../sheetBuilder';
import type { CellFormat, SheetBuilder } from '../sheetBuilder';
import type { SummarySnapshot } from './changesSince';
import { countCells, countFormats, headerFormats, headers, label, LABEL_COLUMNS, LABEL_FORMATS, labelLines, repeated } from './summaryLayout';

/** The average of a period and its *Tabla Resumen*, as the application prints it; below it what is not calculated. */
export function addSummaryTable(sheet: SheetBuilder, plan: Plan, evaluation: Evaluation, colours: ColourScheme): void {
  const { period, summary, actionsMean } = evaluation;
  const { letters } = plan;
  const open = explainOpen(plan, evaluation);
  sheet.row([`Periodo ${periodLabel(period)}`], SECTION_FORMAT);
  sheet.row([`Avance promedio de ${letters.action}:`, '', meanCell({ actionsMean, summary })], [LABEL_FORMAT, {}, { ...LABEL_FORMAT, numberFormat: '#,##0.00', horizontal: 'Left' }]);
  sheet.row(['Tabla Resumen: Semaforización por nivel de avance'], LABEL_FORMAT);
  const head = sheet.row([...label('Elemento'), ...headers(colours), 'TOTAL'], headerFormats(colours, LABEL_COLUMNS, 1));
  const rows = summaryRows(summary);
  for (const [text, counts] of rows) sheet.row([...label(text), ...countCells(counts)], [...LABEL_FORMATS, ...countFormats()]);
  labelLines(sheet, { ...head, height: rows.length + 1 });
  if (open !== '') sheet.row([open], NOTE_FORMAT);
  sheet.space();
}

/** A mean as a cell. */
const meanCell = ({ actionsMean, summary }: Pick<Evaluation, 'actionsMean' | 'summary'>): CellValue => actionsMean ?? noFigure(summary.actions.open > 0);

const noFigure = (isOpen: boolean): CellValue => (isOpen ? BAND_WORDS.open : 'ND');

/** Each OEI with its official progress, from its own indicators, beside the mean of its AEI and their bands. */
export function addObjectives(sheet: SheetBuilder, groups: readonly ObjectiveGroup[], colours: ColourScheme, letters: PlanLetters): void {
  if (groups.length === 0) return;
  sheet.row(['Acciones por objetivo estratégico'], SECTION_FORMAT);
  const head = sheet.row([letters.objective, 'Denominación', `Avance del ${letters.objective} (sus propios indicadores)`, ...headers(colours), 'TOTAL', `Promedio de ${letters.action}`], headerFormats(colours, LABEL_COLUMNS, 2));
  for (const { code, name, own, ownBand, hasOwn, counts, mean } of groups) {
    const official = !hasOwn ? 'Sin indicadores propios' : own ?? noFigure(ownBand === 'open');
    const format = hasOwn ? { ...PERCENT_FORMAT, horizontal: 'Center' as const, ...bandFormat(colours.palette, ownBand) } : { ...TEXT_FORMAT, horizontal: 'Center' as const };
    sheet.row(
      [code === '' ? `Sin ${letters.objective}` : code, name, official, ...countCells(counts), counts.total === 0 ? '' : mean ?? noFigure(counts.open > 0)],
      [TEXT_FORMAT, TEXT_FORMAT, format, ...countFormats(), PERCENT_FORMAT],
    );
  }
  sheet.lines({ ...head, height: groups.length + 1 }, LINE_COLOUR);
  sheet.space();
}

/** The indicators (of AEI and OEI) by unit of organisation, as written in the table; those without one last. */
export function addUnits(sheet: SheetBuilder, plan: Plan, { indicators }: Evaluation, colours: ColourScheme): void {
  const groups = new Map<string, ElementProgress[]>();
  plan.indicators.forEach(({ unit }, at) => {
    const figure = indicators[at] ?? { progress: null, band: 'nd' as const };
    const group = groups.get(unit);
    if (group === undefined) groups.set(unit, [figure]);
    else group.push(figure);
  });
  if (groups.size === 0) return;
  sheet.row(['Indicadores por unidad de organización'], SECTION_FORMAT);
  const head = sheet.row(['Código', 'Unidad', '', ...headers(colours), 'TOTAL', 'Promedio Tipo I'], headerFormats(colours, LABEL_COLUMNS, 2));
  const last = (unit: string): number => (unit === '' ? 1 : 0);
  for (const [unit, figures] of [...groups].sort(([one], [other]) => last(one) - last(other) || (one < other ? -1 : 1))) {
    const counts = countBands(figures);
    sheet.row(
      [...unitCells(unit), '', ...countCells(counts), meanOfKnown(figures) ?? noFigure(counts.open > 0)],
      [TEXT_FORMAT, TEXT_FORMAT, {}, ...countFormats(), PERCENT_FORMAT],
    );
  }
  labelLines(sheet, { ...head, height: groups.size + 1 });
  sheet.space();
}

/** The code of a unit, '' for none, and its name. */
function unitCells(unit: string): readonly CellValue[] {
  if (unit === '') return ['', '(sin unidad de organización)'];
  const name = unitName(unit);
  return name === '' ? ['', unit] : [unit.slice(0, Math.max(0, unit.length - name.length)).replace(/[\s\-–—:]+$/, '').trim(), name];
}

/** The mean of the AEI and their bands in every period with figures. */
export function addTrend(sheet: SheetBuilder, evaluations: readonly Evaluation[], colours: ColourScheme, letters: PlanLetters): void {
  sheet.row([`Tendencia del avance promedio de ${letters.action}`], SECTION_FORMAT);
  const head = sheet.row([...label('Periodo'), ...headers(colours), 'TOTAL', `Promedio de ${letters.action}`], headerFormats(colours, LABEL_COLUMNS, 2));
  for (const { period, actionsMean, summary } of evaluations) {
    sheet.row([...label(periodLabel(period)), ...countCells(summary.actions), meanCell({ actionsMean, summary })], [...LABEL_FORMATS, ...countFormats(), PERCENT_FORMAT]);
  }
  labelLines(sheet, { ...head, height: evaluations.length + 1 });
  sheet.space();
}

/** What the table of all AEI is made from. */
interface ActionsTable {
  readonly plan: Plan;
  readonly evaluation: Evaluation;
  readonly expected: ExpectedShares;
  /** The figures of the summary before; null for none. */
  readonly before: SummarySnapshot | null;
  readonly colours: ColourScheme;
}

const ACTION_HEADERS = ['Código', 'Denominación', 'Unidad(es) de organización', 'Avance', 'Semáforo', 'Ritmo'] as const;
const CHANGE_HEADERS = ['Antes', 'Cambio', 'Color'] as const;

/**
 * Every AEI in code order, under its OEI where the table has it: code, name, units, progress, semaphore, pace and, after the first time,
 * what changed. Returns the row of its heading, to be repeated on the pages that follow.
 */
export function addActions(sheet: SheetBuilder, table: ActionsTable): number {
  const { plan, evaluation, before } = table;
  sheet.row(['Avance de cada acción estratégica'], SECTION_FORMAT);
  const titles = [...ACTION_HEADERS, ...(before === null ? [] : CHANGE_HEADERS)];
  const head = sheet.row(titles, repeated(HEADER_FORMAT, titles.length));
  for (const { code, actions } of objectiveGroups(plan, evaluation)) {
    const objective = plan.objectives.findIndex((one) => one.code === code);
    if (objective >= 0) sheet.row(...elementRow(table, 'OEI', objective));
    for (const at of actions) sheet.row(...elementRow(table, 'AEI', at));
  }
  sheet.lines({ ...head, height: sheet.next - head.top }, LINE_COLOUR);
  return head.top;
}

/** The names of the units that answer for the indicators of an OEI or AEI, each once. */
export function unitsOf(plan: Plan, element: PlanElement | undefined): string {
  const names = (element?.indicators ?? []).map((i) => trimmedName(unitName(plan.indicator(i)?.unit ?? '')));
  return [...new Set(names.filter((name) => name !== ''))].join('; ');
}

const OBJECTIVE_FILL = '#F2F2F2';

function elementRow({ plan, evaluation, expected, before, colours }: ActionsTable, level: Level, at: number): readonly [readonly CellValue[], readonly CellFormat[]] {
  const element = elementsOf(plan, level)[at];
  const { progress = null, band = 'nd' } = elementsOf(evaluation, level)[at] ?? {};
  const pace = elementPace(plan, evaluation, level, at, expected);
  const own: CellFormat = level === 'OEI' ? { bold: true, fill: OBJECTIVE_FILL } : {};
  const values = [element?.code ?? '', element?.name ?? '', unitsOf(plan, element), progress ?? noFigure(band === 'open'), BAND_WORDS[band], pace === null ? '' : PACE_WORDS[pace.verdict]];
  const formats = [TEXT_FORMAT, TEXT_FORMAT, TEXT_FORMAT, PERCENT_FORMAT, { ...COUNT_FORMAT, ...bandFormat(colours.palette, band) }, { ...TEXT_FORMAT, horizontal: 'Center' as const }]
    .map((format) => ({ ...own, ...format }));
  if (before === null) return [values, formats];
  return [[...values, ...changeCells(before, element?.code ?? '', progress, band, evaluation)], [...formats, ...CHANGE_FORMATS.map((format) => ({ ...own, ...format }))]];
}

const CHANGE_FORMATS: readonly CellFormat[] = [PERCENT_FORMAT, { ...PERCENT_FORMAT, numberFormat: '+#,##0.00;-#,##0.00;0.00' }, TEXT_FORMAT];

/** The figure before, the difference in points, and how the colour changed; 'nueva' where there was none before. */
function changeCells(before: SummarySnapshot, code: string, now: number | null, band: Band, { policies: { limits } }: Evaluation): readonly CellValue[] {
  const was = before[code];
  if (was === undefined) return ['', '', 'nueva'];
  const [from, to] = [bandOf(was, limits), band].map((one) => BAND_WORDS_INSIDE[one]);
  const difference = was === null || now === null ? '' : Math.round((now - was) * 100) / 100;
  return [was ?? 'ND', difference, from === to ? '' : `de ${from ?? ''} a ${to ?? ''}`];
}
