import type { LayoutColumn } from '../../app/state';

/** The header of a column, or that it has none. */
export const headerWords = ({ header }: Pick<LayoutColumn, 'header'>): string => (header === '' ? '(sin encabezado)' : header);
