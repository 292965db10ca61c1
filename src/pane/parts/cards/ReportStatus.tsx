import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { smallText, unseen } from '../../theme/sharedStyles';
import { LinkButton } from '../controls/LinkButton';

interface ReportStatusProps {
  /** The running task ("Redactando las alertas"); null for none. */
  readonly step: string | null;
  /** What the user must do before it continues; null for nothing. */
  readonly hint: string | null;
  /** Result of the last task; null for none. */
  readonly message: string | null;
  /** Shows the sheet that the last task made; absent: it made none. */
  readonly seeSheet?: (() => void) | undefined;
  /** Shown before the words. Absent: the words alone, and no space while there are none. */
  readonly icons?: { readonly running: ReactNode; readonly done: ReactNode };
}

/** The running task of the report, or the result of the last one; announced to screen readers. */
export function ReportStatus({ step, hint, message, seeSheet, icons }: ReportStatusProps) {
  const styles = useReportStatusStyles();
  const words = step === null ? message : hint === null ? `${step}…` : `${step}. ${hint}`;
  return (
    <div role="status" aria-live="polite" className={mergeClasses(styles.root, words === null && icons === undefined && styles.unseen)}>
      {words !== null && <>{step === null ? icons?.done : icons?.running}<span>{words}{step === null && seeSheet !== undefined && <> <LinkButton onClick={seeSheet}>Ver hoja</LinkButton></>}</span></>}
    </div>
  );
}

const useReportStatusStyles = makeStyles({
  root: {
    ...smallText,
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
    '& > svg': { flexShrink: 0 },
  },
  unseen,
});
