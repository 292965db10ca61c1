import type { Observation } from '../observation';

/** What is wrong with a cell, in words: everything of an {@link Observation} but its place. */
export type CellProblem = Pick<Observation, 'code' | 'severity' | 'message' | 'remedy'>;

/** A cell's text between Spanish quotation marks. */
export const quoted = (text: string): string => `«${text.trim()}»`;

/** The column's words, shortened: "Logro Esperado · 2024". */
export type ColumnWords = string;

export function ambiguousNumber(text: string, [thousands, decimals]: readonly [number, number], column: ColumnWords): CellProblem {
  return {
    code: 'numero-ambiguo',
    severity: 'error',
    message: `${quoted(text)} en ${quoted(column)} puede ser ${thousands} o ${decimals}: no se tomó ninguno y el dato cuenta como ND.`,
    remedy: 'Escriba el número sin separador de miles, como número y no como texto.',
  };
}

export function unreadableNumber(text: string, column: ColumnWords): CellProblem {
  return {
    code: 'numero-ilegible',
    severity: 'error',
    message: `${quoted(text)} en ${quoted(column)} no se entiende como número y cuenta como ND.`,
    remedy: 'Deje solo el número, o ND si el dato no está disponible.',
  };
}

export function errorCell(text: string, column: ColumnWords): CellProblem {
  return {
    code: 'celda-con-error',
    severity: 'error',
    message: `La celda de ${quoted(column)} tiene el error ${text} y cuenta como ND.`,
    remedy: 'Corrija la fórmula de la celda, o escriba el valor.',
  };
}

export function logicalCell(value: boolean, column: ColumnWords): CellProblem {
  return {
    code: 'valor-logico',
    severity: 'error',
    message: `La celda de ${quoted(column)} dice ${value ? 'VERDADERO' : 'FALSO'}, que no es un número, y cuenta como ND.`,
    remedy: 'Escriba el número, o ND si el dato no está disponible.',
  };
}

export function dateCell(serial: number, column: ColumnWords): CellProblem {
  return {
    code: 'fecha-en-vez-de-numero',
    severity: 'error',
    message: `La celda de ${quoted(column)} tiene formato de fecha u hora (número ${serial}) y cuenta como ND.`,
    remedy: 'Cambie el formato de la celda a Número y vuelva a escribir el valor.',
  };
}
