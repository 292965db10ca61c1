import { useState } from 'react';
import type { FoundTable, Survey } from '../../app/store/survey';
import type { LayoutColumn } from '../../workbook/find/tableLayout';
import { needsConfirmation } from '../parts/columns/confidenceWords';
import type { PaneActions } from './usePane';

/** The main button's click: where the reading of a column is not sure, it asks first. */
export interface ColumnConfirmation {
  readonly calculate: () => void;
  /** The table whose columns are being asked about; null while nothing is. */
  readonly asking: FoundTable | null;
  /** Takes the reading of these columns for right, and calculates. */
  readonly confirm: (columns: readonly LayoutColumn[]) => void;
}

export function useColumnConfirmation(survey: Survey, { calculate, confirmAndCalculate }: PaneActions): ColumnConfirmation {
  const [asked, ask] = useState<string | null>(null);
  const table = survey.tables[survey.chosen];
  const key = `${table?.sheetId ?? ''} ${survey.chosen}`;
  return {
    calculate: () => {
      const isUnsure = table?.columns.some(needsConfirmation) ?? false;
      ask(isUnsure ? key : null);
      if (!isUnsure) calculate();
    },
    asking: asked === key && table !== undefined ? table : null,
    confirm: (columns) => {
      ask(null);
      confirmAndCalculate(columns);
    },
  };
}
