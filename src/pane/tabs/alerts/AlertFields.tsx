import { causeEdit, fieldEdit } from '../../../app/reports/alerts/alertEdits';
import type { OwnPhrases } from '../../../app/reports/alerts/ownPhrases';
import type { AlertView, PickLists } from '../../../app/reports/alertsView';
import type { ReportActions } from '../../../app/store/store';
import { Picker } from '../../parts/controls/Picker';
import { useAlertsTabStyles } from './AlertsTab.styles';
import { PhrasePicker } from './PhrasePicker';
import { WordsInput } from './WordsInput';

interface AlertFieldsProps {
  readonly alert: AlertView;
  readonly lists: PickLists;
  readonly own: OwnPhrases;
  readonly report: ReportActions;
}

/** What the office says of an alert: its causes, its commitment with action and deadline, its state. */
export function AlertFields({ alert, lists, own, report }: AlertFieldsProps) {
  const styles = useAlertsTabStyles();
  const { code, causes, commitment, state, keyAction, deadline } = alert;
  const states = lists.states.includes(state) || state === '' ? lists.states : [...lists.states, state];
  const save = (field: Parameters<typeof fieldEdit>[1]) => (text: string): void => void report.editAlerts([fieldEdit(alert, field, text)]);
  return (
    <div className={styles.choices} data-fields="">
      {causes.map((one, at) => (
        <PhrasePicker
          key={one.code} name={`Causa de ${one.code}`} label={causes.length === 1 ? 'Causa' : `Causa de ${one.code}: ${one.name}`}
          phrases={lists.causes} own={own.causes} chosen={one.cause} none="Por completar" other="Otra…" save={(text) => void report.editAlerts([causeEdit(alert, at, text)])}
          offer={one.earlier && { from: one.earlier.period, text: one.earlier.cause, words: one.earlier.isReported ? 'según la unidad' : `como en ${one.earlier.period}` }}
        />
      ))}
      <PhrasePicker
        name={`Compromiso de ${code}`} label="Compromiso" phrases={lists.commitments} own={own.commitments} chosen={commitment} none="Ninguno" other="Otro…"
        save={save('commitment')}
      />
      {commitment === ''
        ? <p className={styles.hint}>Con un compromiso podrá dar aquí su acción clave y su plazo.</p>
        : (
          <>
            <WordsInput name={`Acción clave de ${code}`} label="Acción clave" value={keyAction} offers={own.actions} example="Reunión con la unidad" save={save('keyAction')} />
            <WordsInput name={`Plazo de ${code}`} label="Plazo" value={deadline} offers={own.deadlines} example="31/12/2025" save={save('deadline')} />
          </>
        )}
      <div className={styles.field}>
        <span className={styles.label} aria-hidden="true">Estado</span>
        <Picker label={`Estado de ${code}`} className={styles.picker} value={state} choose={save('state')}>
          {state === '' && <option value="">Sin estado</option>}
          {states.map((one) => <option key={one} value={one}>{one}</option>)}
        </Picker>
      </div>
    </div>
  );
}
