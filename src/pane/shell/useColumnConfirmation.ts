import { useState } from 'react';
import type { ColumnCorrection } from '../../app/start/correctColumn';
import type { FoundTable, Survey } from '../../app/store/survey';
import { isDoubtful } from '../../workbook/find/tableLayout';
import type { PaneActions } from './usePane';

/** The main action, which asks first when the table has columns to confirm, or values of which nobody said whether they add up. */
export interface ColumnConfirmation {
  readonly calculate: () => void;
  /** The table whose columns must be confirmed; null for none. */
  readonly asking: FoundTable | null;
  /** Confirms the meanings of these columns and calculates. */
  readonly confirm: (columns: readonly ColumnCorrection[]) => void;
}

/** State of the confirmation of columns; it ends when another table is chosen. */
export function useColumnConfirmation(survey: Survey, { calculate, confirmAndCalculate }: PaneActions): ColumnConfirmation {
  const [askedKey, setAskedKey] = useState<string | null>(null);
  const table = survey.tables[survey.chosen];
  const key = `${table?.sheetId ?? ''} ${survey.chosen}`;
  return {
    calculate: () => {
      const mustAsk = table !== undefined && (table.partsAnswer === null || table.columns.some(isDoubtful));
      setAskedKey(mustAsk ? key : null);
      if (!mustAsk) calculate();
    },
    asking: askedKey === key && table !== undefined ? table : null,
    confirm: (columns) => {
      setAskedKey(null);
      confirmAndCalculate(columns);
    },
  };
}
