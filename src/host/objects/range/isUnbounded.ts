import type { Area } from '../../model/area';
import { isWholeColumns, isWholeRows } from '../../model/area';

/** Whole rows or whole columns: Excel does not list their cells one by one. */
export const isUnbounded = (area: Area): boolean => isWholeRows(area) || isWholeColumns(area);
