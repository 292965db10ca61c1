import { useMemo } from 'react';
import type { ObservationView } from '../../app/calculate/observations';
import type { ElementView } from '../../app/result/elementViews';
import { reviewOf } from '../../app/review/ignoredFindings';
import { resultIn } from '../../app/store/paneView';
import type { PaneView } from '../../app/store/paneView';
import type { FoundTable, Survey } from '../../app/store/survey';
import { alertReason } from '../../engine/alerts/alert';
import type { AlertRules } from '../../engine/alerts/alert';
import { EmptyTab } from '../parts/cards/EmptyTab';
import { Tabs } from '../parts/controls/Tabs';
import { useAlertRules, useIgnored } from '../parts/hooks/storeContext';
import { LazyBoundary, LoadingPlaceholder } from './LazyBoundary';
import { AlertsTab, ResultTab, ReviewTab, SettingsTab } from './lazyViews';
import type { PaneActions } from './usePane';

export type TabName = 'result' | 'review' | 'alerts' | 'settings';

interface PaneTabsProps {
  readonly view: PaneView;
  readonly survey: Survey;
  readonly actions: PaneActions;
  readonly scroller: HTMLElement | null;
  readonly chosen: TabName;
  readonly choose: (tab: TabName) => void;
}

/** Result, findings, alerts and settings, one at a time; all four are always there. */
export function PaneTabs(props: PaneTabsProps) {
  const { view, survey, chosen, choose } = props;
  const rules = useAlertRules();
  const result = resultIn(view);
  const observations = observationsOf(view, survey);
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

function TabBody({ view, survey, actions, scroller, chosen }: PaneTabsProps) {
  const table = survey.tables[survey.chosen];
  if (table === undefined) return null;
  const { goTo } = actions;
  const common = { scroller, goTo };
  const result = resultIn(view);
  if (chosen === 'review') {
    const observations = observationsOf(view, survey);
    return observations === undefined ? <LoadingPlaceholder /> : <ReviewTab {...common} table={table} observations={observations} />;
  }
  if (chosen === 'settings') {
    return <SettingsTab settings={survey.settings} table={table} busy={view.status === 'busy'} configure={actions.configure} publish={actions.publish} />;
  }
  if (chosen === 'alerts') return <AlertsTab {...common} />;
  if (result && chosen === 'result') return <ResultTab {...common} {...result} table={table} />;
  return view.status === 'busy'
    ? <EmptyTab what="Calculando…" todo="El resultado aparecerá aquí en un momento." />
    : <EmptyTab what="Todavía no hay un resultado que mostrar." todo={`Pulse Calcular avance: aquí verá el avance promedio, el semáforo y cada ${table?.letters.action ?? 'AEI'} con sus indicadores.`} />;
}

/** What should be looked at; absent while it is being found out. */
const observationsOf = (view: PaneView, survey: Survey): readonly ObservationView[] | undefined =>
  resultIn(view)?.outcome.observations ?? survey.tables[survey.chosen]?.observations;

/** How many AEI are due an alert by these rules. */
export const dueAlertCount = (elements: readonly ElementView[], rules: AlertRules): number =>
  elements.filter(({ code, band, indicators }) => code.startsWith('A') && alertReason(band, indicators.map((one) => one.band), rules) !== null).length;

/** How many findings there are to look at, those ignored left out; 0 while they are not known. */
function useReviewCount(table: FoundTable | undefined, observations: readonly ObservationView[] | undefined): number {
  const ignored = useIgnored();
  return useMemo(() => (table === undefined || observations === undefined ? 0 : reviewOf(observations, table, ignored).shownCount), [table, observations, ignored]);
}
