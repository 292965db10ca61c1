import { Button } from '@fluentui/react-components';
import type { ReportStore } from '../../app/report/reportStore';
import { useReportCardStyles } from './ReportCard.styles';

interface ReportButtonsProps {
  readonly busy: boolean;
  readonly report: ReportStore;
}

/** The four things that are made with a click. While one is being made none is heard. */
export function ReportButtons({ busy, report }: ReportButtonsProps) {
  const styles = useReportCardStyles();
  const actions: readonly (readonly [label: string, act: () => Promise<void>])[] = [
    ['Regenerar resumen', () => report.summarize()],
    ['Redactar alertas', () => report.draftAlerts()],
    ['Copiar para Word', () => report.copyAlerts()],
    ['Exportar a Word', () => report.exportWord()],
  ];
  return (
    <div className={styles.buttons} role="group" aria-label="Hacer el reporte">
      {actions.map(([label, act]) => (
        <Button key={label} className={styles.button} disabledFocusable={busy} onClick={() => void act()}>{label}</Button>
      ))}
    </div>
  );
}
