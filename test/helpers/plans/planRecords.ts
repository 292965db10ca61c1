import type { PlanRecord } from '../../../src/workbook/consolidation/planRecord';

const counts = (red: number, amber: number, green: number, nd: number) => ({ red, amber, green, nd, open: 0, total: red + amber + green + nd });

/** The record of a plan with the counts of the 2024 report, but for `parts`. */
export const recordOf = (parts: Partial<PlanRecord> = {}): PlanRecord => ({
  file: 'pei.xlsx', sheet: 'PEI', entity: 'MUNICIPALIDAD', plan: 'PEI', period: '2024-S1', mean: 74.68,
  actions: counts(12, 3, 11, 0), actionIndicators: counts(14, 4, 16, 0), objectives: counts(0, 0, 0, 0), objectiveIndicators: counts(0, 0, 0, 0),
  findings: [], alerts: 12, withoutCause: 12, red: [], print: 'k3f9a', doubts: 0, rules: '', ...parts,
});
