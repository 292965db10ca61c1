import { formatCount, formatPercent } from '../../engine/text/format';
import type { BandCounts } from '../../engine/method/evaluation';
import type { Notice } from '../messages/messages';

/** Words of *Recalcular todo el libro*. */
export const BULK = {
  label: 'todo el libro',
  noTable: 'Omitida: no tiene una tabla de PEI.',
  omitted: ({ message, remedy }: Pick<Notice, 'message' | 'remedy'>): string => `Omitida: ${message} ${remedy}`,
  noValues: 'Omitida: ningún periodo tiene valores obtenidos.',
  doubts: (columns: number): string =>
    `Omitida: ${columns === 1 ? 'hay 1 columna' : `hay ${columns} columnas`} por confirmar. Elija su tabla, pulse Calcular avance y diga qué contienen.`,
  cancelled: 'Omitida: se canceló antes de llegar a ella. No se tocó.',
  lost: 'La tabla ya no se reconoce. Vuelva a buscar las tablas del libro.',
  stopped: 'Se canceló: las hojas terminadas quedan calculadas y las demás, como estaban.',
  /** @example finished(3, 4, 'hojas') // 'Se calcularon 3 de 4 hojas con tabla de PEI.' */
  finished: (done: number, all: number, what: 'hojas' | 'tablas'): string => {
    const of = what === 'hojas' ? 'hojas con tabla de PEI' : 'tablas de PEI';
    if (done < all) return `Se ${done === 1 ? 'calculó' : 'calcularon'} ${done} de ${all} ${of}.`;
    return all === 1 ? 'Se recorrió la hoja con tabla de PEI.' : `Se recorrieron las ${all} ${of}.`;
  },
  step: (sheet: string, nth: number, total: number): string => `Calculando «${sheet}» (${nth} de ${total})`,
  reportsStep: (sheet: string): string => `Haciendo el resumen y las alertas de «${sheet}»`,
  indicators: (count: number): string => (count === 1 ? '1 indicador.' : `${formatCount(count)} indicadores.`),
  /** @example figures('2024, primer semestre', 74.68, counts) // '2024, primer semestre: promedio de AEI 74.68; 12 en rojo, 3 en ámbar, 11 en verde y 0 ND.' */
  figures: (label: string, mean: number | null, { red, amber, green, nd, open }: BandCounts): string =>
    `${label}: promedio de AEI ${open > 0 ? 'sin calcular' : formatPercent(mean)}; ${red} en rojo, ${amber} en ámbar, ${green} en verde y ${nd} ND.`,
  changes: (lines: readonly string[]): string => {
    const rest = lines.length - SHOWN_CHANGES;
    return lines.length === 0 ? 'Sin cambios.' : `Cambios: ${lines.slice(0, SHOWN_CHANGES).join('; ')}${rest > 0 ? `; y ${formatCount(rest)} más` : ''}.`;
  },
  printedColumn: 'Su columna de avance ya tenía valores, que se dejan como están.',
  printedInBlock: 'Su columna de avance ya tenía valores: se dejó como está, y lo calculado está en la columna «Avance Tipo I (%) calculado».',
  printed: 'No se escribió: su columna de avance ya tenía valores.',
  noColumn: 'No se escribió: la tabla no tiene una columna de avance para este periodo.',
  edited: (cells: number, named: string): string => `${cells === 1 ? '1 celda no se escribió, porque ya tenía otro contenido' : `${formatCount(cells)} celdas no se escribieron, porque ya tenían otro contenido`}: ${named}.`,
  merged: (cells: number, named: string): string => `${cells === 1 ? '1 celda no se escribió, porque está combinada' : `${formatCount(cells)} celdas no se escribieron, porque están combinadas`}: ${named}.`,
  made: (sheets: readonly string[]): string => `Se hicieron o actualizaron ${sheets.map((sheet) => `«${sheet}»`).join(', ')}.`,
  notMade: ({ message, remedy }: Pick<Notice, 'message' | 'remedy'>): string => `El resumen o las alertas no se hicieron: ${message} ${remedy}`,
  changedCells: 'Elija esa tabla y pulse Regenerar resumen o Redactar alertas: allí podrá conservar lo escrito o reemplazarlo.',
} as const;

/** Changes named in a line; the rest are counted. */
const SHOWN_CHANGES = 3;
