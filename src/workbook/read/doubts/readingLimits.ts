import { cellAddress } from '../../cells/cellAddress';
import type { Observation } from '../../cells/observation';
import type { SheetCells } from '../../cells/sheetCells';
import type { TableLayout } from '../../find/tableLayout';

/**
 * What reading could not make sure of: cells too far from the rest to be read, and formulas that may not be calculated.
 *
 * @param isManual whether the workbook is calculated only when the user says so
 */
export function readingLimits(cells: SheetCells, layout: TableLayout, isManual: boolean): Observation[] {
  const [far, ...others] = cells.unread ?? [];
  const more = others.length === 0 ? '' : ` y en ${others.length} lugares más`;
  return [
    ...(far === undefined ? [] : [{
      code: 'celdas-lejanas', severity: 'warning', place: { sheet: cells.name, rect: far },
      message: `Hay contenido muy lejos del resto de la hoja, en ${cellAddress({ sheet: cells.name, rect: far })}${more}: no se leyó.`,
      remedy: 'Si es parte del registro, acérquelo a la tabla; si no, bórrelo.',
    } as const]),
    ...(isManual ? [{
      code: 'calculo-manual', severity: 'warning', place: { sheet: cells.name, rect: layout.header },
      message: 'El libro está en cálculo manual: si la tabla tiene fórmulas, sus cifras pueden no estar al día.',
      remedy: 'Presione F9 (o Fórmulas > Calcular ahora) y vuelva a calcular.',
    } as const] : []),
  ];
}
