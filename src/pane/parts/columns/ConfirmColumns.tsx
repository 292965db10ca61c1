import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ColumnCorrection } from '../../../app/start/correctColumn';
import type { FoundTable } from '../../../app/store/survey';
import { isDoubtful } from '../../../workbook/find/tableLayout';
import { card } from '../../theme/sharedStyles';
import { MeaningPicker } from './MeaningPicker';
import { headerWords, meaningChoices, sheetsOf, tableYears } from './meaningChoices';

interface ConfirmColumnsProps {
  readonly table: FoundTable;
  readonly correct: (correction: ColumnCorrection) => void;
  /** Confirms the meanings of these columns and calculates. */
  readonly confirm: (columns: readonly ColumnCorrection[]) => void;
}

/** Asks what the unconfirmed columns hold before calculating. */
export function ConfirmColumns({ table, correct, confirm }: ConfirmColumnsProps) {
  const styles = useConfirmColumnsStyles();
  const unconfirmed = sheetsOf(table).flatMap((part) => part.columns.filter(isDoubtful).map((column) => ({ column, part })));
  return (
    <section className={styles.root} aria-label="Columnas por confirmar">
      <h2 className={styles.title}>
        {unconfirmed.length === 0 ? 'Listo para calcular con lo que indicó.' : 'Antes de calcular, confirme qué contienen estas columnas:'}
      </h2>
      {unconfirmed.map(({ column, part: { sheetId, sheet, columns } }) => (
        <div key={`${sheetId} ${column.column}`}>
          <div className={styles.header}>«{headerWords(column)}»{table.parts && ` de ${sheet}`}</div>
          <MeaningPicker
            column={column} groups={meaningChoices(columns, tableYears(table), table.letters)} letters={table.letters} busy={false}
            pick={(meaning) => correct({ column: column.column, meaning, sheetId })}
          />
        </div>
      ))}
      <Button
        appearance="primary"
        onClick={() => confirm(unconfirmed.map(({ column: { column, meaning }, part: { sheetId } }) => ({ column, meaning, sheetId })))}
      >
        Confirmar y calcular
      </Button>
    </section>
  );
}

const useConfirmColumnsStyles = makeStyles({
  root: { ...card, border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusWarningBorder2}` },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  header: { paddingBottom: tokens.spacingVerticalXXS, overflowWrap: 'anywhere' },
});
