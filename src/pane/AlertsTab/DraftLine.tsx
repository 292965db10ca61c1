import { Button } from '@fluentui/react-components';
import type { AlertsView } from '../../app/report/alertsView';
import type { ReportStore } from '../../app/report/reportStore';
import { useAlertsTabStyles } from './AlertsTab.styles';

interface DraftLineProps {
  readonly view: AlertsView;
  readonly busy: boolean;
  readonly report: ReportStore;
}

/** Whether the workbook has the alerts as they are shown, and the buttons that write, copy and print them. */
export function DraftLine({ view, busy, report }: DraftLineProps) {
  const styles = useAlertsTabStyles();
  const words = standingWords(view);
  const hasDue = view.alerts.some(({ standing }) => standing !== 'over');
  return (
    <div className={styles.draft}>
      <p className={styles.standing}>{words}</p>
      <div className={styles.buttons} role="group" aria-label="Hacer con las alertas">
        <Button appearance={isToDraft(view) ? 'primary' : 'secondary'} size="small" disabledFocusable={busy} onClick={() => void report.draftAlerts()}>Redactar alertas</Button>
        {hasDue && <Button size="small" disabledFocusable={busy} onClick={() => void report.copyAlerts()}>Copiar todas</Button>}
        <Button size="small" disabledFocusable={busy} onClick={() => void report.exportWord()}>Exportar a Word</Button>
      </div>
    </div>
  );
}

const isToDraft = ({ alerts }: AlertsView): boolean => alerts.some(({ standing }) => standing === 'missing' || standing === 'behind');

function standingWords({ alerts, sheet }: AlertsView): string {
  if (sheet === null) return 'Borrador: aún no está en el libro. Al redactarlas podrá elegir causas y compromisos.';
  const count = alerts.filter(({ standing }) => standing === 'missing' || standing === 'behind').length;
  if (count === 0) return `Como en la hoja «${sheet}».`;
  return `${count === 1 ? '1 alerta no está' : `${count} alertas no están`} en la hoja «${sheet}» como se ${count === 1 ? 've' : 'ven'} aquí: vuelva a redactar.`;
}
