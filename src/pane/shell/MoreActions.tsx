import { makeStyles, tokens } from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { BookArrowClockwiseRegular } from '@fluentui/react-icons/svg/book-arrow-clockwise';
import { DocumentTableRegular } from '@fluentui/react-icons/svg/document-table';
import { TextBulletListSquareWarningRegular } from '@fluentui/react-icons/svg/text-bullet-list-square-warning';
import type { UndoOffer } from '../../app/undo/storedChange';
import { PaneButton } from '../parts/controls/PaneButton';

interface MoreActionsProps {
  readonly busy: boolean;
  /** The last run, while it can be undone. */
  readonly undoOffer: UndoOffer | undefined;
  readonly summarize: () => void;
  readonly draftAlerts: () => void;
  readonly calculateAll: () => void;
  readonly calculateAllWithReports: () => void;
  readonly undo: () => void;
}

/** The secondary actions of the workbook. */
export function MoreActions({ busy, undoOffer, summarize, draftAlerts, calculateAll, calculateAllWithReports, undo }: MoreActionsProps) {
  const styles = useMoreActionsStyles();
  const common = { appearance: 'subtle', size: 'small', className: styles.button, disabledFocusable: busy } as const;
  return (
    <div className={styles.root} role="group" aria-label="Más acciones">
      <PaneButton {...common} icon={<DocumentTableRegular />} onClick={summarize}>Regenerar resumen</PaneButton>
      <PaneButton {...common} icon={<TextBulletListSquareWarningRegular />} onClick={draftAlerts}>Redactar alertas</PaneButton>
      <PaneButton {...common} icon={<BookArrowClockwiseRegular />} onClick={calculateAll}>Recalcular todo el libro</PaneButton>
      <PaneButton {...common} icon={<BookArrowClockwiseRegular />} onClick={calculateAllWithReports}>Todo el libro, con resúmenes y alertas</PaneButton>
      {undoOffer !== undefined && (
        <PaneButton {...common} icon={<ArrowUndoRegular />} title={undoWords(undoOffer)} onClick={undo}>{`Deshacer: ${undoOffer.label}`}</PaneButton>
      )}
    </div>
  );
}

const undoWords = ({ sheets }: UndoOffer): string => `Pone como estaba antes: ${sheets.map((sheet) => `«${sheet}»`).join(', ')}`;

const useMoreActionsStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS, rowGap: tokens.spacingVerticalXXS, marginLeft: `calc(-1 * ${tokens.spacingHorizontalXS})` },
  button: {
    justifyContent: 'flex-start',
    minWidth: 0,
    maxWidth: 'none',
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'left',
  },
});
