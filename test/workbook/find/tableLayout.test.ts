import { CONFIDENCE, isDoubtful } from '../../../src/workbook/find/tableLayout';

describe('isDoubtful', () => {
  it.each([
    [CONFIDENCE.certain, false], [CONFIDENCE.supposed, false], [0.6, false],
    [CONFIDENCE.doubtful, true], [CONFIDENCE.unresolved, true], [CONFIDENCE.contradicted, true],
  ])('is, of a confidence of %d, %s', (confidence, expected) => {
    expect(isDoubtful({ confidence })).toBe(expected);
  });
});
