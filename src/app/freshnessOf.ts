import { periodId } from '../engine/periodId';
import type { PeriodId } from '../engine/plan';
import type { Pieces } from '../engine/pieces';
import { columnRect, receiptSetting } from '../workbook/blockNames';
import { blockToken } from '../workbook/write/blockToken';
import { movedFigures } from '../workbook/write/movedFigures';
import { paintText } from '../workbook/write/paint';
import { receiptFrom } from '../workbook/write/receipt';
import { receiptOf } from '../workbook/write/receiptOf';
import { calculating } from './calculateTable';
import { changedCells } from './changedCells';
import { periodsOf } from './periodsOf';
import type { Freshness } from './state';
import type { TableReading } from './tableReading';

/**
 * Whether the figures that the add-in wrote in a table are still those it would write there now, in the periods it wrote, and in the
 * same colours. Writes nothing.
 * What it wrote about rows, in the *Observación* column, is no figure: it changes with every finding that somebody ignores.
 *
 * @param settings the add-in's settings as read with the table
 * @example after the value of one indicator is corrected: { state: 'outdated', label: '2024, primer semestre', cells: 4 }
 */
export function* freshnessOf(reading: TableReading, settings: Readonly<Record<string, unknown>>): Pieces<Freshness> {
  const receipt = receiptOf(reading.cells, reading.layout, settings);
  const written = [...receipt.figures.keys()];
  const isInPlan = (wanted: PeriodId): boolean => reading.plan.periods.some((period) => periodId(period) === wanted);
  const last = [receipt.period, ...[...written].reverse()].find(isInPlan);
  if (last === undefined) return { state: 'never' };
  const earlier = written.filter((period) => period !== last && isInPlan(period));
  const { writePlan } = yield* calculating(reading, last, settings, earlier);
  const figures = changedCells(writePlan, observationColumn(reading));
  const label = periodsOf(reading.plan).find(({ id }) => id === last)?.label ?? '';
  if (figures > 0 || receipt.paint !== paintWanted(reading)) return { state: 'outdated', label, cells: changedCells(writePlan) };
  const moved = movedFigures(receipt, receiptFrom(writePlan.settings[receiptSetting(blockToken(reading.cells, reading.layout))]));
  return moved > 0 ? { state: 'followed', label, figures: moved } : { state: 'current', label };
}

/** The colours and limits that another run would paint the cells with. */
const paintWanted = ({ settings: { palette, method } }: TableReading): string => paintText({ palette, limits: method.policies.limits });

/** Where the *Observación* column of a table stands; null while it has none. */
const observationColumn = ({ cells, layout }: TableReading): number | null => columnRect(cells, blockToken(cells, layout), 'Observacion')?.left ?? null;
