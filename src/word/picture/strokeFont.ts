/** A letter drawn with a pen: its width, and lines of points (x to the right, y up from the base line; capitals are 7 high). */
interface Glyph {
  readonly width: number;
  readonly lines: readonly (readonly Point[])[];
}

export type Point = readonly [x: number, y: number];

/** Width, then lines: "x,y x,y|x,y x,y". Only what the words of the picture need. */
const DRAWN: Readonly<Record<string, readonly [width: number, lines: string]>> = {
  ' ': [2.4, ''], ',': [0.6, '0.6,0.4 0,-1.2'],
  0: [4, '1,0 3,0 4,1 4,6 3,7 1,7 0,6 0,1 1,0'], 1: [2.4, '0.6,5.6 2.2,7 2.2,0'], 2: [4, '0,5.8 1,7 3,7 4,6 4,4.6 0,0 4,0'],
  3: [4, '0,7 4,7 1.8,4.2 3,4.2 4,3.2 4,1 3,0 1,0 0,0.9'], 4: [4.2, '3,0 3,7 0,2.2 4.2,2.2'], 5: [4, '3.8,7 0.4,7 0.2,4 3,4.2 4,3.2 4,1 3,0 1,0 0,0.8'],
  6: [4, '3.6,6.6 3,7 1.2,7 0,5.8 0,1 1,0 3,0 4,1 4,3 3,4 1,4 0,3'], 7: [4, '0,7 4,7 1.4,0'],
  8: [4, '1,3.7 0.2,4.5 0.2,6.2 1,7 3,7 3.8,6.2 3.8,4.5 3,3.7 1,3.7 0,2.8 0,0.9 1,0 3,0 4,0.9 4,2.8 3,3.7'],
  9: [4, '0.4,0.4 1,0 2.8,0 4,1.2 4,6 3,7 1,7 0,6 0,4 1,3 3,3 4,4'],
  A: [5, '0,0 2.5,7 5,0|0.9,2.4 4.1,2.4'], Á: [5, '0,0 2.5,7 5,0|0.9,2.4 4.1,2.4|2.2,8 3.2,9'], D: [4.8, '0,0 0,7 3,7 4.8,5.4 4.8,1.6 3,0 0,0'],
  I: [0, '0,0 0,7'], N: [4.8, '0,0 0,7 4.8,0 4.8,7'], O: [5, '1.2,0 3.8,0 5,1.2 5,5.8 3.8,7 1.2,7 0,5.8 0,1.2 1.2,0'],
  R: [4.4, '0,0 0,7 3.2,7 4.2,6 4.2,4.6 3.2,3.6 0,3.6|2.2,3.6 4.4,0'], V: [5, '0,7 2.5,0 5,7'],
  a: [3.6, '0.3,4.6 1,5 2.6,5 3.6,4.2 3.6,0|3.6,2.9 1.2,2.9 0,2.1 0,0.9 1,0 2.4,0 3.6,1'], b: [3.8, '0,7 0,0|0,1 1,0 2.8,0 3.8,1 3.8,4 2.8,5 1,5 0,4'],
  c: [3.4, '3.4,4.3 2.6,5 1,5 0,4 0,1 1,0 2.6,0 3.4,0.7'], d: [3.8, '3.8,7 3.8,0|3.8,1 2.8,0 1,0 0,1 0,4 1,5 2.8,5 3.8,4'],
  e: [3.8, '0,2.6 3.8,2.6 3.8,4 2.8,5 1,5 0,4 0,1 1,0 2.8,0 3.6,0.7'], i: [0, '0,0 0,5|0,6.8 0,7'], j: [1.2, '1.2,5 1.2,-1 0.4,-1.8 0,-1.8|1.2,6.8 1.2,7'],
  m: [5.6, '0,0 0,5|0,4 1,5 1.9,5 2.8,4 2.8,0|2.8,4 3.8,5 4.7,5 5.6,4 5.6,0'], n: [3.6, '0,0 0,5|0,3.9 1.1,5 2.6,5 3.6,4 3.6,0'],
  o: [3.8, '1,0 2.8,0 3.8,1 3.8,4 2.8,5 1,5 0,4 0,1 1,0'], r: [2.2, '0,0 0,5|0,3.6 1.2,5 2.2,5'],
  s: [3.4, '3.3,4.4 2.6,5 0.9,5 0,4.2 0,3.4 0.8,2.7 2.6,2.4 3.4,1.7 3.4,0.8 2.5,0 0.8,0 0,0.6'], t: [2.4, '1,6.6 1,0.8 1.6,0 2.4,0|0,5 2.3,5'], v: [3.8, '0,5 1.9,0 3.8,5'],
};

/** Between two letters. */
const GAP = 1.7;
/** Height of a capital. */
export const CAP_HEIGHT = 7;

const glyphOf = (letter: string): Glyph => {
  const [width, lines] = DRAWN[letter] ?? [0, ''];
  return { width, lines: lines === '' ? [] : lines.split('|').map((line) => line.split(' ').map((point) => point.split(',').map(Number) as [number, number])) };
};

/** Whether every letter of a text can be drawn. */
export const canDraw = (text: string): boolean => [...text].every((letter) => Object.hasOwn(DRAWN, letter));

/** The lines of a text from its left end, and its width. */
export function textLines(text: string): { readonly lines: readonly (readonly Point[])[]; readonly width: number } {
  let left = 0;
  const lines = [...text].flatMap((letter) => {
    const { width, lines: own } = glyphOf(letter);
    const from = left;
    left += width + GAP;
    return own.map((line) => line.map(([x, y]): Point => [x + from, y]));
  });
  return { lines, width: Math.max(0, left - GAP) };
}
