/** Colours as numbers: contrast of one on another, and how far apart two look, also to colour-blind eyes. Colours are `#RRGGBB`. */

export type Sight = keyof typeof SIGHTS;
type Triple = readonly [number, number, number];

/** G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency" (2009), severity 1. */
const SIGHTS = {
  usual: [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  protan: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  deutan: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  tritan: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
} as const satisfies Record<string, readonly [Triple, Triple, Triple]>;

export const EYES = Object.keys(SIGHTS) as readonly Sight[];

/** Contrast ratio, 1 to 21 (WCAG 2.2, "contrast ratio"): 4.5 is enough for text. */
export function contrastRatio(one: string, other: string): number {
  const [dark = 0, light = 0] = [one, other].map((colour) => luminance(linear(colour))).sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Distance in CIELAB as these eyes see them: from about 10 two colours are told apart at a glance. */
export function colourDistance(one: string, other: string, sight: Sight): number {
  const [a, b] = [one, other].map((colour) => lab(seen(linear(colour), sight)));
  return Math.hypot(...[0, 1, 2].map((at) => (a?.[at] ?? 0) - (b?.[at] ?? 0)));
}

function linear(colour: string): Triple {
  const channel = (at: number): number => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

const dot = ([a, b, c]: Triple, [x, y, z]: Triple): number => a * x + b * y + c * z;
const luminance = (colour: Triple): number => dot([0.2126, 0.7152, 0.0722], colour);

function seen(colour: Triple, sight: Sight): Triple {
  const part = (row: Triple): number => Math.min(1, Math.max(0, dot(row, colour)));
  const [red, green, blue] = SIGHTS[sight];
  return [part(red), part(green), part(blue)];
}

/** From linear sRGB under daylight (D65). */
function lab(colour: Triple): Triple {
  const root = (part: number): number => (part > 0.008856 ? Math.cbrt(part) : 7.787 * part + 16 / 116);
  const x = root(dot([0.4124564, 0.3575761, 0.1804375], colour) / 0.95047);
  const y = root(dot([0.2126729, 0.7151522, 0.072175], colour));
  const z = root(dot([0.0193339, 0.119192, 0.9503041], colour) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}
