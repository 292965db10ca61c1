import { columnSamples } from '../../../src/app/start/columnSamples';
import { peiSheet } from '../../helpers/store/openedStore';

describe('columnSamples', () => {
  it('gives the first three filled cells of a column as texts', () => {
    expect(columnSamples(peiSheet(), 12, 0)).toHaveLength(3);
  });

  it('gives nothing of a column without anything', () => {
    expect(columnSamples(peiSheet(), 12, 500)).toEqual([]);
  });
});
