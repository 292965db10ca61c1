import fc from 'fast-check';
import { searchIndex } from '../../../../src/pane/tabs/result/searchIndex';
import { foldText } from '../../../../src/workbook/cells/foldText';
import { elementView, indicatorView } from '../../../helpers/pane/paneStates';

describe('searchIndex', () => {
  it('folds the code, name and unit of every line', () => {
    fc.assert(fc.property(fc.array(fc.record({ name: fc.string({ unit: 'grapheme' }), units: fc.array(fc.string({ unit: 'grapheme' })) })), (parts) => {
      const elements = parts.map(({ name, units }) => elementView('AEI.01.01', 'red', { name, indicators: units.map((unit) => indicatorView('IND.01', 'red', { name: '', unit })) }));
      expect(searchIndex(elements)).toEqual(parts.map(({ name, units }) => ({
        own: foldText(`AEI.01.01 ${name}`), indicators: units.map((unit) => foldText(`IND.01  ${unit}`)),
      })));
    }));
  });

  it('returns the same index for the same list', () => {
    const elements = [elementView('AEI.01.01', 'red')];
    expect(searchIndex(elements)).toBe(searchIndex(elements));
  });
});
