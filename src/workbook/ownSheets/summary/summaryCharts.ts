import { PALETTES } from '../../../engine/method/bandPalettes';
import { BAND_WORDS, BANDS } from '../../../engine/method/bands';
import type { Limits } from '../../../engine/method/bands';
import type { Evaluation } from '../../../engine/method/evaluation';
import type { ObjectiveGroup } from '../../../engine/method/objectiveGroups';
import { filledRows } from '../../../engine/method/summaryRows';
import type { PlanLetters } from '../../../engine/plan/letters';
import { periodLabel } from '../../../engine/plan/periods';
import type { Rect } from '../../cells/rect';
import type { CellValue } from '../../cells/sheetCells';
import type { ColourScheme } from '../../write/writeSettings';
import { LABEL_FORMAT, NOTE_FORMAT } from '../sheetBuilder';
import type { SheetBuilder } from '../sheetBuilder';
import type { ChartLine, ChartPlan } from '../sheetContent';

/** Rows that a chart covers. */
export const CHART_ROWS = 12;
/** Dark and light, so that they differ in grey. */
const OWN_COLOUR = '#1F4E79';
const MEAN_COLOUR = '#9DC3E6';
/** The limits, told apart by their dashes. */
const LIMIT_LINES: readonly ChartLine[] = [{ color: '#7F6000', dash: 'Dash' }, { color: '#006100', dash: 'Continuous' }];

/** A chart that waits for its numbers, which stand at the end of the sheet. */
interface PlannedChart extends Omit<ChartPlan, 'source'> {
  readonly numbers: readonly (readonly CellValue[])[];
}

/** Where the charts stand: blank rows across the sheet. */
export interface ChartPlaces {
  readonly bands: Rect;
  readonly objectives: Rect;
  /** The rows of the trend; null for none. */
  readonly trend: Rect | null;
}

/**
 * The charts of a summary. Their numbers stand in a block at the end of the sheet: without zeros, without kinds and OEI that have
 * nothing, and with the limits beside them, which no table of the sheet has.
 */
export function addCharts(sheet: SheetBuilder, evaluations: readonly Evaluation[], groups: readonly ObjectiveGroup[], places: ChartPlaces, colours: ColourScheme, letters: PlanLetters): readonly ChartPlan[] {
  const last = evaluations[evaluations.length - 1];
  if (last === undefined) return [];
  const objectives = objectivesChart(groups, places.objectives, colours.limits, letters);
  const planned = [
    bandsChart(last, places.bands, colours),
    ...(objectives === null ? [] : [objectives]),
    ...(places.trend === null ? [] : [trendChart(evaluations, places.trend, colours.limits, letters)]),
  ];
  sheet.row(['Datos de los gráficos'], { ...LABEL_FORMAT, ...NOTE_FORMAT });
  return planned.map(({ numbers, ...chart }) => {
    const [first, ...rest] = numbers.map((row) => sheet.row(row, NOTE_FORMAT));
    sheet.space();
    return { ...chart, names: (numbers[0] ?? []).slice(1).map(String), source: { top: first?.top ?? 0, left: 0, height: rest.length + 1, width: numbers[0]?.length ?? 1 } };
  });
}

/** The bands of each kind of element that the plan has, of the period in its title, as tables of several stand above; names and counts in the bars, so that it is read in grey. */
function bandsChart({ summary, period }: Evaluation, place: Rect, { palette }: ColourScheme): PlannedChart {
  return {
    name: 'PEI_Avance_Semaforo', kind: 'stacked-bars', title: `Semaforización por nivel de avance: ${periodLabel(period)}`, place,
    colors: BANDS.map((band) => PALETTES[palette][band].chart), withNames: true,
    numbers: [['Elemento', ...BANDS.map((band) => BAND_WORDS[band])], ...filledRows(summary).map(([label, counts]) => [label, ...BANDS.map((band) => (counts[band] === 0 ? '' : counts[band]))])],
  };
}

/** Whether an OEI has anything to draw. */
export const hasFigure = ({ own, mean }: ObjectiveGroup): boolean => own !== null || mean !== null;

const limitNames = ({ amberFrom, greenFrom }: Limits): readonly string[] => [`Ámbar desde ${amberFrom}`, `Verde desde ${greenFrom}`];

/** The official progress of each OEI beside the mean of its AEI, and the limits; null without any figure. */
function objectivesChart(groups: readonly ObjectiveGroup[], place: Rect, limits: Limits, { objective, action }: PlanLetters): PlannedChart | null {
  const shown = groups.filter(hasFigure);
  if (shown.length === 0) return null;
  const hasOwn = shown.some(({ own }) => own !== null);
  const { amberFrom, greenFrom } = limits;
  return {
    name: 'PEI_Avance_Objetivos', kind: 'columns', title: hasOwn ? `Avance de cada ${objective} y promedio de sus ${action} (%)` : `Promedio de las ${action} de cada ${objective} (%)`, place,
    colors: [...(hasOwn ? [OWN_COLOUR] : []), MEAN_COLOUR], lines: LIMIT_LINES, ...scaleOf(shown.flatMap(({ own, mean }) => [own, mean])),
    numbers: [
      [objective, ...(hasOwn ? [`Avance del ${objective}`] : []), `Promedio de ${action}`, ...limitNames(limits)],
      ...shown.map(({ code, own, mean }) => [code === '' ? `Sin ${objective}` : code, ...(hasOwn ? [own ?? ''] : []), mean ?? '', amberFrom, greenFrom]),
    ],
  };
}

/** The mean of the AEI in every period, and the limits. */
const trendChart = (evaluations: readonly Evaluation[], place: Rect, limits: Limits, { action }: PlanLetters): PlannedChart => ({
  name: 'PEI_Avance_Tendencia', kind: 'columns', title: `Avance promedio de ${action} (%)`, place, colors: [OWN_COLOUR], lines: LIMIT_LINES,
  ...scaleOf(evaluations.map(({ actionsMean }) => actionsMean)),
  numbers: [
    ['Periodo', `Avance promedio de ${action}`, ...limitNames(limits)],
    ...evaluations.map(({ period, actionsMean }) => [periodLabel(period), actionsMean ?? '', limits.amberFrom, limits.greenFrom]),
  ],
});

/** A scale up to 100 where nothing is above it. */
const scaleOf = (figures: readonly (number | null)[]): Pick<ChartPlan, 'maximum'> => (figures.some((figure) => (figure ?? 0) > 100) ? {} : { maximum: 100 });
