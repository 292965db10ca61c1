import { Allotment } from '../../../src/engine/plan/columnsDraft';

describe('Allotment', () => {
  it('cuts arrays that do not share a byte', () => {
    const allotment = new Allotment(3, 8 + 4 + 4 + 2 + 1);
    const arrays = [allotment.float64(), allotment.int32(), allotment.uint32(), allotment.uint16(), allotment.uint8()];
    arrays.forEach((array, k) => array.fill(k + 1));
    expect(arrays.map((array) => [...array])).toEqual(arrays.map((_, k) => [k + 1, k + 1, k + 1]));
    expect(new Set(arrays.map(({ buffer }) => buffer)).size).toBe(1);
  });

  it('gives no more than was said', () => {
    const allotment = new Allotment(5, 8);
    allotment.float64();
    expect(() => allotment.uint8()).toThrow('typed array length');
  });
});
