import { CHART_KINDS } from '../../xlsx/drawing/chartTypes';
import { word } from '../args';

const TYPES = CHART_KINDS.map(({ type }) => type);

/** A kind of chart in Office.js's words; one that this host cannot save is `InvalidArgument`. */
export const chartType = (value: unknown): string => word(value, TYPES);
