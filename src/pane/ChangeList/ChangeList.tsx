import { Text } from '@fluentui/react-components';
import { useChangeListStyles } from './ChangeList.styles';

/** What changed since the summary was last made, a line for each OEI or AEI. */
export function ChangeList({ changes }: { readonly changes: readonly string[] }) {
  const styles = useChangeListStyles();
  return (
    <section aria-label="Cambios desde la última vez">
      <Text as="h3" size={200} weight="semibold" className={styles.heading}>Cambios desde la última vez</Text>
      {changes.length === 0
        ? <Text as="p" size={200} className={styles.none}>Ninguna OEI ni AEI cambió.</Text>
        : <ul className={styles.list}>{changes.map((line) => <li key={line}><Text size={200}>{line}</Text></li>)}</ul>}
    </section>
  );
}
