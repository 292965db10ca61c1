/** A point of the dial: 0 is its left end, 100 its right end, 50 its top. The dial's centre is (100, 100). */
export function dialPoint(percent: number, radius: number): { readonly x: number; readonly y: number } {
  const angle = Math.PI * (1 - Math.min(100, Math.max(0, percent)) / 100);
  return { x: round(100 + radius * Math.cos(angle)), y: round(100 - radius * Math.sin(angle)) };
}

/**
 * The path of a ring's piece between two shares of the dial, in percent points, `inner` to `outer` from its centre.
 *
 * @example ringPiece(0, 100, 60, 80) // 'M20 100A80 80 0 0 1 180 100L160 100A60 60 0 0 0 40 100Z'
 */
export function ringPiece(from: number, to: number, inner: number, outer: number): string {
  const [start, end, back, close] = [dialPoint(from, outer), dialPoint(to, outer), dialPoint(to, inner), dialPoint(from, inner)];
  return `M${start.x} ${start.y}A${outer} ${outer} 0 0 1 ${end.x} ${end.y}L${back.x} ${back.y}A${inner} ${inner} 0 0 0 ${close.x} ${close.y}Z`;
}

const round = (length: number): number => Math.round(length * 100) / 100;
