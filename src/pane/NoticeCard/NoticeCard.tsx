import { mergeClasses } from '@fluentui/react-components';
import { ErrorCircleRegular } from '@fluentui/react-icons/svg/error-circle';
import { InfoRegular } from '@fluentui/react-icons/svg/info';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import type { Notice } from '../../app/state';
import { CopyButton } from '../CopyButton';
import { PaneButton } from '../PaneButton';
import { useNoticeCardStyles } from './NoticeCard.styles';

type Intent = 'info' | 'warning' | 'error';

interface NoticeCardProps {
  readonly notice: Pick<Notice, 'message' | 'remedy' | 'detail'>;
  readonly intent: Intent;
  /** Words of the way out, taken by `onAction`; absent: the remedy says it all. */
  readonly action?: string;
  readonly onAction?: () => void;
}

const ICONS = { info: InfoRegular, warning: WarningRegular, error: ErrorCircleRegular } as const;

/** What happened in a sentence, what to do about it in another, the button that does it, and the detail for whoever helps. */
export function NoticeCard({ notice: { message, remedy, detail }, intent, action, onAction }: NoticeCardProps) {
  const styles = useNoticeCardStyles();
  const Icon = ICONS[intent];
  return (
    <div className={mergeClasses(styles.root, styles[intent])} role={intent === 'error' ? 'alert' : 'status'}>
      <Icon className={mergeClasses(styles.icon, styles[`${intent}Icon`])} aria-hidden="true" />
      <div className={styles.body}>
        <p className={styles.message}>{message}</p>
        {remedy !== '' && <p className={styles.remedy}>{remedy}</p>}
        {(action !== undefined || detail !== undefined) && (
          <div className={styles.buttons}>
            {action !== undefined && <PaneButton size="small" onClick={onAction}>{action}</PaneButton>}
            {detail !== undefined && <CopyButton label="Copiar detalle" text={detail} />}
          </div>
        )}
      </div>
    </div>
  );
}
