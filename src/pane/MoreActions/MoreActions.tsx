import { Button } from '@fluentui/react-components';
import { ArrowUndoRegular, BookArrowClockwiseRegular } from '@fluentui/react-icons';
import type { Survey } from '../../app/state';
import { useMoreActionsStyles } from './MoreActions.styles';

interface MoreActionsProps {
  readonly survey: Survey;
  readonly busy: boolean;
  readonly calculateAll: () => void;
  readonly undo: () => void;
}

/** What else can be done with the workbook: all of it at once, where there is more than one thing to calculate; and going back. */
export function MoreActions({ survey, busy, calculateAll, undo }: MoreActionsProps) {
  const styles = useMoreActionsStyles();
  const isSeveral = survey.tables.length > 1 || survey.tables.some(({ periods }) => periods.filter(({ hasValues }) => hasValues).length > 1);
  if (!isSeveral && survey.undo === undefined) return null;
  return (
    <div className={styles.root}>
      {isSeveral && (
        <Button className={styles.button} icon={<BookArrowClockwiseRegular />} disabledFocusable={busy} onClick={calculateAll}>Recalcular todo el libro</Button>
      )}
      {survey.undo !== undefined && (
        <Button className={styles.button} appearance="subtle" icon={<ArrowUndoRegular />} disabledFocusable={busy} title={undoWords(survey.undo)} onClick={undo}>
          Deshacer último cálculo
        </Button>
      )}
    </div>
  );
}

const undoWords = ({ label, sheets }: NonNullable<Survey['undo']>): string =>
  `Pone ${sheets.map((sheet) => `«${sheet}»`).join(', ')} como estaba antes de calcular ${label}`;
