import { answeringUnits } from '../../engine/ask/answeringUnits';
import type { AnsweringUnit } from '../../engine/ask/answeringUnits';
import { comparePeriods, parsePeriodId, periodId, periodIndex, periodLabel } from '../../engine/plan/periods';
import type { Period, PeriodId } from '../../engine/plan/periods';
import type { UnitRequest } from '../../workbook/ask/requestSheet';
import { findColumn } from '../../workbook/find/tableLayout';
import { entityName } from '../../workbook/read/entityName';
import { periodHasFigures } from '../../workbook/read/proposePeriod';
import { figureOrNd, valueColumn } from '../../workbook/read/valueCells';
import { planSheetsName, tableAt, tablesOf } from '../calculate/readTables';
import type { TableReading } from '../calculate/readTables';
import type { Notice } from '../messages/messages';
import { ASK, unitWords } from './askWords';

/** A unit that may be asked, as the pane lists it. */
export interface UnitToAsk extends AnsweringUnit {
  /** Its name, or what stands for it. */
  readonly words: string;
}

/** The units of a table that may be asked for values. */
export function unitsToAsk({ plan }: TableReading): readonly UnitToAsk[] {
  const units = answeringUnits(plan);
  const hasUnits = units.some(({ name }) => name !== '');
  return units.map((unit) => ({ ...unit, words: unitWords(unit.name, hasUnits) }));
}

/** Why the values of a period cannot be asked for nor gathered; null when they can. */
export function valueObstacle(reading: TableReading, id: PeriodId): Notice | null {
  if (reading.plan.columns.count === 0) return ASK.noIndicators;
  const period = parsePeriodId(id);
  const without = tablesOf(reading).find(({ layout }) => period === null || valueColumn(layout, period) === null);
  return without === undefined ? null : ASK.noColumn(without.layout.sheet, period === null ? id : periodLabel(period));
}

/** Earlier periods shown in a request: a page holds no more. */
const EARLIER = 4;

/**
 * What is asked of a unit: its indicators with what stands of them in the table.
 *
 * @param deadline in words; '' for none
 */
export function unitRequest(reading: TableReading, period: Period, { name, words, indicators }: UnitToAsk, deadline: string): UnitRequest {
  const { plan } = reading;
  const before = plan.periods.filter((one, at) => comparePeriods(one, period) < 0 && periodHasFigures(plan.periods, plan.columns.actuals, at)).slice(-EARLIER);
  const year = plan.years.indexOf(period.year);
  return {
    entity: entityName(reading.layout),
    unit: name,
    unitWords: words,
    table: planSheetsName(reading),
    period,
    deadline,
    earlier: before,
    rows: indicators.flatMap((i) => {
      const indicator = plan.indicator(i);
      if (indicator === undefined) return [];
      const { cells, layout } = tableAt(reading, plan.columns.tables?.[i]);
      const at = (column: ReturnType<typeof valueColumn> | undefined, read: number | null | undefined) => figureOrNd(cells, indicator.row - 1, column, read ?? null);
      return [{
        indicator,
        target: at(findColumn(layout, 'target', period.year), indicator.targets[year]),
        earlier: before.map((one) => at(valueColumn(layout, one), indicator.actuals[periodIndex(plan.periods, one)])),
      }];
    }),
  };
}

/** The name of a period's requests together: "Pedidos 2024-S1". */
export const requestsName = (period: Period): string => `Pedidos ${periodId(period)}`;
