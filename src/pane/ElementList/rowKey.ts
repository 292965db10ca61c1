import type { ListRow } from './listRows';

/** Tells lines apart between drawings. Codes may repeat in a damaged sheet; an indicator's row does not. */
export const rowKey = (row: ListRow, index: number): string =>
  (row.kind === 'element' ? `${row.element.code} ${index}` : `${row.indicator.code} ${row.indicator.place.rect.top}`);
