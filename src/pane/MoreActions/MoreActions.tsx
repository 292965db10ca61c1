import { Button } from '@fluentui/react-components';
import { ArrowUndoRegular, BookArrowClockwiseRegular, DocumentTableRegular, TextBulletListSquareWarningRegular } from '@fluentui/react-icons';
import type { UndoOffer } from '../../app/state';
import { useMoreActionsStyles } from './MoreActions.styles';

interface MoreActionsProps {
  readonly busy: boolean;
  /** The last run, while it can be undone. */
  readonly undoOffer: UndoOffer | undefined;
  /** null where the pane makes no report. */
  readonly summarize: (() => void) | null;
  readonly draftAlerts: (() => void) | null;
  readonly calculateAll: () => void;
  readonly undo: () => void;
}

/** What else can be done with the workbook, quieter than the main button. */
export function MoreActions({ busy, undoOffer, summarize, draftAlerts, calculateAll, undo }: MoreActionsProps) {
  const styles = useMoreActionsStyles();
  const looks = { appearance: 'subtle', size: 'small', className: styles.button, disabledFocusable: busy } as const;
  return (
    <div className={styles.root} role="group" aria-label="Más acciones">
      {summarize !== null && <Button {...looks} icon={<DocumentTableRegular />} onClick={summarize}>Regenerar resumen</Button>}
      {draftAlerts !== null && <Button {...looks} icon={<TextBulletListSquareWarningRegular />} onClick={draftAlerts}>Redactar alertas</Button>}
      <Button {...looks} icon={<BookArrowClockwiseRegular />} onClick={calculateAll}>Recalcular todo el libro</Button>
      {undoOffer !== undefined && (
        <Button {...looks} icon={<ArrowUndoRegular />} title={undoWords(undoOffer)} onClick={undo}>{`Deshacer: ${undoOffer.label}`}</Button>
      )}
    </div>
  );
}

const undoWords = ({ sheets }: UndoOffer): string => `Pone como estaba antes: ${sheets.map((sheet) => `«${sheet}»`).join(', ')}`;
