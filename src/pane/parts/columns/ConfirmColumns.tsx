import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ColumnCorrection } from '../../../app/start/correctColumn';
import type { FoundTable } from '../../../app/store/survey';
import { isDoubtful } from '../../../workbook/find/tableLayout';
import type { PartsAnswer } from '../../../workbook/find/tableLayout';
import { card } from '../../theme/sharedStyles';
import { MeaningPicker } from './MeaningPicker';
import { PartsQuestion } from './PartsQuestion';
import { headerWords, meaningChoices, sheetsOf, tableYears } from './meaningChoices';

interface ConfirmColumnsProps {
  readonly table: FoundTable;
  readonly correct: (correction: ColumnCorrection) => void;
  readonly answerParts: (answer: PartsAnswer) => void;
  /** Confirms the meanings of these columns and calculates. */
  readonly confirm: (columns: readonly ColumnCorrection[]) => void;
}

/** Asks before calculating what the unconfirmed columns hold, and whether values of months, quarters or semesters add up. */
export function ConfirmColumns({ table, correct, answerParts, confirm }: ConfirmColumnsProps) {
  const styles = useConfirmColumnsStyles();
  const [asksParts] = useState(table.partsAnswer === null);
  const unconfirmed = sheetsOf(table).flatMap((part) => part.columns.filter(isDoubtful).map((column) => ({ column, part })));
  return (
    <section className={styles.root} aria-label="Columnas por confirmar">
      <h2 className={styles.title}>
        {unconfirmed.length > 0 ? 'Antes de calcular, confirme qué contienen estas columnas:'
        : table.partsAnswer === null ? 'Antes de calcular, diga cómo se leen estos valores:' : 'Listo para calcular con lo que indicó.'}
      </h2>
      {asksParts && <PartsQuestion answer={table.partsAnswer ?? null} busy={false} choose={answerParts} />}
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
        disabled={table.partsAnswer === null}
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
