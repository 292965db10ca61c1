import { makeStyles, tokens } from '@fluentui/react-components';
import { card, focusRing, smallText, strongText } from '../../theme/sharedStyles';

/** Changes since the last summary, one line for each OEI or AEI; [] when none changed. */
export function ChangeList({ changes }: { readonly changes: readonly string[] }) {
  const styles = useChangeListStyles();
  return (
    <section aria-label="Cambios desde la última vez" className={styles.root}>
      <h2 className={styles.heading}>Cambios desde la última vez</h2>
      {changes.length === 0
        ? <p className={styles.none}>Ningún avance cambió.</p>
        : <ul className={styles.list} tabIndex={0} aria-label="Cambios">{changes.map((line) => <li key={line}>{line}</li>)}</ul>}
    </section>
  );
}

const useChangeListStyles = makeStyles({
  root: { ...card, rowGap: tokens.spacingVerticalXS },
  heading: { ...smallText, ...strongText, margin: 0 },
  none: { ...smallText, margin: 0, color: tokens.colorNeutralForeground2 },
  list: {
    ...smallText,
    maxHeight: '180px',
    overflowY: 'auto',
    margin: 0,
    paddingLeft: tokens.spacingHorizontalL,
    fontVariantNumeric: 'tabular-nums',
    overflowWrap: 'anywhere',
    ...focusRing,
  },
});
