import { columnNumber } from '../../workbook/cellAddress';

/** Letters of a column as somebody typed them, in capitals; null for a blank. */
export const columnTyped = (text: string): string | null => (text.trim() === '' ? null : text.trim().toUpperCase());

/** Why a text is no column, in Spanish; '' when it is one, or blank. */
export const columnFault = (text: string): string =>
  text.trim() === '' || columnNumber(text.trim()) !== null ? '' : 'Escriba las letras de una columna, de A a XFD.';
