import { unzlibSync } from 'fflate';
import { PALETTES } from '../../../src/engine/method/bandPalettes';
import { BAND_WORDS, BANDS } from '../../../src/engine/method/bands';
import { summaryRows } from '../../../src/engine/method/summaryRows';
import { Canvas } from '../../../src/word/picture/canvas';
import { pngOf } from '../../../src/word/picture/png';
import { semaphorePicture } from '../../../src/word/picture/semaphorePicture';
import { canDraw } from '../../../src/word/picture/strokeFont';

const NONE = { red: 0, amber: 0, green: 0, nd: 0, open: 0, total: 0 };
const SUMMARY = { objectives: NONE, objectiveIndicators: NONE, actions: { red: 1, amber: 0, green: 98, nd: 1, open: 0, total: 100 }, actionIndicators: NONE };

/** Rows of pixels of a PNG of ours, as `RRGGBB`. */
function pixelsOf(png: Uint8Array): string[][] {
  const view = new DataView(png.buffer, png.byteOffset);
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const rows = unzlibSync(png.subarray(41, 41 + view.getUint32(33)));
  return Array.from({ length: height }, (_, y) => Array.from({ length: width }, (__, x) => {
    const at = y * (width * 3 + 1) + 1 + x * 3;
    return [...rows.subarray(at, at + 3)].map((byte) => byte.toString(16).padStart(2, '0')).join('').toUpperCase();
  }));
}

describe('pngOf', () => {
  it('keeps every pixel, under the signature and check sums of PNG', () => {
    const canvas = new Canvas(3, 2);
    canvas.fill({ left: 1, top: 0, width: 1, height: 2 }, '#C00000');
    const png = pngOf(canvas);
    expect([...png.subarray(0, 8)]).toEqual([137, 80, 78, 71, 13, 10, 26, 10]);
    expect(pixelsOf(png)).toEqual([['FFFFFF', 'C00000', 'FFFFFF'], ['FFFFFF', 'C00000', 'FFFFFF']]);
    // The check sum of an empty IEND is known.
    expect([...png.subarray(-8)]).toEqual([0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82]);
  });
});

describe('semaphorePicture', () => {
  it('draws a row for each kind that the plan has, and says the same in words', () => {
    const one = semaphorePicture(SUMMARY, 'ceplan');
    const two = semaphorePicture({ ...SUMMARY, objectives: { ...NONE, nd: 2, total: 2 } }, 'ceplan');
    expect(two.height).toBeGreaterThan(one.height);
    expect(one.description).toBe('Semáforo. Acciones: 1 en rojo, 0 en ámbar, 98 en verde y 1 en ND.');
    expect(two.description).toContain('Objetivos: 0 en rojo, 0 en ámbar, 0 en verde y 2 en ND.');
  });

  it('draws bands that have something, none narrower than its count, and none that has nothing', () => {
    const rows = pixelsOf(semaphorePicture(SUMMARY, 'ceplan').png);
    const bar = rows[84 + 12] ?? [];
    const wide = (band: 'red' | 'amber' | 'green' | 'nd') => bar.filter((pixel) => pixel === PALETTES.ceplan[band].chart.slice(1)).length;
    expect(wide('amber')).toBe(0);
    expect(wide('red')).toBeGreaterThan(30);
    expect(wide('nd')).toBeGreaterThan(30);
    expect(wide('green')).toBeGreaterThan(600);
  });

  it('tells bands apart without colour: each has a pattern of its own', () => {
    const grey = (pixel: string): number => Math.round([0, 2, 4].reduce((sum, at) => sum + parseInt(pixel.slice(at, at + 2), 16), 0) / 3);
    const rows = pixelsOf(semaphorePicture(SUMMARY, 'ceplan').png);
    const swatch = (nth: number) => rows.slice(22, 52).map((row) => row.slice(480 + nth * 280 + 4, 480 + nth * 280 + 50).map(grey).join()).join('\n');
    expect(new Set([0, 1, 2, 3].map(swatch)).size).toBe(4);
  });

  it('knows every letter that it draws', () => {
    for (const text of [...summaryRows(SUMMARY).map(([label]) => label), ...BANDS.map((band) => BAND_WORDS[band]), '0123456789,']) expect(canDraw(text)).toBe(true);
  });
});
