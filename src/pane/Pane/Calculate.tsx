import { Button } from '@fluentui/react-components';
import { CalculatorRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { Survey } from '../../app/state';
import { isDoubtful } from '../ColumnsRead';
import { DoubtCard } from '../DoubtCard';
import { usePaneStyles } from './Pane.styles';
import type { PaneActions } from './usePane';

interface CalculateProps {
  readonly survey: Survey | null;
  readonly busy: boolean;
  readonly actions: PaneActions;
}

/** The button. Where the reading of a column is not sure it asks first. */
export function Calculate({ survey, busy, actions }: CalculateProps) {
  const styles = usePaneStyles();
  const [asked, ask] = useState<string | null>(null);
  const table = survey?.tables[survey.chosen];
  const key = survey === null ? '' : `${table?.sheetId ?? ''} ${survey.chosen}`;
  const isUnsure = table?.columns.some(isDoubtful) ?? false;
  const click = (): void => {
    ask(isUnsure ? key : null);
    if (!isUnsure) actions.calculate();
  };
  return (
    <>
      <Button appearance="primary" size="large" className={styles.calculate} icon={<CalculatorRegular />} disabledFocusable={busy} onClick={click}>
        Calcular avance
      </Button>
      {asked === key && !busy && table !== undefined && (
        <DoubtCard
          table={table}
          correct={actions.correctColumn}
          confirm={(columns) => {
            ask(null);
            actions.confirmAndCalculate(columns);
          }}
        />
      )}
    </>
  );
}
