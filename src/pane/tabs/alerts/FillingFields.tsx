import { useState } from 'react';
import type { Filling } from '../../../app/reports/alerts/alertEdits';
import type { AlertsView } from '../../../app/reports/alertsView';
import { Fold } from '../../parts/controls/Fold';
import { Picker } from '../../parts/controls/Picker';
import { PhraseOptions } from './PhraseOptions';
import { useSelectionBarStyles } from './SelectionBar.styles';
import { WordsInput } from './WordsInput';

interface FillingFieldsProps extends Pick<AlertsView, 'lists' | 'own'> {
  readonly filling: Filling;
  readonly setFilling: (filling: Filling) => void;
}

const OTHER = 'other';

/** Commitment, action, deadline and state for all the selected alerts; what is not chosen stays as it is. */
export function FillingFields({ lists, own, filling, setFilling }: FillingFieldsProps) {
  const styles = useSelectionBarStyles();
  const [isOther, setOther] = useState(false);
  const { commitment } = filling;
  const give = (field: 'commitment' | 'state' | 'keyAction' | 'deadline', text: string): void => {
    const { [field]: _, ...others } = filling;
    setFilling(text === '' ? others : { ...others, [field]: text });
  };
  return (
    <Fold title="Compromiso, acción clave, plazo y estado">
      <div className={styles.fields}>
        <Picker
          label="Compromiso para todas" className={styles.picker} value={isOther ? OTHER : commitment === undefined ? '' : `=${commitment}`}
          choose={(value) => (setOther(value === OTHER), give('commitment', value === OTHER ? '' : value.slice(1)))}
        >
          <option value="">Compromiso: no cambiar</option>
          <PhraseOptions phrases={lists.commitments} own={own.commitments} />
          <option value={OTHER}>Otro…</option>
        </Picker>
        {isOther && <WordsInput name="Compromiso con sus palabras" label="Compromiso" value={commitment ?? ''} offers={own.commitments} example="se coordinará con…" save={(text) => give('commitment', text)} />}
        <WordsInput name="Acción clave para todas" label="Acción clave" value={filling.keyAction ?? ''} offers={own.actions} example="no cambiar" save={(text) => give('keyAction', text)} />
        <WordsInput name="Plazo para todas" label="Plazo" value={filling.deadline ?? ''} offers={own.deadlines} example="no cambiar" save={(text) => give('deadline', text)} />
        <Picker label="Estado para todas" className={styles.picker} value={filling.state ?? ''} choose={(value) => give('state', value)}>
          <option value="">Estado: no cambiar</option>
          {lists.states.map((one) => <option key={one} value={one}>{one}</option>)}
        </Picker>
      </div>
    </Fold>
  );
}
