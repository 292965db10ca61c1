import { cellAt } from '../../cellAt';
import type { CellValue, SheetCells } from '../../cells';
import { contentAt, isSameContent } from '../../content';
import type { CellContent, CellFormula } from '../../content';
import type { Pieces } from '../../../engine/pieces';
import type { Observation } from '../../observation';
import type { OurColumn } from '../ourColumns';
import type { ColumnValues } from '../valueBlocks';
import { ShapePrints } from './formulaShape';
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

/** Which columns of ours have formulas after a run, and the fingerprints of their shapes. */
interface FormulasOf {
  readonly columns: readonly number[];
  readonly shapes: readonly string[];
}

/** Between two pauses. */
const CELLS_IN_A_PIECE = 8_000;

/** See {@link FormulasOf}. */
export function* formulasOf(columns: readonly OurColumn[], live: ReadonlyMap<number, LiveColumn>): Pieces<FormulasOf> {
  const prints = new ShapePrints();
  const withSome = new Set<number>();
  for (const { column, ours } of columns) {
    const cells = live.get(column);
    if (cells === undefined) continue;
    for (const [nth, { row }] of ours.entries()) {
      if (nth % CELLS_IN_A_PIECE === 0) yield;
      const one = cells.get(row);
      if (one === undefined || !('formula' in one)) continue;
      withSome.add(column);
      prints.of(one.formula);
    }
  }
  return { columns: [...withSome], shapes: prints.all() };
}

type Told = Pick<Observation, 'code' | 'severity' | 'message' | 'remedy'>;

/**
 * What there is to say of the cells of formulas: those that hold a value all the same, and why; and formulas that stand as they
 * should and do not show the figure of the method, as when Excel does not recalculate by itself.
 */
export function aboutFormulas(cells: SheetCells, { column, ours, figureOf }: OurColumn, live: LiveColumn | undefined): Observation[] {
  const observations: Observation[] = [];
  if (live === undefined) return observations;
  for (const figure of ours) {
    const one = live.get(figure.row);
    const told = one === undefined ? null : 'because' in one ? valueInstead(one.because) : notFollowing(cells, figure.row, column, one, figureOf(figure));
    if (told === null) continue;
    const place = { sheet: cells.name, rect: { top: figure.row, left: column, height: 1, width: 1 } };
    observations.push({ ...told, element: figure.key.replace(/#\d+$/, ''), place });
  }
  return observations;
}

const valueInstead = (because: string): Told => ({
  code: 'valor-sin-formula',
  severity: 'warning',
  message: `Se dejó el valor y no una fórmula: ${because}.`,
  remedy: 'El valor es el correcto; vuelva a calcular cuando cambien los datos de los que sale.',
});

/** Excel's numbers have 15 digits. */
const NOISE = 1e-9;

function notFollowing(cells: SheetCells, row: number, column: number, wanted: CellFormula, figure: CellValue): Told | null {
  const shown = cellAt(cells, row, column);
  const isShown = typeof shown === 'number' && typeof figure === 'number' ? Math.abs(shown - figure) < NOISE : shown === figure;
  if (isShown || !isSameContent(contentAt(cells, row, column), wanted)) return null;
  return {
    code: 'formula-no-coincide',
    severity: 'error',
    message: `La fórmula de la celda da «${String(shown)}» y lo calculado es «${String(figure)}».`,
    remedy: 'Recalcule el libro (tecla F9) y ponga Fórmulas > Opciones para el cálculo en Automático; si sigue igual, elija valores en Ajustes.',
  };
}
