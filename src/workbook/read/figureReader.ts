import { PRINTED_ND } from '../../engine/plan/indicatorColumns';
import type { CellProblem, Observation } from '../cells/observation';
import { parseAmount, parseWordedAmount } from '../cells/parseAmount';
import { cellRect } from '../cells/rect';
import type { CellValue, SheetCells } from '../cells/sheetCells';

/** A column of figures: where it stands in a line of `values`, and what its header says. */
export interface FigureColumn {
  readonly at: number;
  readonly header: string;
  /** Of goals, which may be "at least" a number. */
  readonly isGoal?: true;
  /** The columns it is the sum of, the first of which stands at `at`; absent of a column of its own. */
  readonly parts?: readonly FigureColumn[];
}

const PERCENT = /%(?=(?:[^"]*"[^"]*")*[^"]*$)/;
/** Dates, and times of the day, which have a colon. */
const DATE = /[dy]|m{3}|m\/|\/m|:/i;
const NOT_A_DATE = /"[^"]*"|\[[^\]]*\]|\\./g;

/**
 * Reads figures from cells: numbers, numbers with a percent format in percent points (0.476 shown as 47.6 % is 47.6), numbers typed
 * as text, and ND in all its spellings. NaN for a blank, for ND, and for what cannot be read, which gives an observation.
 */
export class FigureReader {
  /** How many cells were not understood. */
  refusals = 0;
  /** No number formats were read. */
  private readonly isPlain: boolean;

  constructor(
    private readonly cells: SheetCells,
    private readonly observations: Observation[],
  ) {
    this.isPlain = cells.numberFormat === undefined;
  }

  /** The figure in a cell. */
  read(value: CellValue, row: number, column: FigureColumn, element: string): number {
    if (typeof value === 'number' && this.isPlain) return value;
    if (value === '') return NaN;
    const figure = this.interpret(value, row, column, element);
    return figure === PRINTED_ND ? NaN : figure;
  }

  /**
   * The sum of the cells of a line that together are a value, exact to ten decimals; NaN where one has no figure. Where a
   * later one has one, an observation names the first that has none.
   */
  sum(line: readonly CellValue[], row: number, parts: readonly FigureColumn[], element: string): number {
    const figures = parts.map((part) => this.read(line[part.at] ?? '', row, part, element));
    const blank = figures.findIndex(Number.isNaN);
    if (blank < 0) return Number(figures.reduce((total, figure) => total + figure, 0).toFixed(SUM_DECIMALS));
    const part = parts[blank];
    const isGap = figures.slice(blank + 1).some((figure) => !Number.isNaN(figure));
    if (part !== undefined && isGap && (line[part.at] ?? '') === '') this.refuse(missingPart(part.header), row, part, element);
    return NaN;
  }

  /** A printed progress: as {@link read}, but {@link PRINTED_ND} for ND. */
  readPrinted(value: CellValue, row: number, column: FigureColumn, element: string): number {
    return value === '' ? NaN : this.interpret(value, row, column, element);
  }

  private interpret(value: CellValue, row: number, column: FigureColumn, element: string): number {
    if (typeof value === 'number') return this.number(value, row, column, element);
    if (typeof value === 'boolean') return this.refuse(logicalCell(value, column.header), row, column, element);
    if (value.startsWith('#')) return this.refuse(errorCell(value, column.header), row, column, element);
    const amount = parseAmount(value);
    if (amount.kind === 'number') return amount.value;
    if (amount.kind === 'no-data') return value.trim() === '' ? NaN : PRINTED_ND;
    const worded = amount.kind === 'unreadable' ? parseWordedAmount(value) : null;
    if (worded !== null && (!worded.isBound || column.isGoal === true)) {
      this.observe(wordedNumber(value, worded.value, column.header), row, column, element);
      return worded.value;
    }
    const problem =
      amount.kind === 'ambiguous' ? ambiguousNumber(value, amount.readings, column.header) : unreadableNumber(value, column.header);
    return this.refuse(problem, row, column, element);
  }

  private number(value: number, row: number, column: FigureColumn, element: string): number {
    const format = this.cells.numberFormat?.(row, this.cells.left + column.at) ?? '';
    if (format === '' || format === 'General') return value;
    if (PERCENT.test(format)) return inPercentPoints(value);
    if (DATE.test(format.replace(NOT_A_DATE, ''))) return this.refuse(dateCell(value, column.header), row, column, element);
    return value;
  }

  /** Takes a cell as not understood: tells of it and gives NaN. */
  refuse(problem: CellProblem, row: number, column: FigureColumn, element: string): number {
    this.refusals += 1;
    this.observe(problem, row, column, element);
    return NaN;
  }

  private observe(problem: CellProblem, row: number, column: FigureColumn, element: string): void {
    this.observations.push({ ...problem, element, place: { sheet: this.cells.name, rect: cellRect(row, this.cells.left + column.at) } });
  }
}

/** Whether a cell, by its row and its position in the line, has a percent format. */
export const isPercentFormat = (cells: SheetCells, row: number, at: number): boolean => PERCENT.test(cells.numberFormat?.(row, cells.left + at) ?? '');

/** Whether a cell, by its row and its position in the line, has a format of a date or a time. */
export const isDateFormat = (cells: SheetCells, row: number, at: number): boolean => DATE.test((cells.numberFormat?.(row, cells.left + at) ?? '').replace('General', '').replace(NOT_A_DATE, ''));

/** A hundred times a number, exact in decimals: 0.476 gives 47.6 and not 47.599999999999994. */
export function inPercentPoints(value: number): number {
  const text = String(value);
  return text.includes('e') ? value * 100 : Number(`${text}e2`);
}

/** A cell's text between Spanish quotation marks. */
export const quoted = (text: string): string => `«${text.trim()}»`;

const SUM_DECIMALS = 10;

function missingPart(header: string): CellProblem {
  return {
    code: 'parcial-sin-valor',
    severity: 'error',
    message: `${quoted(header)} está en blanco y lo que sigue tiene valores: no se sabe si es cero, y lo que se suma con ella queda sin valor.`,
    remedy: 'Escriba el valor, o 0 si no hubo ninguno.',
  };
}

function ambiguousNumber(text: string, [thousands, decimals]: readonly [number, number], header: string): CellProblem {
  return {
    code: 'numero-ambiguo',
    severity: 'error',
    message: `${quoted(text)} en ${quoted(header)} puede ser ${thousands} o ${decimals}: no se tomó ninguno, y lo que depende de él queda sin calcular.`,
    remedy: 'Escriba el número sin separador de miles, como número y no como texto.',
  };
}

const wordedNumber = (text: string, value: number, header: string): CellProblem => ({
  code: 'numero-con-palabras',
  severity: 'warning',
  message: `${quoted(text)} en ${quoted(header)} se leyó como ${value}.`,
  remedy: 'Si no es así, corrija la celda; para que no haya duda, deje solo el número.',
});

function unreadableNumber(text: string, header: string): CellProblem {
  return {
    code: 'numero-ilegible',
    severity: 'error',
    message: `${quoted(text)} en ${quoted(header)} no se entiende como número: lo que depende de él queda sin calcular.`,
    remedy: 'Deje solo el número, o ND si el dato no está disponible.',
  };
}

function errorCell(text: string, header: string): CellProblem {
  return {
    code: 'celda-con-error',
    severity: 'error',
    message: `La celda de ${quoted(header)} tiene el error ${text}: lo que depende de ella queda sin calcular.`,
    remedy: 'Corrija la fórmula de la celda, o escriba el valor.',
  };
}

function logicalCell(value: boolean, header: string): CellProblem {
  return {
    code: 'valor-logico',
    severity: 'error',
    message: `La celda de ${quoted(header)} dice ${value ? 'VERDADERO' : 'FALSO'}, que no es un número: lo que depende de ella queda sin calcular.`,
    remedy: 'Escriba el número, o ND si el dato no está disponible.',
  };
}

function dateCell(serial: number, header: string): CellProblem {
  return {
    code: 'fecha-en-vez-de-numero',
    severity: 'error',
    message: `La celda de ${quoted(header)} tiene formato de fecha u hora (número ${serial}): lo que depende de ella queda sin calcular.`,
    remedy: 'Cambie el formato de la celda a Número y vuelva a escribir el valor.',
  };
}
