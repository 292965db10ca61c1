import { Button, Text } from '@fluentui/react-components';
import type { OutdatedAlert } from '../../app/report/reportState';
import { useOutdatedAlertsStyles } from './OutdatedAlerts.styles';

type Choice = 'update-figures' | 'redraft';

interface OutdatedAlertsProps {
  readonly alerts: readonly OutdatedAlert[];
  readonly busy: boolean;
  readonly decide: (code: string, choice: Choice) => void;
}

/** Paragraphs that somebody edited and whose figures changed since: keep the words with the new figures, or draft anew. */
export function OutdatedAlerts({ alerts, busy, decide }: OutdatedAlertsProps) {
  const styles = useOutdatedAlertsStyles();
  if (alerts.length === 0) return null;
  return (
    <section aria-label="Párrafos editados con cifras nuevas">
      <Text as="h3" size={200} weight="semibold" className={styles.heading}>Párrafos editados con cifras nuevas</Text>
      <ul className={styles.list}>
        {alerts.map(({ code, words }) => (
          <li key={code} className={styles.item}>
            <Text size={200} className={styles.words}><strong>{code}: </strong>{words}</Text>
            <div className={styles.buttons}>
              <Button size="small" disabledFocusable={busy} aria-label={`Actualizar cifras de ${code}`} onClick={() => decide(code, 'update-figures')}>Actualizar cifras</Button>
              <Button size="small" disabledFocusable={busy} aria-label={`Redactar de nuevo ${code}`} onClick={() => decide(code, 'redraft')}>Redactar de nuevo</Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
