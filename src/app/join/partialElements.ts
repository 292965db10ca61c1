import { inLetters } from '../../engine/plan/letters';
import type { Level } from '../../engine/plan/indicator';
import { periodId } from '../../engine/plan/periods';
import { elementsOf, Plan } from '../../engine/plan/plan';
import type { PlanElement } from '../../engine/plan/plan';
import type { Observation } from '../../workbook/cells/observation';
import { cellRect } from '../../workbook/cells/rect';
import { tableAt, tablesOf } from '../calculate/readTables';
import type { TableReading } from '../calculate/readTables';
import { indicatorKeys, isNumbered } from './indicatorKeys';

/** The plans that have an OEI or AEI, with the keys of its indicators in each. */
type Holders = ReadonlyMap<TableReading, ReadonlySet<string>>;

/**
 * Marks each OEI and AEI that has indicators in several sheets, some here and others there, for the same period: a sheet alone holds a
 * part of it, so it is ND there, and an observation names the other sheets. Sheets that repeat each other's indicators are left as they are.
 */
export function withPartialElements(readings: readonly TableReading[]): TableReading[] {
  if (readings.length < 2) return [...readings];
  const periods = new Map(readings.map((reading) => [reading, new Set(reading.plan.periods.map(periodId))]));
  const holders = { OEI: holdersOf(readings, 'OEI'), AEI: holdersOf(readings, 'AEI') };
  const sheetsWithMore = (reading: TableReading, level: Level, code: string): readonly string[] => {
    const holding: Holders = holders[level].get(code) ?? new Map();
    const own = holding.get(reading);
    if (own === undefined || holding.size < 2) return [];
    const others = [...holding].filter(([other, keys]) => !shareSheet(reading, other) && intersects(periods.get(reading), periods.get(other)) && areParts(own, keys));
    return others.flatMap(([other]) => tablesOf(other).map(({ layout }) => layout.sheet));
  };
  return readings.map((reading) => {
    const told: Observation[] = [];
    const marked = (level: Level): readonly PlanElement[] => elementsOf(reading.plan, level).map((element) => {
      const sheets = sheetsWithMore(reading, level, element.code);
      if (sheets.length === 0) return element;
      told.push(partialElement(reading, element, sheets));
      return { ...element, undecided: 'elsewhere' };
    });
    const { years, periods: own, columns, sheets } = reading.plan;
    const [objectives, actions] = [marked('OEI'), marked('AEI')];
    return told.length === 0 ? reading : { ...reading, plan: new Plan(years, own, objectives, actions, columns, sheets), observations: [...reading.observations, ...told] };
  });
}

const shareSheet = (one: TableReading, other: TableReading): boolean =>
  tablesOf(one).some(({ layout }) => tablesOf(other).some((table) => table.layout.sheetId === layout.sheetId));

function holdersOf(readings: readonly TableReading[], level: Level): ReadonlyMap<string, Holders> {
  const byName = readings.some(isNumbered);
  const holders = new Map<string, Map<TableReading, ReadonlySet<string>>>();
  for (const reading of readings) {
    const keys = indicatorKeys(reading, byName);
    for (const { code, indicators } of elementsOf(reading.plan, level)) {
      if (indicators.length === 0) continue;
      const holding = holders.get(code) ?? new Map<TableReading, ReadonlySet<string>>();
      holders.set(code, holding.set(reading, new Set(indicators.map((i) => keys[i] ?? ''))));
    }
  }
  return holders;
}

const intersects = (one: ReadonlySet<string> = new Set(), other: ReadonlySet<string> = new Set()): boolean => [...one].some((id) => other.has(id));

/** Whether each of two sets has something that the other lacks. */
const areParts = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  [...one].some((code) => !other.has(code)) && [...other].some((code) => !one.has(code));

function partialElement(reading: TableReading, { level, code, row, table }: PlanElement, others: readonly string[]): Observation {
  const { layout: { sheet, header } } = tableAt(reading, table);
  return {
    code: 'accion-en-varias-hojas',
    severity: 'error',
    element: code,
    place: { sheet, rect: row === null ? header : cellRect(row - 1, header.left) },
    message: `${code} tiene otros indicadores en ${others.map((name) => `«${name}»`).join(', ')}: aquí solo está una parte, y su avance queda sin calcular.`,
    remedy: `Si las hojas son un mismo plan, calcúlelas juntas; si no, reúna en una los indicadores ${inLetters(level === 'OEI' ? 'del OEI' : 'de la AEI', reading.plan.letters)}.`,
  };
}
