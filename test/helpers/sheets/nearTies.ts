import fc from 'fast-check';
import type { CellValue } from '../../../src/workbook/cells/sheetCells';

const HEADER = [
  'Código', 'Denominación', 'Relevancia', 'Sentido esperado', 'Tipo de agregación', 'Logro esperado 2024', 'Valor obtenido 2024 - I Semestre', 'Avance 2024 - I Semestre',
];

type Pair = readonly [target: CellValue, actual: CellValue];

/** Decimals as a person types them. */
const decimal = (units: number, places: number): number => Number(`${units}e-${places}`);

/** VO / LE is exactly half a cent: LE · (2k + 1) / 20000. */
const exactHalf = fc.tuple(fc.constantFrom(8, 16, 40, 80, 160, 200, 400, 625, 1250, 2000, 36400), fc.nat({ max: 9999 }), fc.nat({ max: 3 }))
  .map(([base, k, places]): Pair => [decimal(base, places), Number(`${base * (2 * k + 1)}e-${places}`) / 20000])
  .map(([target, actual]): Pair => [target, Number(Number(actual).toPrecision(12))]);

/** The same, one digit beside the half. */
const besideHalf = fc.tuple(exactHalf, fc.constantFrom(1e-6, -1e-6, 1e-8, -1e-8, 1e-9, -1e-9, 1e-11, -1e-11))
  .map(([[target, actual], gap]): Pair => [target, Math.max(0, Number((Number(actual) * (1 + gap)).toPrecision(14)))]);

const plain = fc.tuple(fc.nat({ max: 9_999_999 }), fc.nat({ max: 9_999_999 }), fc.nat({ max: 4 })).map(([a, b, places]): Pair => [decimal(a, places), decimal(b, places)]);
const small = fc.tuple(fc.nat({ max: 30 }), fc.nat({ max: 40 })).map(([a, b]): Pair => [a, b]);
const odd = fc.constantFrom<Pair>([0, 5], [0, 0], ['ND', 5], [20, ''], [20, 'ND'], ['', ''], [100, 100], [100, 250], [-4, 2], [10, -3], ['1 250.50', 40], [1e9, 12_345_678_901]);
const pair = fc.oneof({ weight: 4, arbitrary: exactHalf }, { weight: 3, arbitrary: besideHalf }, { weight: 3, arbitrary: plain }, { weight: 3, arbitrary: small }, { weight: 1, arbitrary: odd });

const indicator = fc.record({
  relevance: fc.constantFrom('Muy relevante', 'Relevante', 'Menos relevante', 'Muy relevante', 'Relevante', ''),
  sense: fc.constantFrom<readonly [string, string]>(['Ascendente', 'No agregable'], ['Ascendente', 'Agregable'], ['Descendente', 'No agregable'], ['No definido', 'Máximo permisible'], ['No definido', 'Mínimo permisible']),
  pair,
});
const full = indicator.map((one) => ({ ...one, pair: [50, 50] as Pair, sense: ['Ascendente', 'Agregable'] as const }));
const action = fc.oneof(
  { weight: 6, arbitrary: fc.array(indicator, { minLength: 1, maxLength: 5 }) },
  { weight: 1, arbitrary: fc.array(indicator, { minLength: 6, maxLength: 14 }) },
  { weight: 1, arbitrary: fc.array(full, { minLength: 1, maxLength: 7 }) },
);

const two = (number: number): string => String(number).padStart(2, '0');

/**
 * A table of PEI whose quotients and contributions lie on half a cent or beside it, with what a sheet may hold besides: ND, blanks,
 * zeros, negatives, numbers typed as text. The same for the same seed.
 */
export function nearTies(seed: number, actions: number): CellValue[][] {
  const rows: CellValue[][] = [HEADER];
  fc.sample(action, { seed, numRuns: actions }).forEach((indicators, at) => {
    const code = `AEI.${two(1 + Math.floor(at / 90))}.${two(1 + (at % 90))}`;
    rows.push([code, `ACCIÓN ${at}`, '', '', '', '', '', '']);
    indicators.forEach(({ relevance, sense, pair: [target, actual] }, nth) => {
      rows.push([`IND.${two(nth + 1)}.${code}`, `Número de cosas ${nth}`, relevance, ...sense, target, actual, '']);
    });
  });
  rows.push(['Avance promedio de AEI:', '', '', '', '', '', '', '']);
  return rows;
}
