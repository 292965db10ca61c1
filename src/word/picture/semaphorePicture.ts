import { inkOn, PALETTES } from '../../engine/method/bandPalettes';
import type { PaletteName } from '../../engine/method/bandPalettes';
import { ALL_BANDS, BAND_WORDS, BAND_WORDS_INSIDE, BANDS } from '../../engine/method/bands';
import type { Band } from '../../engine/method/bands';
import type { BandCounts, Summary } from '../../engine/method/evaluation';
import { filledRows } from '../../engine/method/summaryRows';
import { formatCount } from '../../engine/text/format';
import { spanishList } from '../../engine/text/words';
import { Canvas } from './canvas';
import type { Box } from './canvas';
import { pngOf } from './png';

/** A picture in a document. */
export interface Picture {
  readonly png: Uint8Array;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Read aloud, and shown where the picture is not. */
  readonly description: string;
}

/** Pixels. The label of a row stands at its left. */
const WIDTH = 1600;
const LABELS = 480;
const ROW = 92;
const BAR = 60;
const LEGEND = 84;
const WORD = 25;
const EDGE = 4;
const DARK = '#262626';

/**
 * The *semáforo* as a picture: a bar for each kind of element that the plan has, its parts as long as their counts, with the counts in
 * them. Bands differ by pattern as well as by colour, and are named in the legend: it can be read in grey.
 *
 * @example semaphorePicture(evaluation2024.summary, 'ceplan').description // 'Semáforo. Acciones: 12 en rojo, 3 en ámbar, 11 en verde…'
 */
export function semaphorePicture(summary: Summary, palette: PaletteName): Picture {
  const rows = filledRows(summary);
  const canvas = new Canvas(WIDTH, LEGEND + Math.max(1, rows.length) * ROW);
  drawLegend(canvas, palette);
  rows.forEach(([label, counts], at) => drawRow(canvas, LEGEND + at * ROW, label, counts, palette));
  return { png: pngOf(canvas), width: canvas.width, height: canvas.height, description: `Semáforo. ${rows.map(([label, counts]) => `${label}: ${countWords(counts)}.`).join(' ')}` };
}

/** "12 en rojo, 3 en ámbar, 11 en verde y 0 en ND" */
const countWords = (counts: BandCounts): string =>
  spanishList([
    ...BANDS.map((band) => `${formatCount(counts[band])} en ${BAND_WORDS_INSIDE[band]}`),
    ...(counts.open === 0 ? [] : [`${formatCount(counts.open)} sin calcular`]),
  ]);

function drawLegend(canvas: Canvas, palette: PaletteName): void {
  let left = LABELS;
  for (const band of BANDS) {
    drawPart(canvas, { left, top: 18, width: 56, height: 38 }, band, palette);
    canvas.words(BAND_WORDS[band], [left + 72, 48], WORD, DARK);
    left += 280;
  }
}

function drawRow(canvas: Canvas, top: number, label: string, counts: BandCounts, palette: PaletteName): void {
  canvas.words(label, [LABELS - 24, top + BAR / 2 + WORD / 2], WORD, DARK, 'right');
  const bands = ALL_BANDS.filter((one) => counts[one] > 0);
  const least = bands.map((band) => plateWidth(formatCount(counts[band])) + EDGE);
  const rest = WIDTH - LABELS - least.reduce((sum, one) => sum + one, 0);
  let left = LABELS;
  bands.forEach((band, at) => {
    // A part is never too narrow for its count: what is left over is shared by the counts.
    const end = at === bands.length - 1 ? WIDTH : left + (least[at] ?? 0) + Math.round((counts[band] / counts.total) * rest);
    const box = { left, top, width: end - left, height: BAR };
    drawPart(canvas, box, band, palette);
    drawCount(canvas, box, formatCount(counts[band]), band, palette);
    left = end;
  });
}

/** Pixels of the plain plate under a count. */
const plateWidth = (count: string): number => 30 + count.length * 22;

/** Stripes, dots, nothing, and a line: as in the pane. */
const PATTERNS: Readonly<Record<Band, (x: number, y: number) => boolean>> = {
  red: (x, y) => (x + y) % 18 < 5,
  amber: (x, y) => Math.hypot((x % 18) - 9, (y % 18) - 9) < 3.2,
  green: () => false,
  nd: (_, y) => y % 16 < 3,
  open: () => false,
};

function drawPart(canvas: Canvas, box: Box, band: Band, palette: PaletteName): void {
  const { chart, ink } = PALETTES[palette][band];
  canvas.fill(box, chart, PATTERNS[band], band === 'red' ? '#FFFFFF' : ink);
  canvas.frame(box, DARK, 2);
}

/** A plain plate under the count, so that the pattern does not cross its digits. */
function drawCount(canvas: Canvas, { left, top, width, height }: Box, count: string, band: Band, palette: PaletteName): void {
  const { chart } = PALETTES[palette][band];
  const plate = plateWidth(count);
  const middle = left + width / 2;
  canvas.fill({ left: Math.round(middle - plate / 2), top: top + 8, width: plate, height: height - 16 }, chart);
  canvas.words(count, [middle, top + height / 2 + 15], 30, inkOn(chart), 'middle');
}
