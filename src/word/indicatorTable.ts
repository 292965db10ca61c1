import { Table, TableLayoutType, TableRow, WidthType } from 'docx';
import type { ReportContents } from '../app/reports/reportContents';
import type { PaletteName } from '../engine/method/bandPalettes';
import { BAND_WORDS } from '../engine/method/bands';
import type { Band } from '../engine/method/bands';
import { figureAt } from '../engine/method/evaluate';
import type { Indicator } from '../engine/plan/indicator';
import { periodIndex } from '../engine/plan/periods';
import type { Period } from '../engine/plan/periods';
import type { Plan, PlanElement } from '../engine/plan/plan';
import { formatPercent, formatQuantity } from '../engine/text/format';
import { AGGREGATION_WORDS, DIRECTION_WORDS, RELEVANCE_WORDS } from '../engine/text/words';
import { bandFillAndInk, headerCell, LANDSCAPE_WIDTH, textCell } from './documentStyle';
import type { CellOptions } from './documentStyle';

/**
 * The Anexo B-7 table: OEI and AEI rows above their indicator rows, in the sheet's order, with progress and semaphore. The header
 * repeats on every page and no row breaks across two.
 */
export function indicatorTable(contents: ReportContents): Table {
  const fields = reportColumns(contents.plan, contents.evaluation.period);
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: fields.reduce((sum, { width }) => sum + width, 0), type: WidthType.DXA },
    columnWidths: fields.map(({ width }) => width),
    rows: [headerRow(fields), ...elementBlocks(contents).flatMap((block) => blockRows(block, fields, contents))],
  });
}

const headerRow = (fields: readonly ReportColumn[]): TableRow => new TableRow({
  tableHeader: true,
  cantSplit: true,
  children: fields.map(({ header, width }) => headerCell(header, { width })),
});

interface ElementBlock {
  readonly element: PlanElement;
  readonly progress: number | null;
  readonly band: Band;
}

/** OEI and AEI in the order of their rows; one without a row of its own takes that of its first indicator, or comes last. */
function elementBlocks({ plan, evaluation }: ReportContents): readonly ElementBlock[] {
  const blocks = (elements: Plan['actions'], results: typeof evaluation.actions): readonly ElementBlock[] =>
    elements.map((element, at) => ({ element, progress: results[at]?.progress ?? null, band: results[at]?.band ?? 'nd' }));
  const firstRow = ({ element }: ElementBlock): number => element.row ?? plan.indicator(element.indicators[0] ?? -1)?.row ?? Infinity;
  return [...blocks(plan.objectives, evaluation.objectives), ...blocks(plan.actions, evaluation.actions)]
    .sort((one, other) => firstRow(one) - firstRow(other));
}

function blockRows({ element, progress, band }: ElementBlock, fields: readonly ReportColumn[], contents: ReportContents): readonly TableRow[] {
  const [code, ...others] = fields;
  const last = others.slice(-2);
  const name = others.slice(0, -2);
  const elementRow = new TableRow({
    cantSplit: true,
    children: [
      textCell(element.code, { width: code?.width ?? 0, bold: true }),
      textCell(element.name, { width: name.reduce((sum, { width }) => sum + width, 0), bold: true, columnSpan: name.length }),
      ...progressCells(progress, band, last, true, contents.palette),
    ],
  });
  return [elementRow, ...element.indicators.flatMap((i) => {
    const indicator = contents.plan.indicator(i);
    const result = figureAt(contents.evaluation, i);
    return indicator === undefined ? [] : [indicatorRow(indicator, fields, result?.progress ?? null, result?.band ?? 'nd', contents.palette)];
  })];
}

function indicatorRow(indicator: Indicator, fields: readonly ReportColumn[], progress: number | null, band: Band, palette: PaletteName): TableRow {
  const plain = fields.slice(0, -2).map(({ width, text, isNumber }) => textCell(text(indicator), { width, align: isNumber ? 'right' : 'left' }));
  return new TableRow({ cantSplit: true, children: [...plain, ...progressCells(progress, band, fields.slice(-2), false, palette)] });
}

function progressCells(progress: number | null, band: Band, fields: readonly ReportColumn[], bold: boolean, palette: PaletteName) {
  const options = (at: number): CellOptions => ({ width: fields[at]?.width ?? 0, bold, align: at === 0 ? 'right' : 'center' });
  return [
    textCell(formatPercent(progress), options(0)),
    textCell(BAND_WORDS[band], { ...options(1), ...bandFillAndInk(palette, band) }),
  ];
}

/** A column of the Word table. */
interface ReportColumn {
  readonly header: string;
  /** Twentieths of a point. */
  readonly width: number;
  readonly isNumber: boolean;
  readonly text: (indicator: Indicator) => string;
}

type ColumnShare = Omit<ReportColumn, 'width'> & { readonly share: number };

const textColumn = (header: string, share: number, text: (indicator: Indicator) => string): ColumnShare => ({ header, share, isNumber: false, text });
const numberColumn = (header: string, share: number, text: (indicator: Indicator) => string): ColumnShare => ({ header, share, isNumber: true, text });

/**
 * The columns of the report's table for one period; their widths fill a landscape page. Registry columns that no indicator fills are
 * left out. The last two are progress and semaphore.
 */
export function reportColumns(plan: Plan, period: Period): readonly ReportColumn[] {
  const at = periodIndex(plan.periods, period);
  const fixed = [
    textColumn('Código', 15, ({ code }) => code),
    textColumn('Denominación', 23, ({ name }) => name),
    textColumn('Unidad de organización', 19, ({ unit }) => unit),
    textColumn('Parámetro', 8, ({ parameter }) => parameter),
    textColumn('Relevancia', 9, ({ relevance }) => (relevance === null ? '' : RELEVANCE_WORDS[relevance])),
    textColumn('Sentido', 10, ({ direction }) => (direction === null ? '' : DIRECTION_WORDS[direction])),
    textColumn('Agregación', 10, ({ aggregation }) => (aggregation === null ? '' : AGGREGATION_WORDS[aggregation])),
    numberColumn('LB año', 5, ({ baselineYear }) => (baselineYear === null ? '' : String(baselineYear))),
    numberColumn('LB valor', 9.5, ({ baseline, baselineYear }) => (baseline === null && baselineYear === null ? '' : formatQuantity(baseline))),
  ].filter((field) => plan.indicators.some((indicator) => field.text(indicator) !== ''));
  return withWidths([
    ...fixed,
    ...plan.years.map((year, y) => numberColumn(`LE ${year}`, 9.5, ({ targets }) => formatQuantity(targets[y] ?? null))),
    numberColumn(`VO ${period.year}${period.span === 'semester' ? ' sem. 1' : ''}`, 9.5, ({ actuals }) => formatQuantity(actuals[at] ?? null)),
    numberColumn('Avance Tipo I (%)', 8, () => ''),
    textColumn('Semáforo', 8.5, () => ''),
  ]);
}

function withWidths(drafts: readonly ColumnShare[]): readonly ReportColumn[] {
  const total = drafts.reduce((sum, { share }) => sum + share, 0);
  return drafts.map(({ share, ...field }) => ({ ...field, width: Math.floor((share / total) * LANDSCAPE_WIDTH) }));
}
