import { otherPrinted } from '../../src/app/otherPrinted';
import type { Printed } from '../../src/engine/plan';

describe('otherPrinted', () => {
  it.each<{ printed: Printed | undefined; computed: number | null; says: string; because: string }>([
    { printed: 108, computed: 100, says: '108.00', because: 'the print is above the cap' },
    { printed: 50.64, computed: 50.64, says: '', because: 'they agree' },
    { printed: 50.6400001, computed: 50.64, says: '', because: 'printed with two decimals they are the same' },
    { printed: 'ND', computed: 50.64, says: 'ND', because: 'the print has no figure where there is one' },
    { printed: 0, computed: null, says: '0.00', because: 'the print has a figure where there is none' },
    { printed: 'ND', computed: null, says: '', because: 'both have none' },
    { printed: null, computed: 50.64, says: '', because: 'the cell was blank' },
    { printed: undefined, computed: 50.64, says: '', because: 'the table has no such column' },
  ])('says «$says» of $printed beside $computed: $because', ({ printed, computed, says }) => {
    expect(otherPrinted(printed, computed)).toBe(says);
  });
});
