import type { SheetCells } from '../../cells';
import { contentAt, isSameContent } from '../../content';
import type { CellContent } from '../../content';
import type { Observation } from '../../observation';
import { fingerprint } from '../fingerprint';
import type { OurColumn } from '../ourColumns';
import type { ColumnValues } from '../valueBlocks';
import { formulaShape } from './formulaShape';
import type { LiveColumn } from './liveColumns';

/** The column with formulas in the place of values wherever there is one for the cell; a formula that stands already stays. */
export function withFormulas(cells: SheetCells, { column, top, values, ours }: OurColumn, live: LiveColumn | undefined): ColumnValues {
  if (live === undefined) return { column, top, values };
  const contents: (CellContent | null)[] = [...values];
  for (const { row } of ours) {
    const one = live.get(row);
    if (one === undefined || !('formula' in one)) continue;
    contents[row - top] = isSameContent(contentAt(cells, row, column), one) ? null : one;
  }
  return { column, top, values: contents };
}

/** Fingerprints of the shapes of the formulas that stand in some columns of ours after a run, in a fixed order. */
export function shapesIn(columns: readonly OurColumn[], live: ReadonlyMap<number, LiveColumn>): string[] {
  const shapes = new Set<string>();
  for (const { column, ours } of columns) {
    for (const { row } of ours) {
      const one = live.get(column)?.get(row);
      if (one !== undefined && 'formula' in one) shapes.add(fingerprint(formulaShape(one.formula)));
    }
  }
  return [...shapes].sort();
}

/** Tells of cells that hold a value where a formula was wanted, and why. */
export function valuesInstead(cells: SheetCells, columns: readonly OurColumn[], live: ReadonlyMap<number, LiveColumn>): Observation[] {
  return columns.flatMap(({ column, ours }) => ours.flatMap(({ row, key }): Observation[] => {
    const one = live.get(column)?.get(row);
    if (one === undefined || 'formula' in one) return [];
    return [{
      code: 'valor-sin-formula',
      severity: 'warning',
      element: key.replace(/#\d+$/, ''),
      place: { sheet: cells.name, rect: { top: row, left: column, height: 1, width: 1 } },
      message: `Se dejó el valor y no una fórmula: ${one.because}.`,
      remedy: 'El valor es el correcto; vuelva a calcular cuando cambien los datos de los que sale.',
    }];
  }));
}

