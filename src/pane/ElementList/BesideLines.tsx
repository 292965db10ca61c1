import { useRowStyles } from './Row.styles';

/** What is worth saying beside an official figure, set apart from it; nothing where there is nothing to say. */
export function BesideLines({ lines }: { readonly lines: readonly string[] }) {
  const styles = useRowStyles();
  if (lines.length === 0) return null;
  return (
    <ul className={styles.beside} aria-label="Junto al avance oficial">
      {lines.map((line) => <li key={line}>{line}</li>)}
    </ul>
  );
}
