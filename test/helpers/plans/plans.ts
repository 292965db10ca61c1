import { codeRank } from '../../../src/engine/plan/codes';
import { ColumnsDraft } from '../../../src/engine/plan/columnsDraft';
import type { Aggregation, Direction, Indicator, Printed, Relevance } from '../../../src/engine/plan/indicator';
import { AGGREGATIONS, DIRECTIONS, PRINTED_ND } from '../../../src/engine/plan/indicatorColumns';
import { Plan } from '../../../src/engine/plan/plan';
import type { PlanElement } from '../../../src/engine/plan/plan';
import report from '../../fixtures/pei-jlbr-2024.json';

/** A plan as records: what a test writes down, and what `{ ...plan }` gives of one. */
type PlanRecords = Pick<Plan, 'years' | 'periods' | 'objectives' | 'actions' | 'indicators'>;

/** A plan of the records given; years and periods they do not reach are blank. */
export function planOf({ years, periods, objectives, actions, indicators }: PlanRecords): Plan {
  const draft = new ColumnsDraft(indicators.length, years.length, periods.length);
  indicators.forEach((indicator, i) => fill(draft, indicator, i));
  return new Plan(years, periods, objectives, actions, draft.close(indicators.length));
}

/** The records of a plan, to change some and make another of them. */
export const recordsOf = ({ years, periods, objectives, actions, indicators }: Plan): PlanRecords =>
  ({ years, periods, objectives, actions, indicators });

function fill(draft: ColumnsDraft, indicator: Indicator, i: number): void {
  draft.setCode(i, indicator.code, codeRank(indicator.code));
  draft.names[i] = indicator.name;
  draft.executingUnits.indices[i] = draft.executingUnits.indexOf(indicator.executingUnit);
  draft.units.indices[i] = draft.units.indexOf(indicator.unit);
  draft.parameters.indices[i] = draft.parameters.indexOf(indicator.parameter);
  draft.rows[i] = indicator.row;
  draft.ofObjective[i] = indicator.level === 'OEI' ? 1 : 0;
  draft.parents[i] = indicator.parent;
  draft.relevances[i] = indicator.relevance ?? 0;
  draft.directions[i] = DIRECTIONS.indexOf(indicator.direction);
  draft.aggregations[i] = AGGREGATIONS.indexOf(indicator.aggregation);
  draft.baselineYears[i] = indicator.baselineYear ?? 0;
  draft.baselines[i] = indicator.baseline ?? NaN;
  draft.targets.forEach((column, k) => { column[i] = indicator.targets[k] ?? NaN; });
  draft.actuals.forEach((column, k) => { column[i] = indicator.actuals[k] ?? NaN; });
  draft.printed.forEach((column, k) => { column[i] = figureOf(indicator.printed[k]); });
}

const figureOf = (printed: Printed = null): number => (printed === 'ND' ? PRINTED_ND : (printed ?? NaN));

const YEARS = [2024, 2025, 2026, 2027];

const RELEVANCE: Record<string, Relevance> = { 'Muy relevante': 1, Relevante: 2, 'Menos relevante': 3 };
const DIRECTION: Record<string, Direction> = { Ascendente: 'ascending', Descendente: 'descending', 'No Definido': 'undefined' };
const AGGREGATION: Record<string, Aggregation> = { 'No Agregable': 'not-summable', 'Máximo permisible': 'maximum' };

/** An indicator in order, of the first action, half-way to its target in the first semester of 2024: change what the test is about. */
export const anIndicator = (change: Partial<Indicator> = {}): Indicator => ({
  code: 'IND.01.AEI.01.01', name: 'Número de licencias otorgadas', row: 14, level: 'AEI', parent: 0,
  executingUnit: '', unit: '15.00-GERENCIA DE SEGURIDAD CIUDADANA', parameter: '',
  relevance: 1, direction: 'ascending', aggregation: 'not-summable', baselineYear: 2023, baseline: 90,
  targets: [100, 110, 120, 130], actuals: [50], printed: [null],
  ...change,
});

