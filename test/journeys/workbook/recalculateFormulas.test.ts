import { readFileSync } from 'node:fs';
import type { Policies } from '../../../src/engine/method/evaluation';
import { cellAt } from '../../../src/workbook/cells/sheetCells';
import type { CellValue } from '../../../src/workbook/cells/sheetCells';
import printed from '../../fixtures/consolidaciones.json';
import { hostBook, hostBookOf } from '../../helpers/host/hostBook';
import type { HostBook } from '../../helpers/host/hostBook';
import { calculatedLive, formulaCount, writtenFigures } from '../../helpers/host/liveBook';
import type { LiveRun } from '../../helpers/host/liveBook';
import { recalculated, SOFFICE } from '../../helpers/sheets/libreOffice';
import type { Grid } from '../../helpers/sheets/libreOffice';
import { nearTies } from '../../helpers/sheets/nearTies';

/** LibreOffice takes its time to begin. */
jest.setTimeout(180_000);

interface Case {
  readonly name: string;
  readonly because: string;
  readonly book: () => HostBook | Promise<HostBook>;
  readonly policies?: Partial<Policies>;
  /** Null for the newest with values. */
  readonly period?: string;
}

const libro = (name: string) => (): HostBook => hostBook({ bytes: new Uint8Array(readFileSync(`test/fixtures/libros/${name}.xlsx`)) });
const generated = (seed: number) => (): Promise<HostBook> => hostBookOf({ Hoja: nearTies(seed, 80) });

const CASES: readonly Case[] = [
  { name: 'pei-2024', because: 'it is the report of 2024', book: libro('pei-jlbr-2024') },
  { name: 'impreso', because: 'its columns are those of a damaged print', book: libro('pei-jlbr-2024-impreso') },
  { name: 'simple', because: 'its AEI have no rows', book: libro('tabla-simple') },
  { name: 'igp', because: 'it is an old B-7, whose printed progress stands beside', book: libro('pei-igp-2020-2025') },
  { name: 'igp-2022', because: 'another year is another column', book: libro('pei-igp-2020-2025'), period: '2022' },
  { name: 'consolidaciones', because: 'these roll-ups were printed', book: () => hostBookOf({ Hoja: printedGroups() }) },
  { name: 'ceplan', because: 'half cents lie everywhere', book: generated(1) },
  { name: 'sin-tope', because: 'progress passes 100', book: generated(2), policies: { cap: false } },
  { name: 'nd-fuera', because: 'weights depend on who has a figure', book: generated(3), policies: { noData: 'leave-out' } },
  { name: 'otras', because: 'zero targets count and the limits have decimals', book: generated(4), policies: { zeroTarget: 'hundred', limits: { amberFrom: 60.5, greenFrom: 90.25 } } },
];

/** The printed groups as a table: each indicator reaches of 100 what was printed, and its relevance gives the printed weight. */
function printedGroups(): CellValue[][] {
  const rows: CellValue[][] = [['Código', 'Denominación', 'Relevancia', 'Sentido esperado', 'Logro esperado 2024', 'Valor obtenido 2024 - Anual', 'Avance 2024 - Anual']];
  printed.forEach(({ indicadores, pesos }, at) => {
    const weights = pesos.split(':').map(Number);
    const code = `AEI.01.${String(at + 1).padStart(2, '0')}`;
    rows.push([code, `ACCIÓN ${at}`, '', '', '', '', '']);
    indicadores.forEach((progress, nth) => {
      const relevance = 1 + Math.max(...weights) - (weights[nth] ?? 1);
      rows.push([`IND.0${nth + 1}.${code}`, 'Porcentaje', relevance, 'Ascendente', 100, progress, '']);
    });
  });
  return rows;
}

const PARTS = ['progress', 'weight', 'band'] as const;

/** Every cell whose figure is not the engine's. */
function differing(run: LiveRun, found: (row: number, column: number) => unknown): unknown[] {
  const figures = writtenFigures(run);
  return PARTS.flatMap((part) => [...figures[part]].flatMap(([row, wanted]) => {
    const column = figures.columns[part];
    const got = found(row, column);
    return got === wanted ? [] : [{ part, row: row + 1, wanted, got, formula: run.after.formula?.(row, column) }];
  }));
}

describe('the formulas of a calculated workbook', () => {
  const runs = new Map<string, LiveRun>();
  let grids: Readonly<Record<string, Grid>> = {};
  beforeAll(async () => {
    const books: Record<string, Uint8Array> = {};
    for (const { name, book, policies = {}, period = null } of CASES) {
      const opened = await book();
      runs.set(name, await calculatedLive(opened, { policies, period }));
      books[name] = opened.host.save();
    }
    if (SOFFICE !== undefined) grids = recalculated(books);
  });
  const runOf = (name: string): LiveRun => {
    const run = runs.get(name);
    if (run === undefined) throw new Error(`No run of ${name}`);
    return run;
  };

  it.each(CASES)('give the engine\'s figures in the host for $name: $because', ({ name }) => {
    const run = runOf(name);
    expect(differing(run, (row, column) => cellAt(run.after, row, column))).toEqual([]);
    expect(formulaCount(run.after)).toBeGreaterThan(run.reading.plan.indicators.length * 2);
  });

  (SOFFICE === undefined ? it.skip : it).each(CASES)('give the engine\'s figures in LibreOffice for $name: $because', ({ name }) => {
    expect(differing(runOf(name), (row, column) => grids[name]?.[row]?.[column])).toEqual([]);
  });

  it('give the printed roll-ups', () => {
    const { evaluation } = runOf('consolidaciones');
    expect(evaluation.actions.map(({ progress }) => progress)).toEqual(printed.map(({ impreso }) => impreso));
  });

  it('stand in every cell of the report of 2024 that has a figure', () => {
    const run = runOf('pei-2024');
    expect(run.observations.filter(({ code }) => code === 'valor-sin-formula')).toEqual([]);
    expect(writtenFigures(run).progress.size).toBe(61);
    expect([...writtenFigures(run).progress.keys()].filter((row) => !run.after.formula?.(row, 14).startsWith('='))).toEqual([]);
  });
});
