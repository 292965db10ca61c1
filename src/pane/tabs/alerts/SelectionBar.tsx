import { Button, Checkbox } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { EARLIER, fillAlerts } from '../../../app/reports/alerts/alertEdits';
import type { FilledAlerts, Filling } from '../../../app/reports/alerts/alertEdits';
import type { AlertsView } from '../../../app/reports/alertsView';
import type { ReportActions } from '../../../app/store/store';
import { formatCount } from '../../../engine/text/format';
import { spanishList } from '../../../engine/text/words';
import { Picker } from '../../parts/controls/Picker';
import { FillingFields } from './FillingFields';
import { PhraseOptions } from './PhraseOptions';
import { useSelectionBarStyles } from './SelectionBar.styles';
import type { useAlertSelection } from './useAlertSelection';
import { WordsInput } from './WordsInput';

interface SelectionBarProps {
  readonly view: Pick<AlertsView, 'lists' | 'own'>;
  readonly selection: ReturnType<typeof useAlertSelection>;
  readonly busy: boolean;
  readonly report: ReportActions;
  /** Nothing went wrong with what was applied. */
  readonly isDone: boolean;
}

/** Values of the choices that are no phrase. */
const [SAME, OF_EARLIER, OTHER] = ['', 'earlier', 'other'] as const;
const NOTHING: Filling = { replaces: false };

/** Selects alerts, and gives the selected ones cause, commitment, action, deadline and state together. Stays in view under the list. */
export function SelectionBar({ view, selection, busy, report, isDone }: SelectionBarProps) {
  const styles = useSelectionBarStyles();
  const bar = useRef<HTMLDivElement>(null);
  const [filling, setFilling] = useState(NOTHING);
  const [told, setTold] = useState('');
  const { selectable, withoutCause, selected, selectAll } = selection;
  const apply = (): void => {
    const filled = fillAlerts(selected, filling);
    setTold(toldOf(filled));
    setFilling(NOTHING);
    selectAll([]);
    bar.current?.focus();
    if (filled.edits.length > 0) void report.editAlerts(filled.edits);
  };
  const isAll = selected.length === selectable.length;
  return (
    <div ref={bar} tabIndex={-1} role="group" aria-label="Completar varias alertas" className={styles.root}>
      <div className={styles.row}>
        <Checkbox
          className={styles.all} label={`Todas (${formatCount(selectable.length)})`} aria-label={`Seleccionar todas (${formatCount(selectable.length)})`} checked={selected.length === 0 ? false : isAll ? true : 'mixed'}
          onChange={() => selectAll(isAll ? [] : selectable)}
        />
        {withoutCause.length > 0 && <Button size="small" onClick={() => selectAll(withoutCause)}>Las sin causa ({formatCount(withoutCause.length)})</Button>}
      </div>
      {selected.length > 0 && <FillSelected view={view} alerts={selected} filling={filling} setFilling={setFilling} busy={busy} apply={apply} clear={() => selectAll([])} />}
      <p role="status" className={styles.told}>{isDone && selected.length === 0 ? told : ''}</p>
    </div>
  );
}

const alertsWords = (count: number): string => (count === 1 ? '1 alerta' : `${formatCount(count)} alertas`);

/** What applying did, in a sentence: what stays as it was is named. */
function toldOf({ filled, kept, withoutCommitment }: FilledAlerts): string {
  return [
    filled.length === 0 ? 'Nada que cambiar.' : `Se completó lo elegido en ${alertsWords(filled.length)}.`,
    ...(kept.length > 0 ? [`Se conserva lo ya escrito en ${spanishList(kept)}.`] : []),
    ...(withoutCommitment.length > 0 ? [`Sin compromiso no llevan acción clave ni plazo: ${spanishList(withoutCommitment)}.`] : []),
  ].join(' ');
}

interface FillSelectedProps extends Pick<SelectionBarProps, 'view' | 'busy'> {
  readonly alerts: SelectionBarProps['selection']['selected'];
  readonly filling: Filling;
  readonly setFilling: (filling: Filling) => void;
  readonly apply: () => void;
  readonly clear: () => void;
}

function FillSelected({ view: { lists, own }, alerts, filling, setFilling, busy, apply, clear }: FillSelectedProps) {
  const styles = useSelectionBarStyles();
  const [isOther, setOther] = useState(false);
  const { cause } = filling;
  const withEarlier = alerts.filter(({ causes }) => causes.some(({ earlier }) => earlier !== null)).length;
  const hasWritten = fillAlerts(alerts, { ...filling, replaces: false }).kept.length > 0;
  const chooseCause = (value: string): void => {
    const { cause: _, ...others } = filling;
    setOther(value === OTHER);
    setFilling(value === SAME || value === OTHER ? others : { ...others, cause: value === OF_EARLIER ? EARLIER : value.slice(1) });
  };
  return (
    <>
      <Picker
        label={`Causa para ${alertsWords(alerts.length)}`} className={styles.picker} choose={chooseCause}
        value={isOther ? OTHER : cause === undefined ? SAME : cause === EARLIER ? OF_EARLIER : `=${cause}`}
      >
        <option value={SAME}>Causa: elegir…</option>
        {withEarlier > 0 && <option value={OF_EARLIER}>La del periodo anterior de cada una ({formatCount(withEarlier)})</option>}
        <PhraseOptions phrases={lists.causes} own={own.causes} />
        <option value={OTHER}>Otra…</option>
      </Picker>
      {isOther && (
        <WordsInput
          name="Causa con sus palabras" label="Va tal cual dentro del párrafo" value={typeof cause === 'string' ? cause : ''} offers={own.causes} example="debido a que…"
          save={(text) => setFilling({ ...filling, cause: text })}
        />
      )}
      <FillingFields lists={lists} own={own} filling={filling} setFilling={setFilling} />
      {(hasWritten || filling.replaces) && (
        <Checkbox className={styles.all} label="Reemplazar también lo ya escrito" checked={filling.replaces} onChange={(_, { checked }) => setFilling({ ...filling, replaces: checked === true })} />
      )}
      <div className={styles.row}>
        <Button size="small" appearance="primary" disabledFocusable={busy || Object.keys(filling).length === 1} onClick={apply}>Aplicar a {alertsWords(alerts.length)}</Button>
        <Button size="small" onClick={clear}>Quitar selección</Button>
      </div>
    </>
  );
}
