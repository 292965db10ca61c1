import { Button } from '@fluentui/react-components';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { InfoRegular } from '@fluentui/react-icons/svg/info';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import type { AlertView, Standing } from '../../app/report/alertsView';
import { useAlertsTabStyles } from './AlertsTab.styles';

interface AlertNoticeProps {
  readonly alert: AlertView;
  readonly busy: boolean;
  readonly decide: (choice: 'update-figures' | 'redraft') => void;
}

const WORDS: Readonly<Record<Standing, string>> = {
  missing: 'Aún no está en el libro.',
  current: '',
  behind: 'En el libro está la redacción anterior.',
  edited: 'Editado por una persona: se conserva tal como está.',
  over: '',
};

const ICONS = { missing: InfoRegular, current: InfoRegular, behind: InfoRegular, edited: EditRegular, over: WarningRegular } as const;

/** How the paragraph stands in the workbook, and what to do with an edited one whose figures changed. */
export function AlertNotice({ alert: { code, standing, notice }, busy, decide }: AlertNoticeProps) {
  const styles = useAlertsTabStyles();
  const isOutdated = standing === 'edited' && notice !== '';
  const words = isOutdated ? `Editado por una persona. ${notice.replace(/ Elija .*$/, '')}` : standing === 'over' ? notice : WORDS[standing];
  if (words === '') return null;
  const Icon = isOutdated ? WarningRegular : ICONS[standing];
  return (
    <div className={styles.notice}>
      <p className={styles.noticeWords}><Icon className={isOutdated || standing === 'over' ? styles.warning : styles.icon} aria-hidden="true" /> {words}</p>
      {isOutdated && (
        <div className={styles.buttons}>
          <Button size="small" disabledFocusable={busy} aria-label={`Actualizar cifras de ${code}`} onClick={() => decide('update-figures')}>Actualizar cifras</Button>
          <Button size="small" disabledFocusable={busy} aria-label={`Redactar de nuevo ${code}`} onClick={() => decide('redraft')}>Redactar de nuevo</Button>
        </div>
      )}
    </div>
  );
}
