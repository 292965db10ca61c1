import type { ObservationView } from '../../app/calculate/observations';
import type { ElementView } from '../../app/result/elementViews';
import { resultIn } from '../../app/store/state';
import type { AppState } from '../../app/store/state';
import type { Survey } from '../../app/store/survey';
import type { AlertRules } from '../../engine/alerts/alert';
import { EmptyTab } from '../parts/cards/EmptyTab';
import { Tabs } from '../parts/controls/Tabs';
import { useReport } from '../parts/hooks/reportContext';
import { useReviewCount } from '../parts/hooks/reviewContext';
import { LazyBoundary, LoadingPlaceholder } from './LazyBoundary';
import { AlertsTab, ResultTab, ReviewTab, SettingsTab } from './lazyViews';
import type { PaneActions } from './usePane';

export type TabName = 'result' | 'review' | 'alerts' | 'settings';

interface PaneTabsProps {
  readonly state: AppState;
  readonly survey: Survey;
  readonly actions: PaneActions;
  readonly scroller: HTMLElement | null;
  readonly chosen: TabName;
  readonly choose: (tab: TabName) => void;
}

/** Result, findings, alerts and settings, one at a time; all four are always there. */
export function PaneTabs(props: PaneTabsProps) {
  const { state, survey, chosen, choose } = props;
  const { rules } = useReport();
  const result = resultIn(state);
  const observations = observationsOf(state, survey);
  const findings = useReviewCount(survey.tables[survey.chosen], observations);
  const tabs: readonly { readonly value: TabName; readonly label: string; readonly count?: number }[] = [
    { value: 'result', label: 'Resultado' },
    { value: 'review', label: 'Revisión', ...(observations && { count: findings }) },
    { value: 'alerts', label: 'Alertas', ...(result && { count: dueAlertCount(result.outcome.elements, rules) }) },
    { value: 'settings', label: 'Ajustes' },
  ];
  return (
    <Tabs label="Detalle" tabs={tabs} chosen={chosen} choose={choose}>
      <LazyBoundary key={chosen}><TabBody {...props} /></LazyBoundary>
    </Tabs>
  );
}

function TabBody({ state, survey, actions, scroller, chosen }: PaneTabsProps) {
  const table = survey.tables[survey.chosen];
  if (table === undefined) return null;
  const { goTo } = actions;
  const common = { scroller, goTo };
  const result = resultIn(state);
  if (chosen === 'review') {
    const observations = observationsOf(state, survey);
    return observations === undefined ? <LoadingPlaceholder /> : <ReviewTab {...common} table={table} observations={observations} />;
  }
  if (chosen === 'settings') {
    return <SettingsTab settings={survey.settings} table={table} busy={state.status === 'busy'} configure={actions.configure} />;
  }
  if (chosen === 'alerts' && state.status !== 'busy') return <AlertsTab {...common} />;
  if (result && chosen === 'result') return <ResultTab {...common} {...result} />;
  return state.status === 'busy'
    ? <EmptyTab what="Calculando…" todo="El resultado aparecerá aquí en un momento." />
    : <EmptyTab what="Todavía no hay un resultado que mostrar." todo="Pulse Calcular avance: aquí verá el avance promedio, el semáforo y cada AEI con sus indicadores." />;
}

/** What should be looked at; absent while it is being found out. */
const observationsOf = (state: AppState, survey: Survey): readonly ObservationView[] | undefined =>
  resultIn(state)?.outcome.observations ?? survey.tables[survey.chosen]?.observations;

/** How many AEI are due an alert by these rules: the red ones, and of the amber ones what the rules ask for. */
export const dueAlertCount = (elements: readonly ElementView[], rules: AlertRules): number =>
  elements.filter(({ code, band, indicators }) => code.startsWith('AEI') && (
    band === 'red' || (band === 'amber' && (rules.amber || (rules.redIndicators && indicators.some((one) => one.band === 'red'))))
  )).length;
