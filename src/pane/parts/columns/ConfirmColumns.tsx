import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { FoundTable } from '../../../app/store/survey';
import { isDoubtful } from '../../../workbook/find/tableLayout';
import type { ColumnMeaning, LayoutColumn } from '../../../workbook/find/tableLayout';
import { card } from '../../theme/sharedStyles';
import { MeaningPicker } from './MeaningPicker';
import { headerWords, meaningChoices, tableYears } from './meaningChoices';

interface ConfirmColumnsProps {
  readonly table: FoundTable;
  readonly correct: (column: number, meaning: ColumnMeaning) => void;
  /** Confirms the meanings of these columns and calculates. */
  readonly confirm: (columns: readonly LayoutColumn[]) => void;
}

/** Asks what the unconfirmed columns hold before calculating. */
export function ConfirmColumns({ table, correct, confirm }: ConfirmColumnsProps) {
  const styles = useConfirmColumnsStyles();
  const unconfirmed = table.columns.filter(isDoubtful);
  const groups = meaningChoices(table.columns, tableYears(table), table.letters);
  return (
    <section className={styles.root} aria-label="Columnas por confirmar">
      <h2 className={styles.title}>
        {unconfirmed.length === 0 ? 'Listo para calcular con lo que indicó.' : 'Antes de calcular, confirme qué contienen estas columnas:'}
      </h2>
      {unconfirmed.map((column) => (
        <div key={column.column}>
          <div className={styles.header}>«{headerWords(column)}»</div>
          <MeaningPicker column={column} groups={groups} letters={table.letters} busy={false} pick={(meaning) => correct(column.column, meaning)} />
        </div>
      ))}
      <Button appearance="primary" onClick={() => confirm(unconfirmed)}>Confirmar y calcular</Button>
    </section>
  );
}

const useConfirmColumnsStyles = makeStyles({
  root: { ...card, border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusWarningBorder2}` },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  header: { paddingBottom: tokens.spacingVerticalXXS, overflowWrap: 'anywhere' },
});
