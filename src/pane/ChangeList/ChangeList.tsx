import { useChangeListStyles } from './ChangeList.styles';

/** What changed since the summary was last made, a line for each OEI or AEI. */
export function ChangeList({ changes }: { readonly changes: readonly string[] }) {
  const styles = useChangeListStyles();
  return (
    <section aria-label="Cambios desde la última vez" className={styles.root}>
      <h2 className={styles.heading}>Cambios desde la última vez</h2>
      {changes.length === 0
        ? <p className={styles.none}>Ningún OEI ni AEI cambió.</p>
        : <ul className={styles.list} tabIndex={0} aria-label="Cambios">{changes.map((line) => <li key={line}>{line}</li>)}</ul>}
    </section>
  );
}
