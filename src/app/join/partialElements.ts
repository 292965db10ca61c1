import { inLetters } from '../../engine/plan/letters';
import type { Level } from '../../engine/plan/indicator';
import { periodId } from '../../engine/plan/periods';
import { elementsOf, Plan } from '../../engine/plan/plan';
import type { PlanElement } from '../../engine/plan/plan';
import { foldName } from '../../engine/text/names';
import type { Observation, Place } from '../../workbook/cells/observation';
import { cellRect } from '../../workbook/cells/rect';
import { tableAt, tablesOf } from '../calculate/readTables';
import type { TableReading } from '../calculate/readTables';
import { indicatorKeys, isNumbered } from './indicatorKeys';

/** The plans that have an OEI or AEI, with the keys of its indicators in each. */
type Holders = ReadonlyMap<TableReading, ReadonlySet<string>>;

/**
 * Marks each OEI and AEI that has indicators in several sheets, some here and others there, for the same period: a sheet alone holds a
 * part of it, so it is not calculated there, and an observation names the other sheets. Where another sheet has all of it and more, the figure stays
 * and an observation says of what it is. Sheets that repeat each other's indicators are left as they are.
 */
export function withPartialElements(readings: readonly TableReading[]): TableReading[] {
  if (readings.length < 2) return [...readings];
  const periods = new Map(readings.map((reading) => [reading, new Set(reading.plan.periods.map(periodId))]));
  const holders = { OEI: holdersOf(readings, 'OEI'), AEI: holdersOf(readings, 'AEI') };
  /** The other sheets with indicators of an element, those that this one lacks among them. */
  const othersOf = (reading: TableReading, { level, code }: PlanElement): readonly (readonly [TableReading, ReadonlySet<string>])[] => {
    const holding: Holders = holders[level].get(code) ?? new Map();
    const own = holding.get(reading);
    if (own === undefined || holding.size < 2) return [];
    return [...holding].filter(([other, keys]) => !shareSheet(reading, other) && intersects(periods.get(reading), periods.get(other)) && hasMore(keys, own));
  };
  return readings.map((reading) => {
    const told: Observation[] = [];
    const marked = (level: Level): readonly PlanElement[] => elementsOf(reading.plan, level).map((element) => {
      const others = othersOf(reading, element);
      const own = holders[level].get(element.code)?.get(reading) ?? new Set();
      const parts = others.filter(([, keys]) => hasMore(own, keys));
      if (parts.length > 0) {
        told.push(partialElement(reading, element, sheetsOf(parts)));
        return { ...element, undecided: 'elsewhere' };
      }
      const wholes = others.filter(([{ plan }]) => isCalledAlike(element, elementsOf(plan, level)));
      if (wholes.length > 0) told.push(smallerElement(reading, element, sheetsOf(wholes)));
      return element;
    });
    const { years, periods: own, columns, sheets } = reading.plan;
    const [objectives, actions] = [marked('OEI'), marked('AEI')];
    return told.length === 0 ? reading : { ...reading, plan: new Plan(years, own, objectives, actions, columns, sheets), observations: [...reading.observations, ...told] };
  });
}

const sheetsOf = (others: readonly (readonly [TableReading, unknown])[]): readonly string[] => others.flatMap(([other]) => tablesOf(other).map(({ layout }) => layout.sheet));

/** Whether an element has the name that it has among others; where one gives none it may have. */
function isCalledAlike({ code, name }: PlanElement, others: readonly PlanElement[]): boolean {
  const other = others.find((one) => one.code === code)?.name ?? '';
  return name === '' || other === '' || foldName(name) === foldName(other);
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

/** Whether a set has something that another lacks. */
const hasMore = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean => [...one].some((key) => !other.has(key));

function placeOf(reading: TableReading, { row, table }: PlanElement): Place {
  const { layout: { sheet, header } } = tableAt(reading, table);
  return { sheet, rect: row === null ? header : cellRect(row - 1, header.left) };
}

const namesOf = (sheets: readonly string[]): string => sheets.map((name) => `«${name}»`).join(', ');

function smallerElement(reading: TableReading, element: PlanElement, others: readonly string[]): Observation {
  return {
    code: 'accion-con-menos-indicadores',
    severity: 'warning',
    element: element.code,
    place: placeOf(reading, element),
    message: `${element.code} tiene en ${namesOf(others)} más indicadores que aquí: su avance en esta hoja es solo el de los que están en ella.`,
    remedy: 'Compruebe si a esta hoja le faltan filas; el avance completo es el de la otra.',
  };
}

function partialElement(reading: TableReading, element: PlanElement, others: readonly string[]): Observation {
  const { level, code } = element;
  return {
    code: 'accion-en-varias-hojas',
    severity: 'error',
    element: code,
    place: placeOf(reading, element),
    message: `${code} tiene otros indicadores en ${namesOf(others)}: aquí solo está una parte, y su avance queda sin calcular.`,
    remedy: `Si las hojas son un mismo plan, calcúlelas juntas; si no, reúna en una los indicadores ${inLetters(level === 'OEI' ? 'del OEI' : 'de la AEI', reading.plan.letters)}.`,
  };
}
