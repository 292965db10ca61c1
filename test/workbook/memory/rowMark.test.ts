import { marksByKey, readRowMark, rowMark, wasProposed } from '../../../src/workbook/memory/rowMark';

const PARAGRAPH = 'Que, la GERENCIA DE SERVICIOS, alcanzó 58.13%.';
const MARK = rowMark('AEI.04.03', { paragraph: PARAGRAPH, recommendation: '' }, { 'AEI.04.03': 58.13, 'IND.01.AEI.04.03': null });

describe('the mark of a row', () => {
  it('is read back with its key and its figures', () => {
    expect(readRowMark(MARK)).toEqual(expect.objectContaining({ key: 'AEI.04.03', figures: { 'AEI.04.03': 58.13, 'IND.01.AEI.04.03': null } }));
  });

  it('tells a proposed text from a person’s, a blank one too', () => {
    const mark = readRowMark(MARK);
    if (mark === null) throw new Error('no mark');
    expect(wasProposed(mark, 'paragraph', PARAGRAPH)).toBe(true);
    expect(wasProposed(mark, 'paragraph', `${PARAGRAPH} Se revisó.`)).toBe(false);
    expect(wasProposed(mark, 'recommendation', '')).toBe(true);
    expect(wasProposed(mark, 'recommendation', 'Capacitar.')).toBe(false);
    expect(wasProposed(mark, 'aspect', '')).toBe(false);
  });

  it('is no formula and quotes nothing of the text', () => {
    expect(MARK).toMatch(/^\["PEI1",/);
    expect(MARK).not.toContain('GERENCIA');
  });

  it.each(['', 7, 'PEI1', '["PEI2","AEI.04.03",{},{}]', MARK.slice(0, -3), '["PEI1","AEI.04.03",{"paragraph":3},{}]', '["PEI1","AEI.04.03",{},{"a":"b"}]', '["PEI1",4,{},{}]'])(
    'is not read from %p', (cell) => expect(readRowMark(cell)).toBeNull());

  it('is found by its key wherever its row was sorted to, the first of two', () => {
    const marks = marksByKey(['Marca', '', rowMark('AEI.02', { paragraph: 'b' }), rowMark('AEI.01', { paragraph: 'a' }), rowMark('AEI.02', { paragraph: 'c' })]);
    expect([...marks.keys()].sort()).toEqual(['AEI.01', 'AEI.02']);
    expect(wasProposed(marks.get('AEI.02') ?? { prints: {} }, 'paragraph', 'b')).toBe(true);
  });
});
