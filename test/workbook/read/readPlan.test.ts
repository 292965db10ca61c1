import { evaluate } from '../../../src/engine/method/evaluate';
import { findTables } from '../../../src/workbook/find/findTables';
import { readPlan } from '../../../src/workbook/read/readPlan';
import { cellsOf } from '../../helpers/sheets/cellsOf';

function read(file: string): ReturnType<typeof readPlan> {
  const cells = cellsOf(file);
  const [layout] = findTables(cells);
  if (layout === undefined) throw new Error(`No table in ${file}`);
  return readPlan(cells, layout);
}

describe('readPlan', () => {
  it('reads 26 AEI and 34 indicators of the first semester of 2024', () => {
    const { plan, observations } = read('pei-jlbr-2024.xlsx');
    expect(observations).toEqual([]);
    expect(plan.years).toEqual([2024, 2025, 2026, 2027]);
    expect(plan.periods).toEqual([{ year: 2024, span: 'semester' }]);
    expect([plan.objectives.length, plan.actions.length, plan.indicators.length]).toEqual([0, 26, 34]);
    expect(plan.actions[0]).toEqual({
      level: 'AEI', code: 'AEI.01.01', name: 'PLAN DE ACCION DE SEGURIDAD CIUDADANA IMPLEMENTADO PARA LA POBLACION LOCAL',
      priority: 1, row: 13, indicators: [0], printed: [null],
    });
    expect(plan.indicators[0]).toMatchObject({
      code: 'IND.01.AEI.01.01', row: 14, level: 'AEI', parent: 0, unit: '15.00-GERENCIA DE SEGURIDAD CIUDADANA',
      relevance: 1, direction: 'ascending', aggregation: 'not-summable', baselineYear: 2023, baseline: 92,
      targets: [94, 96, 98, 100], actuals: [47.6], printed: [null],
    });
  });

  it('gives the same figures from the plain table as from the Anexo B-7', () => {
    const modern = evaluate(read('pei-jlbr-2024.xlsx').plan, 0);
    const plain = evaluate(read('tabla-simple.xlsx').plan, 0);
    expect(modern.actionsMean).toBe(74.68);
    expect(plain).toEqual(modern);
  });

  it('reads the OEI and AEI of the old Anexo B-7, from the line above each header', () => {
    const { plan, observations } = read('pei-igp-2020-2025.xlsx');
    expect(observations).toEqual([]);
    expect([plan.objectives.length, plan.actions.length, plan.indicators.length]).toEqual([5, 19, 25]);
    expect(plan.objectives[1]).toMatchObject({ code: 'OEI.02', name: '', priority: 2, row: 24, indicators: [4, 5] });
    expect(plan.indicators[0]).toMatchObject({
      code: 'IND.01.OEI.01', level: 'OEI', parent: 0, parameter: 'Número', targets: [32, 35, 38, 41, 44, null],
      actuals: [35, 32, null, null, null, null], printed: [100, 91.43, 'ND', 'ND', 'ND', 'ND'],
    });
  });

  it('keeps the printed progress of rows that lost their goal and value', () => {
    const { plan } = read('pei-jlbr-2024-impreso.xlsx');
    expect([plan.actions.length, plan.indicators.length]).toEqual([26, 34]);
    const lost = plan.indicators.find(({ code }) => code === 'IND.01.AEI.03.05');
    expect(lost).toMatchObject({ targets: [null, null, null, null], actuals: [null], printed: [108] });
  });
});
