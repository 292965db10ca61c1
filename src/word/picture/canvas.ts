import type { Pixels } from './png';
import { CAP_HEIGHT, textLines } from './strokeFont';
import type { Point } from './strokeFont';

/** Pixels from the left and the top. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Marks a pixel of a pattern, given from the box's corner. */
type Pattern = (x: number, y: number) => boolean;

/** A white surface to draw boxes and words on, in colours `#RRGGBB`. */
export class Canvas implements Pixels {
  readonly bytes: Uint8Array;

  constructor(readonly width: number, readonly height: number) {
    this.bytes = new Uint8Array(width * height * 3).fill(255);
  }

  /** Fills a box; where `pattern` marks a pixel, with `mark`. */
  fill({ left, top, width, height }: Box, colour: string, pattern: Pattern = () => false, mark = colour): void {
    const [plain, marked] = [rgbOf(colour), rgbOf(mark)];
    for (let y = Math.max(0, top); y < Math.min(this.height, top + height); y += 1) {
      for (let x = Math.max(0, left); x < Math.min(this.width, left + width); x += 1) this.bytes.set(pattern(x - left, y - top) ? marked : plain, (y * this.width + x) * 3);
    }
  }

  /** A frame of `thickness` pixels inside the box. */
  frame({ left, top, width, height }: Box, colour: string, thickness: number): void {
    this.fill({ left, top, width, height: thickness }, colour);
    this.fill({ left, top: top + height - thickness, width, height: thickness }, colour);
    this.fill({ left, top, width: thickness, height }, colour);
    this.fill({ left: left + width - thickness, top, width: thickness, height }, colour);
  }

  /**
   * Draws words whose capitals are `size` pixels high, on a base line.
   *
   * @param anchor whether `x` is their left end, middle or right end
   */
  words(text: string, [x, baseline]: Point, size: number, colour: string, anchor: 'left' | 'middle' | 'right' = 'left'): void {
    const { lines, width } = textLines(text);
    const scale = size / CAP_HEIGHT;
    const from = x - (anchor === 'left' ? 0 : width * scale * (anchor === 'middle' ? 0.5 : 1));
    for (const line of lines) {
      const points = line.map(([px, py]): Point => [from + px * scale, baseline - py * scale]);
      points.slice(1).forEach((point, at) => this.stroke(points[at] ?? point, point, size * PEN, rgbOf(colour)));
    }
  }

  /** A line with a round pen of radius `radius`, its edge smoothed over a pixel. */
  private stroke([x1, y1]: Point, [x2, y2]: Point, radius: number, colour: readonly number[]): void {
    const reach = radius + 1;
    const length = Math.hypot(x2 - x1, y2 - y1) || 1;
    for (let y = Math.floor(Math.min(y1, y2) - reach); y <= Math.max(y1, y2) + reach; y += 1) {
      for (let x = Math.floor(Math.min(x1, x2) - reach); x <= Math.max(x1, x2) + reach; x += 1) {
        if (x < 0 || y < 0 || x >= this.width || y >= this.height) continue;
        const along = Math.min(1, Math.max(0, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length ** 2));
        const distance = Math.hypot(x - x1 - along * (x2 - x1), y - y1 - along * (y2 - y1));
        this.blend((y * this.width + x) * 3, colour, Math.min(1, Math.max(0, radius + 0.5 - distance)));
      }
    }
  }

  private blend(at: number, colour: readonly number[], share: number): void {
    for (let k = 0; k < 3; k += 1) this.bytes[at + k] = Math.round((this.bytes[at + k] ?? 0) * (1 - share) + (colour[k] ?? 0) * share);
  }
}

/** Radius of the pen over the height of a capital. */
const PEN = 0.075;

const rgbOf = (colour: string): readonly number[] => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
