import { comparePeriodIds, findingCount, repeatedRecords } from '../../../src/workbook/consolidation/planRecord';
import { recordOf } from '../../helpers/plans/planRecords';

describe('repeatedRecords', () => {
  it('finds the copy of a plan in another file', () => {
    const records = [recordOf({ file: 'a.xlsx' }), recordOf({ entity: 'OTRA' }), recordOf({ file: 'copia.xlsx', sheet: 'Hoja 2' })];
    expect([...repeatedRecords(records)]).toEqual([[2, 0]]);
  });

  it('takes no plan for a copy that differs in a figure, the period or the entity', () => {
    expect(repeatedRecords([recordOf(), recordOf({ print: 'another' }), recordOf({ period: '2024' }), recordOf({ entity: 'OTRA' })]).size).toBe(0);
  });
});

describe('comparePeriodIds', () => {
  it('puts the first semester of a year before the year', () => {
    expect(['2024', '2023', '2024-S1', '2025-S1'].sort(comparePeriodIds)).toEqual(['2023', '2024-S1', '2024', '2025-S1']);
  });
});

describe('findingCount', () => {
  it('adds up the kinds of a gravity', () => {
    const findings = [
      { title: 'A', severity: 'error' as const, count: 2, cell: '' }, { title: 'B', severity: 'warning' as const, count: 5, cell: '' }, { title: 'C', severity: 'error' as const, count: 1, cell: '' },
    ];
    expect([findingCount({ findings }, 'error'), findingCount({ findings }, 'warning')]).toEqual([3, 5]);
  });
});
