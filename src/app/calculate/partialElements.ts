import { periodId } from '../../engine/plan/periods';
import { Plan } from '../../engine/plan/plan';
import type { Observation } from '../../workbook/cells/observation';
import { cellRect } from '../../workbook/cells/rect';
import type { TableLayout } from '../../workbook/find/tableLayout';

/** What is needed of a table as read. */
interface ReadTable {
  readonly layout: TableLayout;
  readonly plan: Plan;
  readonly observations: readonly Observation[];
}

/** The tables that have an AEI, with the codes of its indicators in each. */
type Holders = ReadonlyMap<ReadTable, ReadonlySet<string>>;

/**
 * Marks each AEI that has indicators in several sheets, some here and others there, for the same period: a sheet alone holds a part of it,
 * so it is ND there, and an observation names the other sheets. Sheets that repeat each other's indicators are left as they are.
 */
export function withPartialElements<Reading extends ReadTable>(readings: readonly Reading[]): Reading[] {
  if (readings.length < 2) return [...readings];
  const holders = holdersByAction(readings);
  const periods = new Map<ReadTable, ReadonlySet<string>>(readings.map((reading) => [reading, new Set(reading.plan.periods.map(periodId))]));
  const isPartElsewhere = (reading: ReadTable, other: ReadTable, own: ReadonlySet<string>, others: ReadonlySet<string>): boolean =>
    other.layout.sheetId !== reading.layout.sheetId && intersects(periods.get(reading), periods.get(other)) && areParts(own, others);
  const otherSheets = (reading: ReadTable, holding: Holders): string[] => {
    const own = holding.get(reading);
    return own === undefined ? [] : [...holding].flatMap(([other, codes]) => (isPartElsewhere(reading, other, own, codes) ? [other.layout.sheet] : []));
  };
  return readings.map((reading) => {
    const others = reading.plan.actions.map(({ code }) => otherSheets(reading, holders.get(code) ?? new Map()));
    return others.every(({ length }) => length === 0) ? reading : withPartialActions(reading, others);
  });
}

function holdersByAction(readings: readonly ReadTable[]): ReadonlyMap<string, Holders> {
  const holders = new Map<string, Map<ReadTable, ReadonlySet<string>>>();
  for (const reading of readings) {
    for (const { code, indicators } of reading.plan.actions) {
      const holding = holders.get(code) ?? new Map<ReadTable, ReadonlySet<string>>();
      holders.set(code, holding.set(reading, new Set(indicators.map((i) => reading.plan.columns.codes[i] ?? ''))));
    }
  }
  return holders;
}

const intersects = (one: ReadonlySet<string> = new Set(), other: ReadonlySet<string> = new Set()): boolean => [...one].some((id) => other.has(id));

/** Whether each of two sets has something that the other lacks. */
const areParts = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  [...one].some((code) => !other.has(code)) && [...other].some((code) => !one.has(code));

/** @param others the other sheets of each action; none for a whole one */
function withPartialActions<Reading extends ReadTable>(reading: Reading, others: readonly (readonly string[])[]): Reading {
  const { plan, observations } = reading;
  const isPartial = (at: number): boolean => (others[at]?.length ?? 0) > 0;
  const actions = plan.actions.map((action, at) => (isPartial(at) ? { ...action, isPartial: true as const } : action));
  const partial = actions.flatMap(({ code, row }, at) => (isPartial(at) ? [partialAction(reading, code, row, others[at] ?? [])] : []));
  return { ...reading, plan: new Plan(plan.years, plan.periods, plan.objectives, actions, plan.columns), observations: [...observations, ...partial] };
}

function partialAction({ layout: { sheet, header } }: ReadTable, code: string, row: number | null, others: readonly string[]): Observation {
  return {
    code: 'accion-en-varias-hojas',
    severity: 'error',
    element: code,
    place: { sheet, rect: row === null ? header : cellRect(row - 1, header.left) },
    message: `${code} tiene otros indicadores en ${others.map((name) => `«${name}»`).join(', ')}: aquí solo está una parte, y su avance queda sin calcular.`,
    remedy: 'Reúna en una hoja los indicadores de la AEI.',
  };
}