/** An action in order that holds the first indicator: change what the test is about. */
export const anAction = (change: Partial<PlanElement> = {}): PlanElement => ({
  level: 'AEI', code: 'AEI.01.01', name: 'LICENCIAS OPORTUNAS PARA LA POBLACIÓN', priority: 1, row: 13, indicators: [0], printed: [null],
  ...change,
});

/** A plan of one action over all the indicators given, in the first semester of 2024. */
export function aPlan(indicators: readonly Indicator[], change: Partial<PlanRecords> = {}): Plan {
  return planOf({
    years: YEARS,
    periods: [{ year: 2024, span: 'semester' }],
    objectives: [],
    actions: [anAction({ indicators: indicators.map((_, i) => i) })],
    indicators,
    ...change,
  });
}

interface ReportIndicator {
  readonly codigo: string;
  readonly descripcion: string;
  readonly ue: string;
  readonly unidad: string | null;
  readonly relevancia: string;
  readonly sentido: string;
  readonly agregacion: string;
  readonly lineaBase: { readonly anio: number; readonly valor: number | null };
  readonly logroEsperado: Readonly<Record<string, number | null>>;
  readonly valorObtenido: { readonly '2024-S1': number };
  readonly avanceTipoI: { readonly '2024-S1': number };
  readonly origen: string;
}

interface ReportAction {
  readonly codigo: string;
  readonly descripcion: string;
  readonly prioridad: number;
  readonly avanceTipoI: { readonly '2024-S1': number };
  readonly indicadores: readonly ReportIndicator[];
}

/** The AEI of the 2024 report, as the fixture has them. */
export const reportActions: readonly ReportAction[] = report.acciones;

/**
 * The 2024 report as a plan. `registered`: every target and actual (rebuilt ones included), nothing printed, as in the workbook to
 * be computed. `printed`: as the document stands, the columns lost on its second page missing and every progress printed.
 */
export function plan2024(as: 'registered' | 'printed'): Plan {
  const indicators: Indicator[] = [];
  const actions = reportActions.map((action, parent): PlanElement => {
    const first = indicators.length;
    indicators.push(...action.indicadores.map((one, k) => indicatorOf(one, parent, first + parent + k + 14, as)));
    return {
      level: 'AEI', code: action.codigo, name: action.descripcion, priority: action.prioridad, row: first + parent + 13,
      indicators: action.indicadores.map((_, k) => first + k),
      printed: [as === 'printed' ? action.avanceTipoI['2024-S1'] : null],
    };
  });
  return planOf({ years: YEARS, periods: [{ year: 2024, span: 'semester' }], objectives: [], actions, indicators });
}

function indicatorOf(one: ReportIndicator, parent: number, row: number, as: 'registered' | 'printed'): Indicator {
  const isLost = as === 'printed' && one.origen === 'reconstruido';
  const printed: Printed = as === 'printed' ? one.avanceTipoI['2024-S1'] : null;
  return {
    code: one.codigo, name: one.descripcion, row, level: 'AEI', parent,
    executingUnit: isLost ? '' : one.ue, unit: one.unidad ?? '', parameter: '',
    relevance: isLost ? null : (RELEVANCE[one.relevancia] ?? null),
    direction: isLost ? null : (DIRECTION[one.sentido] ?? null),
    aggregation: isLost ? null : (AGGREGATION[one.agregacion] ?? null),
    baselineYear: isLost ? null : one.lineaBase.anio, baseline: isLost ? null : one.lineaBase.valor,
    targets: YEARS.map((year) => (isLost ? null : (one.logroEsperado[year] ?? null))),
    actuals: [isLost ? null : one.valorObtenido['2024-S1']],
    printed: [printed],
  };
}

/** Index of an indicator of a plan by its code; throws when the plan has none. */
export function indexOfCode(elements: readonly { readonly code: string }[], code: string): number {
  const index = elements.findIndex((element) => element.code === code);
  if (index < 0) throw new Error(`No ${code}`);
  return index;
}
