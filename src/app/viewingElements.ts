import { besideElement } from '../engine/besideElement';
import { besideIndicator } from '../engine/besideIndicator';
import type { Evaluation } from '../engine/evaluation';
import { explainElement } from '../engine/explainElement';
import { explainIndicator } from '../engine/explainIndicator';
import { explainMissing } from '../engine/explainMissing';
import { formatPercent } from '../engine/formatPercent';
import { elementPace, pace } from '../engine/pace';
import { periodIndex } from '../engine/periodId';
import type { Level, PlanElement } from '../engine/plan';
import type { Pieces } from '../workbook/pieces';
import { expectedIn } from './method/methodSettings';
import { otherPrinted } from './otherPrinted';
import { placeOfRow } from './placeOf';
import type { ElementView, Figure, IndicatorView } from './state';
import type { TableReading } from './tableReading';

/** A figure whose explanation is made when it is looked at: a large plan has tens of thousands. */
const lazyFigure = (progress: number | null, explain: () => string): Figure => ({
  text: formatPercent(progress),
  get explanation() {
    return explain();
  },
});

/** Elements that are viewed in one piece. */
const IN_ONE_PIECE = 500;

/** Every OEI and AEI with its indicators, in sheet order; last, without a code, the indicators that hang from none. */
export function* viewingElements(reading: TableReading, evaluation: Evaluation): Pieces<ElementView[]> {
  const { plan } = reading;
  const views: Placed[] = [];
  for (const level of ['OEI', 'AEI'] as const) {
    for (const [at, element] of (level === 'OEI' ? plan.objectives : plan.actions).entries()) {
      views.push(elementView(reading, evaluation, level, element, at));
      if (views.length % IN_ONE_PIECE === 0) yield;
    }
  }
  const orphans = plan.indicators.flatMap(({ parent }, at) => (parent < 0 ? [at] : []));
  const ordered = views.sort((a, b) => a.row - b.row).map(({ view }) => view);
  return orphans.length === 0 ? ordered : [...ordered, orphansView(reading, evaluation, orphans)];
}

interface Placed {
  readonly view: ElementView;
  readonly row: number;
}

function elementView(reading: TableReading, evaluation: Evaluation, level: Level, element: PlanElement, at: number): Placed {
  const { plan, layout, settings } = reading;
  const figure = (level === 'OEI' ? evaluation.objectives : evaluation.actions)[at];
  const row = element.row ?? plan.indicators[element.indicators[0] ?? -1]?.row ?? Number.MAX_SAFE_INTEGER;
  const view: ElementView = {
    code: element.code,
    name: element.name,
    progress: lazyFigure(figure?.progress ?? null, () => explainElement(plan, evaluation, level, at)),
    band: figure?.band ?? 'nd',
    get printed() {
      return otherPrinted(element.printed[periodIndex(plan.periods, evaluation.period)], figure?.progress ?? null);
    },
    get pace() {
      return elementPace(plan, evaluation, level, at, expectedIn(settings.method, evaluation.period))?.verdict ?? null;
    },
    get missing() {
      const [only = -1, ...others] = element.indicators;
      return others.length > 0 ? '' : explainMissing(plan, evaluation, only);
    },
    get beside() {
      return besideElement(plan, evaluation, level, at, expectedIn(settings.method, evaluation.period));
    },
    place: element.row === null ? null : placeOfRow(layout, element.row, evaluation.period),
    indicators: element.indicators.flatMap((index) => indicatorView(reading, evaluation, index)),
  };
  return { view, row };
}

const orphansView = (reading: TableReading, evaluation: Evaluation, orphans: readonly number[]): ElementView => ({
  code: '',
  name: 'Indicadores sin OEI ni AEI',
  progress: { text: 'ND', explanation: 'No cuelgan de ningún OEI ni AEI de la tabla: no entran en ninguna consolidación.' },
  band: 'nd',
  printed: '',
  pace: null,
  missing: '',
  beside: [],
  place: null,
  indicators: orphans.flatMap((index) => indicatorView(reading, evaluation, index)),
});

function indicatorView({ plan, layout, settings }: TableReading, evaluation: Evaluation, at: number): IndicatorView[] {
  const indicator = plan.indicators[at];
  const figure = evaluation.indicators[at];
  if (!indicator || !figure) return [];
  const { weight, weightTotal } = figure;
  return [{
    code: indicator.code,
    name: indicator.name,
    unit: indicator.unit,
    progress: lazyFigure(figure.progress, () => explainIndicator(plan, evaluation, at)),
    band: figure.band,
    get printed() {
      return otherPrinted(indicator.printed[periodIndex(plan.periods, evaluation.period)], figure.progress);
    },
    get pace() {
      return pace(plan, evaluation, at, expectedIn(settings.method, evaluation.period))?.verdict ?? null;
    },
    get missing() {
      return explainMissing(plan, evaluation, at);
    },
    get beside() {
      return besideIndicator(plan, evaluation, at, expectedIn(settings.method, evaluation.period));
    },
    weight: weightTotal === 0 ? '' : (weight / weightTotal).toFixed(4),
    place: placeOfRow(layout, indicator.row, evaluation.period),
  }];
}
