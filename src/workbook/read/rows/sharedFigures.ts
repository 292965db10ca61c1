import { columnLetters, rectAddress } from '../../cells/cellAddress';
import type { Rect } from '../../cells/rect';
import { isFilled } from '../../cells/sheetCells';
import type { SheetCells } from '../../cells/sheetCells';
import { textOf } from '../planColumns';
import type { Line, PlanColumns } from '../planColumns';
import type { RowDoubt } from './rowDoubts';

/** Finds rows whose goal or value is one merged cell with that of another indicator. */
export class SharedFigures {
  /** By row, absolute, 0-based. */
  private readonly merges = new Map<number, Rect>();

  constructor(
    private readonly columns: PlanColumns,
    private readonly cells: SheetCells,
  ) {
    for (const merge of cells.merges ?? []) if (merge.height > 1 && this.isOfFigures(merge) && this.isOfSeveral(merge)) this.enter(merge);
  }

  /**
   * That a row's goal or value stands in a cell merged over the rows of several indicators: each may have it, or all together. Null for any other row.
   *
   * @param row absolute, 0-based
   */
  find(row: number): RowDoubt | null {
    const merge = this.merges.size === 0 ? undefined : this.merges.get(row);
    if (merge === undefined) return null;
    const at = merge.left - this.cells.left;
    return {
      at,
      problem: {
        code: 'cifra-de-varias-filas',
        severity: 'error',
        message: `La cifra de ${rectAddress(merge)} está en una celda combinada, de varios indicadores: no se sabe si es de cada uno o de todos. Las cifras de la fila no se usaron.`,
        remedy: `Descombine la celda y escriba en la columna ${columnLetters(merge.left)} la cifra de cada indicador.`,
      },
    };
  }

  private isOfFigures({ top, left }: Rect): boolean {
    const at = left - this.cells.left;
    return this.columns.figuresAt.includes(at) && isFilled(this.lineAt(top)[at] ?? '');
  }

  /** Whether more than one row of a merge has a name: an indicator may take several rows, whose name is merged too. */
  private isOfSeveral({ top, height }: Rect): boolean {
    return Array.from({ length: height }, (_, at) => textOf(this.lineAt(top + at), this.columns.name)).filter((name) => name !== '').length > 1;
  }

  private enter(merge: Rect): void {
    for (let row = merge.top; row < merge.top + merge.height; row += 1) this.merges.set(row, merge);
  }

  private lineAt(row: number): Line {
    return this.cells.values[row - this.cells.top] ?? [];
  }
}
