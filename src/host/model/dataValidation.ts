import type { Area } from './area';
import type { CellValueOperator } from './conditionalFormat';

export type ValidationType = 'None' | 'WholeNumber' | 'Decimal' | 'List' | 'Date' | 'Time' | 'TextLength' | 'Custom';

/** What may be typed into some blocks. Formulas begin with `=`; a literal list is plain text, `Sí,No`. */
export type DataValidation = {
  areas: Area[];
  type: ValidationType;
  operator: CellValueOperator;
  formula1: string;
  formula2: string;
  ignoreBlanks: boolean;
  inCellDropDown: boolean;
  prompt: { show: boolean; title: string; message: string };
  error: { show: boolean; style: 'Stop' | 'Warning' | 'Information'; title: string; message: string };
};
