import type { ReportContents } from '../app/reports/word/reportContents';
import type { PaletteName } from '../engine/method/bandPalettes';
import { BAND_WORDS, figureText } from '../engine/method/bands';
import type { Band } from '../engine/method/bands';
import { figureAt } from '../engine/method/evaluate';
import type { Indicator } from '../engine/plan/indicator';
import { periodIndex } from '../engine/plan/periods';
import type { Period } from '../engine/plan/periods';
import type { Plan, PlanElement } from '../engine/plan/plan';
import { formatQuantity } from '../engine/text/format';
import { AGGREGATION_WORDS, DIRECTION_WORDS, RELEVANCE_WORDS } from '../engine/text/words';
import type { TableCell, TablePlan, TableRow } from './bodyXml';
import { fitColumns } from './columnWidths';
import { bandFillAndInk, ELEMENT_FILL, LANDSCAPE_WIDTH } from './documentStyle';

/** Letters of the table while its words fit, in half points. */
const SIZE = 15;

/**
 * The Anexo B-7 table: OEI and AEI rows above their indicator rows, in the sheet's order, with progress and semaphore. An OEI or AEI
 * stays on the page of its first indicator.
 */
export function indicatorTable(contents: ReportContents): TablePlan {
  const { plan, evaluation } = contents;
  const columns = reportColumns(plan, evaluation.period);
  const { widths, size } = columnFit(columns, plan);
  return { header: columns.map(({ header }) => ({ text: header })), rows: tableRows(contents, columns), widths, size };
}

/** How the columns stand in a landscape page. */
export function columnFit(columns: readonly ReportColumn[], { indicators, actions, objectives }: Plan): ReturnType<typeof fitColumns> {
  const last = columns.length - 1;
  return fitColumns(columns.map(({ header, text }, at) => {
    if (at === 0) return { header, texts: [...objectives, ...actions].map(({ code }) => code).concat(indicators.map(text)), bold: true };
    if (at === last) return { header, texts: Object.values(BAND_WORDS), bold: true };
    return { header, texts: at === last - 1 ? [LONG_PROGRESS] : indicators.map(text), bold: at === last - 1 };
  }), LANDSCAPE_WIDTH, SIZE);
}

/** A progress without cap. */
const LONG_PROGRESS = '1,234.00';

function* tableRows(contents: ReportContents, columns: readonly ReportColumn[]): Generator<TableRow> {
  for (const block of elementBlocks(contents)) yield* blockRows(block, columns, contents);
}

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

function* blockRows({ element, progress, band }: ElementBlock, columns: readonly ReportColumn[], contents: ReportContents): Generator<TableRow> {
  const bold = { bold: true, fill: ELEMENT_FILL };
  yield {
    keepNext: element.indicators.length > 0,
    cells: [{ text: element.code, ...bold }, { text: element.name, span: columns.length - 3, ...bold }, ...figureCells(progress, band, contents.palette, bold)],
  };
  for (const i of element.indicators) {
    const indicator = contents.plan.indicator(i);
    const figure = figureAt(contents.evaluation, i);
    const isUnread = (contents.plan.columns.unread?.[i] ?? 0) !== 0;
    if (indicator !== undefined) yield { cells: [...registered(indicator, columns, isUnread), ...figureCells(figure?.progress ?? null, figure?.band ?? 'nd', contents.palette)] };
  }
}

/** What the table registers of an indicator. Where something of its row was not understood, a figure that it lacks is a dash: it may be there. */
const registered = (indicator: Indicator, columns: readonly ReportColumn[], isUnread: boolean): readonly TableCell[] =>
  columns.slice(0, -2).map(({ text, isNumber }) => {
    const words = text(indicator);
    return { text: isUnread && isNumber && words === 'ND' ? '—' : words, align: isNumber ? 'right' as const : 'left' as const };
  });

/** A progress and its semaphore: the colour never without its word. */
export const figureCells = (progress: number | null, band: Band, palette: PaletteName, format: Partial<TableCell> = {}): readonly TableCell[] => [
  { ...format, text: figureText(progress, band), align: 'right' },
  { ...format, text: BAND_WORDS[band], align: 'center', ...bandFillAndInk(palette, band) },
];

/** A column of the Word table. */
interface ReportColumn {
  readonly header: string;
  readonly isNumber: boolean;
  readonly text: (indicator: Indicator) => string;
}

const textColumn = (header: string, text: (indicator: Indicator) => string): ReportColumn => ({ header, isNumber: false, text });
const numberColumn = (header: string, text: (indicator: Indicator) => string): ReportColumn => ({ header, isNumber: true, text });

/**
 * The columns of the report's table for one period. Registry columns that no indicator fills are left out. The last two are progress
 * and semaphore.
 */
export function reportColumns(plan: Plan, period: Period): readonly ReportColumn[] {
  const at = periodIndex(plan.periods, period);
  const fixed = [
    textColumn('Código', ({ code }) => code),
    textColumn('Denominación', ({ name }) => name),
    textColumn('Unidad de organización', ({ unit }) => unit),
    textColumn('Parámetro', ({ parameter }) => parameter),
    textColumn('Relevancia', ({ relevance }) => (relevance === null ? '' : RELEVANCE_WORDS[relevance])),
    textColumn('Sentido', ({ direction }) => (direction === null ? '' : DIRECTION_WORDS[direction])),
    textColumn('Agregación', ({ aggregation }) => (aggregation === null ? '' : AGGREGATION_WORDS[aggregation])),
    numberColumn('LB año', ({ baselineYear }) => (baselineYear === null ? '' : String(baselineYear))),
    numberColumn('LB valor', ({ baseline, baselineYear }) => (baseline === null && baselineYear === null ? '' : formatQuantity(baseline))),
  ].filter((field) => plan.indicators.some((indicator) => field.text(indicator) !== ''));
  return [
    ...fixed,
    ...plan.years.map((year, y) => numberColumn(`LE ${year}`, ({ targets }) => formatQuantity(targets[y] ?? null))),
    numberColumn(`VO ${period.year}${period.span === 'semester' ? ' sem.\u00A01' : ''}`, ({ actuals }) => formatQuantity(actuals[at] ?? null)),
    numberColumn('Avance Tipo\u00A0I (%)', () => ''),
    textColumn('Semáforo', () => ''),
  ];
}
