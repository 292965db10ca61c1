import type { Area } from './area';

/** A note (the yellow one, once called comment). Sizes are points; null is Excel's usual size. */
export type Note = {
  row: number;
  column: number;
  text: string;
  author: string;
  visible: boolean;
  width: number | null;
  height: number | null;
};

/** A link over a block: to an address outside, to a place in the workbook (`Resumen!A1`), or both. */
export type Hyperlink = {
  area: Area;
  address: string | null;
  documentReference: string | null;
  screenTip: string | null;
};
