import type { Receipt } from './receipt';

/**
 * How many rows have another figure than the last run wrote, by what the next run would keep of it: where formulas of ours stand they
 * follow their cells, and there is nothing to write. 0 without formulas of ours.
 */
export function movedFigures(before: Receipt, after: Receipt): number {
  if (before.formulas.size === 0) return 0;
  const moved = new Set<string>();
  for (const [period, figures] of after.figures) {
    for (const [code, figure] of figures) {
      const written = before.figures.get(period)?.get(code);
      if (written !== undefined && written !== figure) moved.add(code);
    }
  }
  for (const [code, { Calculado }] of after.block) {
    const written = before.block.get(code)?.Calculado ?? '';
    if (written !== '' && written !== Calculado) moved.add(code);
  }
  return moved.size;
}
