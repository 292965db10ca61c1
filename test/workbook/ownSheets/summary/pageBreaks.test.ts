import { pageBreaks } from '../../../../src/workbook/ownSheets/summary/pageBreaks';
import type { Section } from '../../../../src/workbook/ownSheets/summary/pageBreaks';

const lines = (count: number): string[][] => Array.from({ length: count }, () => ['x']);

describe('pageBreaks', () => {
  // A page of one column of 100 points holds 30 rows of 15 points.
  it.each<{ sections: readonly Section[]; rows: number; breaks: readonly number[]; because: string }>([
    { sections: [{ top: 0 }, { top: 10 }], rows: 20, breaks: [], because: 'both fit' },
    { sections: [{ top: 0 }, { top: 20 }], rows: 40, breaks: [20], because: 'the second does not fit after the first' },
    { sections: [{ top: 0 }, { top: 5, startsPage: true }], rows: 10, breaks: [5], because: 'it asks for it' },
    { sections: [{ top: 0 }, { top: 5 }, { top: 60 }], rows: 64, breaks: [5], because: 'a long one begins a page, and the next fits after its end' },
    { sections: [{ top: 0, startsPage: true }], rows: 10, breaks: [], because: 'the first page begins by itself' },
  ])('are $breaks: $because', ({ sections, rows, breaks }) => expect(pageBreaks(sections, lines(rows), [100])).toEqual(breaks));

  it('count the lines of a text that wraps, and one of a text that reaches over blank cells', () => {
    const long = 'a'.repeat(100);
    const values = (second: string) => Array.from({ length: 20 }, () => [long, second]);
    expect(pageBreaks([{ top: 0 }, { top: 10 }], values('b'), [100, 100])).toEqual([10]);
    expect(pageBreaks([{ top: 0 }, { top: 10 }], values(''), [100, 100])).toEqual([]);
  });
});
