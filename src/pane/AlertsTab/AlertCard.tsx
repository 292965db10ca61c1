import { Button } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { CopyRegular } from '@fluentui/react-icons/svg/copy';
import { useId } from 'react';
import { causeEdit, fieldEdit } from '../../app/report/alertEdits';
import type { AlertView, PickLists } from '../../app/report/alertsView';
import type { ReportStore } from '../../app/report/reportStore';
import type { Place } from '../../app/state';
import { BandMark } from '../BandMark';
import { Picker } from '../Picker';
import { PlaceLink } from '../PlaceLink';
import { AlertNotice } from './AlertNotice';
import { useAlertsTabStyles } from './AlertsTab.styles';
import { openCauses } from './foundAlerts';
import { Paragraph } from './Paragraph';
import { PhrasePicker } from './PhrasePicker';

interface AlertCardProps {
  readonly alert: AlertView;
  readonly lists: PickLists;
  /** There are alerts in the workbook, this one or others. */
  readonly isDrafted: boolean;
  readonly isOpen: boolean;
  readonly toggle: () => void;
  readonly report: ReportStore;
  readonly busy: boolean;
  readonly goTo: (place: Place) => void;
}

/** An alert: its AEI and figure, its paragraph, and what the office says of it; unfolded, to be picked or written. */
export function AlertCard({ alert, lists, isDrafted, isOpen, toggle, report, busy, goTo }: AlertCardProps) {
  const styles = useAlertsTabStyles();
  const id = useId();
  const { code, name, units, progress, band, place, source, standing } = alert;
  return (
    <article className={styles.card} aria-labelledby={id}>
      <div className={styles.head}>
        <h3 id={id} className={styles.code}>{code}</h3>
        <BandMark band={band} figure={progress} />
      </div>
      <p className={styles.name}>{name}</p>
      {units !== '' && <p className={styles.units}>{units}</p>}
      {isDrafted && <AlertNotice alert={alert} busy={busy} decide={(choice) => void report.draftAlerts({ [code]: choice })} />}
      <Paragraph text={alert.paragraph} isWhole={isOpen} />
      <div className={styles.buttons}>
        {standing !== 'missing' && standing !== 'over' && (
          <Button size="small" icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />} aria-expanded={isOpen} aria-label={`${completeWords(alert)}: ${code}`} onClick={toggle}>
            {completeWords(alert)}
          </Button>
        )}
        {(standing === 'missing' || standing === 'over') && (
          <Button size="small" icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />} aria-expanded={isOpen} aria-label={`Párrafo completo de ${code}`} onClick={toggle}>Párrafo completo</Button>
        )}
        {standing !== 'over' && (
          <Button size="small" icon={<CopyRegular />} disabledFocusable={busy} aria-label={`Copiar el párrafo de ${code}`} onClick={() => void report.copyAlerts([code])}>Copiar</Button>
        )}
        {(place ?? source) !== null && <PlaceLink place={place ?? (source as Place)} goTo={goTo} />}
      </div>
      {isOpen && standing !== 'missing' && standing !== 'over' && <Choices alert={alert} lists={lists} report={report} />}
    </article>
  );
}

function completeWords(alert: AlertView): string {
  const open = openCauses(alert);
  if (open === 0) return 'Causa y compromiso';
  return `Completar (${alert.causes.length === 1 ? 'falta la causa' : open === 1 ? 'falta 1 causa' : `faltan ${open} causas`})`;
}

function Choices({ alert, lists, report }: Pick<AlertCardProps, 'alert' | 'lists' | 'report'>) {
  const styles = useAlertsTabStyles();
  const { code, causes, commitment, state } = alert;
  const states = lists.states.includes(state) || state === '' ? lists.states : [...lists.states, state];
  return (
    <div className={styles.choices}>
      {causes.map((one, at) => (
        <PhrasePicker
          key={one.code} name={`Causa de ${one.code}`} label={causes.length === 1 ? 'Causa' : `Causa de ${one.code}: ${one.name}`}
          phrases={lists.causes} chosen={one.cause} none="Por completar" save={(text) => void report.editAlert(causeEdit(alert, at, text))}
        />
      ))}
      <PhrasePicker
        name={`Compromiso de ${code}`} label="Compromiso" phrases={lists.commitments} chosen={commitment} none="Ninguno"
        save={(text) => void report.editAlert(fieldEdit(alert, 'commitment', text))}
      />
      <div className={styles.field}>
        <span className={styles.label} aria-hidden="true">Estado</span>
        <Picker label={`Estado de ${code}`} className={styles.picker} value={state} choose={(text) => void report.editAlert(fieldEdit(alert, 'state', text))}>
          {state === '' && <option value="">Sin estado</option>}
          {states.map((one) => <option key={one} value={one}>{one}</option>)}
        </Picker>
      </div>
    </div>
  );
}
