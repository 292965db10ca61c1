import { periodId } from '../../engine/plan/periods';
import { Plan } from '../../engine/plan/plan';
import type { Observation } from '../../workbook/cells/observation';
import { cellRect } from '../../workbook/cells/rect';
import type { TableLayout } from '../../workbook/find/tableLayout';

/** What is asked of a table as read. */
interface SheetPlan {
  readonly layout: TableLayout;
  readonly plan: Plan;
  readonly observations: readonly Observation[];
}

/**
 * Marks each AEI that has indicators in several sheets, some here and others there, for the same period: a sheet alone holds a part of it,
 * so it is ND there, and an observation names the other sheets. Sheets that repeat each other's indicators are left as they are.
 */
export function withPartialElements<Reading extends SheetPlan>(readings: readonly Reading[]): Reading[] {
  if (readings.length < 2) return [...readings];
  const held = readings.map(indicatorsByAction);
  return readings.map((reading, at) => {
    const others = (code: string): string[] => readings.flatMap((other, nth) =>
      (other.layout.sheetId !== reading.layout.sheetId && sharesPeriod(reading, other) && areParts(held[at]?.get(code), held[nth]?.get(code)) ? [other.layout.sheet] : []));
    const partial = reading.plan.actions.map(({ code }) => others(code));
    if (partial.every(({ length }) => length === 0)) return reading;
    const { plan } = reading;
    const actions = plan.actions.map((action, nth) => ((partial[nth]?.length ?? 0) === 0 ? action : { ...action, isPartial: true as const }));
    const told = actions.flatMap(({ code, row }, nth) => (partial[nth]?.length === 0 ? [] : [toldOf(reading, code, row, partial[nth] ?? [])]));
    return { ...reading, plan: new Plan(plan.years, plan.periods, plan.objectives, actions, plan.columns), observations: [...reading.observations, ...told] };
  });
}

function indicatorsByAction({ plan }: SheetPlan): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(plan.actions.map(({ code, indicators }) => [code, new Set(indicators.map((i) => plan.columns.codes[i] ?? ''))]));
}

const sharesPeriod = (one: SheetPlan, other: SheetPlan): boolean => {
  const ids = new Set(one.plan.periods.map(periodId));
  return other.plan.periods.some((period) => ids.has(periodId(period)));
};

/** Whether each of two sets has something that the other lacks. */
function areParts(one: ReadonlySet<string> = new Set(), other: ReadonlySet<string> = new Set()): boolean {
  return [...one].some((code) => !other.has(code)) && [...other].some((code) => !one.has(code));
}

function toldOf({ layout: { sheet, header } }: SheetPlan, code: string, row: number | null, others: readonly string[]): Observation {
  return {
    code: 'accion-en-varias-hojas',
    severity: 'error',
    element: code,
    place: { sheet, rect: row === null ? header : cellRect(row - 1, header.left) },
    message: `${code} tiene otros indicadores en ${others.map((name) => `«${name}»`).join(', ')}: aquí solo está una parte, y su avance queda sin calcular.`,
    remedy: 'Reúna en una hoja los indicadores de la AEI.',
  };
}
