import { parentCode } from '../../../src/engine/plan/codes';
import type { Indicator, Printed } from '../../../src/engine/plan/indicator';
import type { Plan, PlanElement } from '../../../src/engine/plan/plan';
import exports from '../../fixtures/igp-2020-2026.json';
import { anIndicator, planOf } from './plans';

interface Row {
  readonly codigo: string;
  readonly descripcion: string;
  readonly parametro: string;
  readonly lineaBase: { readonly anio: string; readonly valor: number | null };
  readonly logroEsperado: Readonly<Record<string, number | null>>;
  readonly valorObtenido: Readonly<Record<string, number | null>>;
  readonly avanceImpreso: Readonly<Record<string, string>>;
}

interface Export {
  readonly fuente: string;
  readonly indicadores: readonly Row[];
}

const EXPORTS: Readonly<Record<string, Export>> = exports;

/** The three exports of CEPLAN's application, by their horizon: "2020-2024" was printed in 2020, "2020-2026" in 2022. */
export const igpHorizons: readonly string[] = Object.keys(EXPORTS);

/** One export as a plan: no relevance, no sense, annual values, every progress as printed. */
export function igpPlan(horizon: string): Plan {
  const rows = EXPORTS[horizon]?.indicadores ?? [];
  const years = Object.keys(rows[0]?.logroEsperado ?? {}).map(Number);
  const codes = [...new Set(rows.map((row) => parentCode(row.codigo) ?? ''))];
  const elements = (level: 'OEI' | 'AEI'): PlanElement[] => codes.filter((code) => code.startsWith(level)).map((code, k) => ({
    level, code, name: `${level} ${k}`, priority: null, row: null, printed: [],
    indicators: rows.flatMap((row, i) => (parentCode(row.codigo) === code ? [i] : [])),
  }));
  const objectives = elements('OEI');
  const actions = elements('AEI');
  const parentOf = (code: string, level: 'OEI' | 'AEI'): number =>
    (level === 'OEI' ? objectives : actions).findIndex((element) => element.code === parentCode(code));
  return planOf({
    years, periods: years.map((year) => ({ year, span: 'year' })), objectives, actions,
    indicators: rows.map((row, i) => indicatorOf(row, i, years, parentOf)),
  });
}

function indicatorOf(row: Row, i: number, years: readonly number[], parentOf: (code: string, level: 'OEI' | 'AEI') => number): Indicator {
  const level = row.codigo.includes('.OEI.') ? 'OEI' : 'AEI';
  return anIndicator({
    code: row.codigo, name: row.descripcion, row: i + 7, level, parent: parentOf(row.codigo, level), unit: '', parameter: row.parametro,
    relevance: null, direction: null, aggregation: null,
    baselineYear: Number(row.lineaBase.anio), baseline: row.lineaBase.valor,
    targets: years.map((year) => row.logroEsperado[year] ?? null),
    actuals: years.map((year) => row.valorObtenido[year] ?? null),
    printed: years.map((year) => printedOf(row.avanceImpreso[year])),
  });
}

/** "100" and "100.00" are one number. */
const printedOf = (text = ''): Printed => (text === 'ND' ? 'ND' : Number(text));
