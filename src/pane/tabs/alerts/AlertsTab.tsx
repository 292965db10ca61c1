import { Button, Checkbox, Spinner } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { useDeferredValue, useId, useMemo, useState } from 'react';
import { shownAlerts } from '../../../app/reports/alertsView';
import type { AlertsView } from '../../../app/reports/alertsView';
import type { ReportActions } from '../../../app/store/store';
import type { AlertRules } from '../../../engine/alerts/alert';
import { formatCount } from '../../../engine/text/format';
import { startOf } from '../../../workbook/cells/observation';
import type { Place } from '../../../workbook/cells/observation';
import { ChangedCellsCard } from '../../parts/cards/ChangedCellsCard';
import { EmptyTab } from '../../parts/cards/EmptyTab';
import { NoticeCard } from '../../parts/cards/NoticeCard';
import { ReportStatus } from '../../parts/cards/ReportStatus';
import { Fold } from '../../parts/controls/Fold';
import { useAlertRules, useSlice, useStore } from '../../parts/hooks/storeContext';
import { FilterChips, SearchField } from '../../parts/lists/Filters';
import { VirtualList } from '../../parts/lists/VirtualList';
import { NO_KEYS, toggleKey } from '../../parts/lists/toggleKey';
import { AlertCard } from './AlertCard';
import { SelectionBar } from './SelectionBar';
import { useAlertsTabStyles } from './AlertsTab.styles';
import { TextReview } from './TextReview';
import { isOfKind, matchingAlerts } from './matchingAlerts';
import type { AlertKind } from './matchingAlerts';
import { useAlertKeys } from './useAlertKeys';
import { useAlertSelection } from './useAlertSelection';

interface AlertsTabProps {
  /** The scrolling ancestor. */
  readonly scroller: HTMLElement | null;
  readonly goTo: (place: Place) => void;
}

/** Fewest alerts that get a search field. */
const SEARCH_FROM = 6;
/** Estimated height of an alert before it is drawn, in pixels. */
const FOLDED_HEIGHT = 210;
const UNFOLDED_HEIGHT = 520;

/** The alerts of the table on screen. */
export function AlertsTab(props: AlertsTabProps) {
  const { read, survey } = useSlice('workbook');
  const { edits } = useSlice('report');
  const rules = useAlertRules();
  const view = useMemo(() => shownAlerts({ read, survey }, { rules, edits }), [read, survey, rules, edits]);
  return <AlertsPanel {...props} view={view} />;
}

/** The alerts: their paragraphs, what the office says of each, how they stand in the workbook; and the review of a text. */
export function AlertsPanel({ view, scroller, goTo }: AlertsTabProps & { readonly view: AlertsView | null }) {
  const styles = useAlertsTabStyles();
  const { report, state, rules, found, query, setQuery, kind, setKind, kinds, open, toggle } = useAlertsTab(view);
  const selection = useAlertSelection(found);
  const { list, onKeyDown } = useAlertKeys(found, { isOpen: (code) => open.has(code), toggle });
  const { hint, changedCells } = useSlice('work');
  if (view === null) return <EmptyTab what="No hay alertas que mostrar." todo="Busque la tabla del PEI, elija un periodo con valores y pulse Calcular avance." />;
  const { sheet } = state;
  const busy = state.step !== null;
  return (
    <section className={styles.root} aria-label="Alertas">
      <AlertActions view={view} busy={busy} report={report} />
      <ReportStatus step={state.step} hint={hint} message={state.message} seeSheet={sheet === null ? undefined : () => goTo(startOf(sheet))} icons={STATUS_ICONS} />
      {state.gaps !== null && <ExportGaps gaps={state.gaps} busy={busy} complete={() => (report.completeGaps(), setKind('open'))} exportAnyway={() => void report.exportWord(true)} />}
      {state.notice !== null && (changedCells === null
        ? <NoticeCard notice={state.notice} intent="error" />
        : <ChangedCellsCard notice={state.notice} places={changedCells.places} report={report} goTo={goTo} />)}
      <Fold title="Qué alertas se redactan"><AlertRulesField rules={rules} action={view.letters.action} choose={(chosen) => report.chooseRules(chosen)} /></Fold>
      {view.alerts.length >= SEARCH_FROM && <SearchField label="Buscar en las alertas" placeholder="Buscar código, unidad o palabra" query={query} setQuery={setQuery} />}
      {kinds.length > 0 && <FilterChips label="Filtrar alertas" chips={kinds} chosen={kind} choose={setKind} />}
      {view.open !== '' && <NoticeCard intent="warning" notice={{ message: view.open, remedy: 'No se sabe si les corresponde una alerta: en Revisión está qué corregir.' }} />}
      {view.alerts.length === 0 && view.open === ''
        ? <EmptyTab what="No hay alertas en este periodo." todo={`Ninguna ${view.letters.action} está en rojo. Si también quiere las de ámbar, márquelo en «Qué alertas se redactan».`} />
        : found.length === 0 && view.alerts.length > 0 && <EmptyTab what="Ninguna alerta cumple lo que busca." todo="Pruebe con otras palabras, o quite el filtro." />}
      <div ref={list} onKeyDown={onKeyDown}>
        <VirtualList
          label="Alertas" items={found} keyOf={({ code }) => code} usualHeight={({ code }) => (open.has(code) ? UNFOLDED_HEIGHT : FOLDED_HEIGHT)} scroller={scroller}
          render={(alert) => (
            <AlertCard
              alert={alert} choices={view} isSelected={selection.has(alert.code)} select={(isRange) => selection.select(alert.code, isRange)}
              isDrafted={view.sheet !== null} isOpen={open.has(alert.code)} toggle={() => toggle(alert.code)} report={report} busy={busy} goTo={goTo}
            />
          )}
        />
      </div>
      {selection.selectable.length > 1 && <SelectionBar view={view} selection={selection} busy={busy} report={report} isDone={state.notice === null} />}
      <Fold title="Revisar la redacción de un informe">
        <TextReview busy={busy} findings={state.findings} review={(text) => void report.reviewText(text)} goTo={goTo} />
      </Fold>
    </section>
  );
}

