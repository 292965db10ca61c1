import type { Place } from '../../app/state';
import { EmptyTab } from '../EmptyTab';
import { FilterChips, SearchField } from '../Filters';
import { Fold } from '../Fold';
import { NoticeCard } from '../NoticeCard';
import { AlertRulesField } from './AlertRulesField';
import { ReportStatus } from './ReportStatus';
import { TextReview } from '../TextReview';
import { VirtualList } from '../VirtualList';
import { AlertCard } from './AlertCard';
import { useAlertsTabStyles } from './AlertsTab.styles';
import { DraftLine } from './DraftLine';
import { useAlertsTab } from './useAlertsTab';

export interface AlertsTabProps {
  /** What scrolls around the tab. */
  readonly scroller: HTMLElement | null;
  readonly goTo: (place: Place) => void;
}

/** Fewer than these are seen at a glance. */
const FEW = 6;
/** Pixels of an alert that was not drawn yet. */
const FOLDED = 210;
const UNFOLDED = 520;

/** The alerts: their paragraphs, what the office says of each, how they stand in the workbook; and the review of a text. */
export function AlertsTab({ scroller, goTo }: AlertsTabProps) {
  const styles = useAlertsTabStyles();
  const { report, state, rules, view, found, query, setQuery, kind, setKind, kinds, open, toggle } = useAlertsTab();
  if (report === null || view === null) return <EmptyTab what="No hay alertas que mostrar." todo="Busque la tabla del PEI, elija un periodo con valores y pulse Calcular avance." />;
  const busy = state.step !== null;
  return (
    <section className={styles.root} aria-label="Alertas">
      <DraftLine view={view} busy={busy} report={report} />
      <ReportStatus state={state} />
      {state.notice !== null && <NoticeCard notice={state.notice} intent="error" />}
      <Fold title="Qué alertas se redactan"><AlertRulesField rules={rules} choose={(chosen) => report.chooseRules(chosen)} /></Fold>
      {view.alerts.length >= FEW && <SearchField label="Buscar en las alertas" placeholder="Buscar código, unidad o palabra" query={query} setQuery={setQuery} />}
      {kinds.length > 0 && <FilterChips label="Filtrar alertas" chips={kinds} chosen={kind} choose={setKind} />}
      {view.alerts.length === 0
        ? <EmptyTab what="No hay alertas en este periodo." todo="Ninguna AEI está en rojo. Si también quiere las de ámbar, márquelo en «Qué alertas se redactan»." />
        : found.length === 0 && <EmptyTab what="Ninguna alerta cumple lo que busca." todo="Pruebe con otras palabras, o quite el filtro." />}
      <VirtualList
        label="Alertas" items={found} keyOf={({ code }) => code} usualHeight={({ code }) => (open.has(code) ? UNFOLDED : FOLDED)} scroller={scroller}
        render={(alert) => (
          <AlertCard alert={alert} lists={view.lists} isDrafted={view.sheet !== null} isOpen={open.has(alert.code)} toggle={() => toggle(alert.code)} report={report} busy={busy} goTo={goTo} />
        )}
      />
      <Fold title="Revisar la redacción de un informe">
        <TextReview busy={busy} findings={state.findings} review={(text) => void report.reviewText(text)} goTo={goTo} />
      </Fold>
    </section>
  );
}
