import { Button } from '@fluentui/react-components';
import type { ColumnMeaning, FoundTable, LayoutColumn } from '../../app/state';
import { headerWords, isDoubtful, meaningChoices, MeaningPicker, yearsOf } from '../ColumnsRead';
import { useDoubtCardStyles } from './DoubtCard.styles';

interface DoubtCardProps {
  readonly table: FoundTable;
  readonly correct: (column: number, meaning: ColumnMeaning) => void;
  /** Takes the reading of these columns for right, and calculates. */
  readonly confirm: (columns: readonly LayoutColumn[]) => void;
}

/** Asks, before anything is calculated, what the columns hold of which the reading is not sure. */
export function DoubtCard({ table, correct, confirm }: DoubtCardProps) {
  const styles = useDoubtCardStyles();
  const doubts = table.columns.filter(isDoubtful);
  const groups = meaningChoices(table.columns, yearsOf(table));
  return (
    <section className={styles.root} aria-label="Columnas por confirmar">
      <h2 className={styles.title}>
        {doubts.length === 0 ? 'Listo para calcular con lo que indicó.' : 'Antes de calcular, confirme qué contienen estas columnas:'}
      </h2>
      {doubts.map((column) => (
        <div key={column.column}>
          <div className={styles.header}>«{headerWords(column)}»</div>
          <MeaningPicker column={column} groups={groups} busy={false} pick={(meaning) => correct(column.column, meaning)} />
        </div>
      ))}
      <Button appearance="primary" onClick={() => confirm(doubts)}>Confirmar y calcular</Button>
    </section>
  );
}
