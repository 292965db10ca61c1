import { Button, Checkbox, mergeClasses } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { CopyRegular } from '@fluentui/react-icons/svg/copy';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { InfoRegular } from '@fluentui/react-icons/svg/info';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import { useId } from 'react';
import { earlierEdit } from '../../../app/reports/alerts/alertEdits';
import type { AlertsView, AlertStatus, AlertView } from '../../../app/reports/alertsView';
import type { ReportActions } from '../../../app/store/store';
import { splitAtGaps } from '../../../engine/alerts/alert';
import type { Place } from '../../../workbook/cells/observation';
import { BandMark } from '../../parts/bands/BandMark';
import { PlaceLink } from '../../parts/controls/PlaceLink';
import { AlertFields } from './AlertFields';
import { useAlertsTabStyles } from './AlertsTab.styles';
import { canBeCompleted, missingCauseCount } from './matchingAlerts';

interface AlertCardProps {
  readonly alert: AlertView;
  readonly choices: Pick<AlertsView, 'lists' | 'own'>;
  readonly isSelected: boolean;
  /** `isRange`: all from the one selected before. */
  readonly select: (isRange: boolean) => void;
  /** The workbook has a sheet of alerts, with this one or without. */
  readonly isDrafted: boolean;
  readonly isOpen: boolean;
  readonly toggle: () => void;
  readonly report: ReportActions;
  readonly busy: boolean;
  readonly goTo: (place: Place) => void;
}

/** An alert: its AEI and figure, its paragraph and, when open, the fields for its causes, commitment and state. */
export function AlertCard({ alert, choices, isSelected, select, isDrafted, isOpen, toggle, report, busy, goTo }: AlertCardProps) {
  const styles = useAlertsTabStyles();
  const id = useId();
  const { code, name, units, progress, band, status } = alert;
  const place = alert.place ?? alert.source;
  const isDue = status !== 'over';
  const isEditable = canBeCompleted(alert);
  const earlier = isEditable ? earlierEdit(alert) : null;
  const from = alert.causes.find(({ cause, earlier: one }) => cause === '' && one !== null)?.earlier?.period ?? '';
  const openWords = isEditable ? completeWords(alert) : 'Párrafo completo';
  return (
    <article className={styles.card} aria-labelledby={id}>
      <div className={styles.head}>
        {isEditable && (
          <Checkbox
            className={styles.check} checked={isSelected} aria-label={`Seleccionar ${code}${missingCauseCount(alert) > 0 ? ', sin causa' : ''}`} aria-describedby={`${id}-name`}
            onChange={({ nativeEvent }) => select('shiftKey' in nativeEvent && nativeEvent.shiftKey === true)}
          />
        )}
        <h3 id={id} className={styles.code}>{code}</h3>
        <BandMark band={band} figure={progress} />
      </div>
      <p id={`${id}-name`} className={styles.name}>{name}</p>
      {units !== '' && <p className={styles.units}>{units}</p>}
      {isDrafted && <AlertNotice alert={alert} busy={busy} decide={(choice) => void report.draftAlerts({ [code]: choice })} />}
      <Paragraph text={alert.paragraph} isWhole={isOpen} />
      <div className={styles.buttons}>
        <Button
          size="small" icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />} aria-expanded={isOpen}
          aria-label={isEditable ? `${openWords}: ${code}` : `${openWords} de ${code}`} onClick={toggle}
        >
          {openWords}
        </Button>
        {earlier !== null && (
          <Button size="small" disabledFocusable={busy} aria-label={`Usar la causa de ${from} en ${code}`} title={earlier.text} onClick={() => void report.editAlerts([earlier])}>Usar la causa de {from}</Button>
        )}
        {isDue && (
          <Button size="small" icon={<CopyRegular />} disabledFocusable={busy} aria-label={`Copiar el párrafo de ${code}`} onClick={() => void report.copyAlerts([code])}>Copiar</Button>
        )}
        {place !== null && <PlaceLink place={place} goTo={goTo} />}
      </div>
      {isOpen && isEditable && <AlertFields alert={alert} {...choices} report={report} />}
    </article>
  );
}

/** What the fields of an alert are for: "Completar (faltan 2 causas)", or "Causa y compromiso" when no cause is missing. */
function completeWords(alert: AlertView): string {
  const missing = missingCauseCount(alert);
  if (missing === 0) return 'Causa y compromiso';
  return `Completar (${alert.causes.length === 1 ? 'falta la causa' : missing === 1 ? 'falta 1 causa' : `faltan ${missing} causas`})`;
}

interface AlertNoticeProps {
  readonly alert: AlertView;
  readonly busy: boolean;
  readonly decide: (choice: 'update-figures' | 'redraft') => void;
}

const STATUS_WORDS: Readonly<Record<Exclude<AlertStatus, 'over'>, string>> = {
  missing: 'Aún no está en el libro.',
  current: '',
  behind: 'En el libro está la redacción anterior.',
  edited: 'Editado por una persona: se conserva tal como está.',
};

/** The status of the paragraph in the workbook, and what to do with an edited one whose figures changed. */
function AlertNotice({ alert: { code, status, notice }, busy, decide }: AlertNoticeProps) {
  const styles = useAlertsTabStyles();
  const isOutdated = status === 'edited' && notice !== '';
  const isWarning = isOutdated || status === 'over';
  const words = isOutdated ? `Editado por una persona. ${notice}` : status === 'over' ? notice : STATUS_WORDS[status];
  if (words === '') return null;
  const Icon = isWarning ? WarningRegular : status === 'edited' ? EditRegular : InfoRegular;
  return (
    <div className={styles.notice}>
      <p className={styles.noticeWords}><Icon className={isWarning ? styles.warning : styles.icon} aria-hidden="true" /> {words}</p>
      {isOutdated && (
        <div className={styles.buttons}>
          <Button size="small" disabledFocusable={busy} aria-label={`Actualizar cifras de ${code}`} onClick={() => decide('update-figures')}>Actualizar cifras</Button>
          <Button size="small" disabledFocusable={busy} aria-label={`Redactar de nuevo ${code}`} onClick={() => decide('redraft')}>Redactar de nuevo</Button>
        </div>
      )}
    </div>
  );
}

interface ParagraphProps {
  /** Bold parts are between `**`. */
  readonly text: string;
  /** false: only its first four lines are visible; screen readers read all of it. */
  readonly isWhole: boolean;
}

/** A paragraph with its bold parts; the gaps to complete are marked. */
function Paragraph({ text, isWhole }: ParagraphProps) {
  const styles = useAlertsTabStyles();
  return (
    <p className={mergeClasses(styles.paragraph, !isWhole && styles.clamped)}>
      {text.split('**').map((part, at) => (at % 2 === 1 ? <strong key={at}>{part}</strong> : <MarkedGaps key={at} text={part} />))}
    </p>
  );
}

function MarkedGaps({ text }: { readonly text: string }) {
  const styles = useAlertsTabStyles();
  return splitAtGaps(text).map((part, at) => (at % 2 === 1 ? <mark key={at} className={styles.gap}>{part}</mark> : part));
}
