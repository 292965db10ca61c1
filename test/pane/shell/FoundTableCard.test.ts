import { tableCounts, tableName } from '../../../src/pane/shell/FoundTableCard';
import { foundTable } from '../../helpers/pane/paneStates';

describe('tableCounts', () => {
  it('leaves out a level without rows and keeps the indicators', () => {
    expect(tableCounts(foundTable({ objectives: 0, actions: 0, indicators: 0 }))).toEqual([{ count: 0, word: 'indicadores' }]);
  });

  it('speaks of one indicator in the singular', () => {
    expect(tableCounts(foundTable({ objectives: 0, indicators: 1 }))).toContainEqual({ count: 1, word: 'indicador' });
  });
});

describe('tableName', () => {
  it('is the sheet where the sheet has one table', () => {
    const one = foundTable();
    expect(tableName(one, [one, foundTable({ sheetId: '{2}' })])).toBe('PEI Indicadores');
  });

  it('adds the title where a sheet has two', () => {
    const first = foundTable({ title: 'Primero' });
    expect(tableName(first, [first, foundTable({ title: 'Segundo' })])).toBe('PEI Indicadores: Primero');
  });
});