interface AlertActionsProps {
  readonly view: AlertsView;
  readonly busy: boolean;
  readonly report: ReportActions;
}

/** Whether the workbook has the alerts as shown, and the buttons that write, copy and export them. */
function AlertActions({ view, busy, report }: AlertActionsProps) {
  const styles = useAlertsTabStyles();
  const hasDue = view.alerts.some(({ status }) => status !== 'over');
  return (
    <div className={styles.draft}>
      <p className={styles.status}>{sheetWords(view)}</p>
      <div className={styles.buttons} role="group" aria-label="Hacer con las alertas">
        <Button appearance={undraftedCount(view) > 0 ? 'primary' : 'secondary'} size="small" disabledFocusable={busy} onClick={() => void report.draftAlerts()}>Redactar alertas</Button>
        {hasDue && <Button size="small" disabledFocusable={busy} onClick={() => void report.copyAlerts()}>Copiar todas</Button>}
        <Button size="small" disabledFocusable={busy} onClick={() => void report.exportWord()}>Exportar a Word</Button>
      </div>
    </div>
  );
}

interface ExportGapsProps {
  readonly gaps: string;
  readonly busy: boolean;
  readonly complete: () => void;
  readonly exportAnyway: () => void;
}

/** Before a report with gaps: complete them, or export all the same. */
function ExportGaps({ gaps, busy, complete, exportAnyway }: ExportGapsProps) {
  const styles = useAlertsTabStyles();
  return (
    <div role="alert" className={styles.card}>
      <p className={styles.label}>{gaps}. En el informe quedarán resaltadas, por completar.</p>
      <div className={styles.buttons}>
        <Button size="small" appearance="primary" disabledFocusable={busy} onClick={complete}>Completar</Button>
        <Button size="small" disabledFocusable={busy} onClick={exportAnyway}>Exportar igual</Button>
      </div>
    </div>
  );
}

/** Alerts that the sheet does not have as shown. */
const undraftedCount = ({ alerts }: AlertsView): number => alerts.filter(({ status }) => status === 'missing' || status === 'behind').length;

function sheetWords(view: AlertsView): string {
  const { sheet } = view;
  if (sheet === null) return 'Borrador: aún no está en el libro. Al redactarlas podrá elegir causas y compromisos.';
  const count = undraftedCount(view);
  if (count === 0) return `Como en la hoja «${sheet}».`;
  return `${count === 1 ? '1 alerta no está' : `${formatCount(count)} alertas no están`} en la hoja «${sheet}» como se ${count === 1 ? 've' : 'ven'} aquí: vuelva a redactar.`;
}

const STATUS_ICONS = { running: <Spinner size="extra-tiny" />, done: <CheckmarkCircleRegular fontSize={16} aria-hidden="true" /> };

interface AlertRulesFieldProps {
  /** "AEI" */
  readonly action: string;
  readonly rules: AlertRules;
  readonly choose: (rules: AlertRules) => void;
}

/** Which alerts are drafted besides those of the AEI in red. */
function AlertRulesField({ rules, action, choose }: AlertRulesFieldProps) {
  const styles = useAlertsTabStyles();
  const id = useId();
  return (
    <div role="group" aria-labelledby={id} className={styles.group}>
      <p id={id} className={styles.label}>Las {action} en rojo, y además:</p>
      <div className={styles.rules}>
        <Checkbox label={`las ${action} en ámbar`} checked={rules.amber} onChange={(_, { checked }) => choose({ ...rules, amber: checked === true })} />
        <Checkbox
          label={`las ${action} en ámbar con algún indicador en rojo`}
          checked={rules.amber || rules.redIndicators}
          disabled={rules.amber}
          onChange={(_, { checked }) => choose({ ...rules, redIndicators: checked === true })}
        />
      </div>
    </div>
  );
}


const KINDS: readonly (readonly [kind: AlertKind, words: string])[] = [['open', 'Causa por completar'], ['edited', 'Editadas'], ['over', 'Ya no corresponden']];

/** The alerts of the table on screen, and what the user searched, filtered and unfolded of them. */
function useAlertsTab(view: AlertsView | null) {
  const { report } = useStore();
  const state = useSlice('report');
  const rules = useAlertRules();
  const [query, setQuery] = useState('');
  const [kind, setKind] = useState<AlertKind | null>(null);
  const [open, setOpen] = useState(NO_KEYS);
  const search = useDeferredValue(query);
  const alerts = view?.alerts;
  const found = useMemo(() => matchingAlerts(alerts ?? [], { query: search, kind }), [alerts, search, kind]);
  const kinds = KINDS
    .map(([value, words]) => ({ value, words, count: (alerts ?? []).filter((alert) => isOfKind(alert, value)).length }))
    .filter(({ count, value }) => count > 0 || value === kind);
  return {
    report, rules, state, found, query, setQuery, kind, setKind, kinds, open,
    toggle: (code: string) => setOpen((before) => toggleKey(before, code)),
  };
}
