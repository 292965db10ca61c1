import type { Evaluation } from '../engine/evaluation';
import type { Level, PlanElement } from '../engine/plan';
import { ElementResult } from './elementResult';
import { IndicatorResult } from './indicatorResult';
import type { ElementView } from './state';
import type { TableReading } from './tableReading';

/** Every OEI and AEI with its indicators, in sheet order; last, without a code, the indicators that hang from none. */
export function elementViews(reading: TableReading, evaluation: Evaluation): ElementView[] {
  const { objectives, actions, columns: { rows, parents } } = reading.plan;
  const placed = (level: Level) => (element: PlanElement, at: number) => ({
    view: new ElementResult(reading, evaluation, level, element, at),
    row: element.row ?? rows[element.indicators[0] ?? -1] ?? Number.MAX_SAFE_INTEGER,
  });
  const views = [...objectives.map(placed('OEI')), ...actions.map(placed('AEI'))];
  const ordered = views.sort((one, other) => one.row - other.row).map(({ view }) => view);
  const orphans = [...parents.keys()].filter((at) => (parents[at] ?? -1) < 0);
  return orphans.length === 0 ? ordered : [...ordered, orphansView(reading, evaluation, orphans)];
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
  indicators: orphans.map((at) => new IndicatorResult(reading, evaluation, at)),
});
