import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ErrorCircleRegular } from '@fluentui/react-icons/svg/error-circle';
import { InfoRegular } from '@fluentui/react-icons/svg/info';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import type { ReactNode } from 'react';
import type { Notice } from '../../../app/messages/messages';
import { CopyButton } from '../controls/CopyButton';
import { PaneButton } from '../controls/PaneButton';

type Intent = 'info' | 'warning' | 'error';

interface NoticeCardProps {
  readonly notice: Pick<Notice, 'message' | 'remedy' | 'detail'>;
  readonly intent: Intent;
  /** Label of the button for `onAction`; absent: no button. */
  readonly action?: string;
  readonly onAction?: () => void;
  /** More buttons. */
  readonly children?: ReactNode;
}

const ICONS = { info: InfoRegular, warning: WarningRegular, error: ErrorCircleRegular } as const;

/** A notice: what happened, what to do, a button that does it, and the detail to copy for support. */
export function NoticeCard({ notice: { message, remedy, detail }, intent, action, onAction, children }: NoticeCardProps) {
  const styles = useNoticeCardStyles();
  const Icon = ICONS[intent];
  return (
    <div className={mergeClasses(styles.root, styles[intent])} role={intent === 'error' ? 'alert' : 'status'}>
      <Icon className={mergeClasses(styles.icon, styles[`${intent}Icon`])} aria-hidden="true" />
      <div className={styles.body}>
        <p className={styles.message}>{message}</p>
        {remedy !== '' && <p className={styles.remedy}>{remedy}</p>}
        {(action !== undefined || detail !== undefined || children !== undefined) && (
          <div className={styles.buttons}>
            {action !== undefined && <PaneButton size="small" onClick={onAction}>{action}</PaneButton>}
            {children}
            {detail !== undefined && <CopyButton label="Copiar detalle" text={detail} />}
          </div>
        )}
      </div>
    </div>
  );
}

const useNoticeCardStyles = makeStyles({
  root: {
    display: 'flex',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: 'anywhere',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  info: { borderLeft: `4px solid ${tokens.colorBrandStroke1}` },
  warning: { borderLeft: `4px solid ${tokens.colorStatusWarningBorder2}` },
  error: { borderLeft: `4px solid ${tokens.colorStatusDangerBorder2}` },
  icon: { flexShrink: 0, fontSize: tokens.fontSizeBase500 },
  infoIcon: { color: tokens.colorBrandForeground1 },
  warningIcon: { color: tokens.colorStatusWarningForeground1 },
  errorIcon: { color: tokens.colorStatusDangerForeground1 },
  body: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS, minWidth: 0, flexGrow: 1 },
  message: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  remedy: { margin: 0, color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, paddingTop: tokens.spacingVerticalXS },
});
