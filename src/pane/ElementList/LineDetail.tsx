import type { ListRow } from './listRows';
import { useTreeLineStyles } from './TreeLine.styles';

/** How a figure came about, what is worth saying beside it, and whose it is. */
export function LineDetail({ line }: Pick<ListRow, 'line'>) {
  const styles = useTreeLineStyles();
  const { progress: { explanation }, beside } = line.view;
  const whose = line.kind === 'element' ? '' : [line.view.unit, line.view.weight === '' ? '' : `Ponderador ${line.view.weight}`].filter((part) => part !== '').join(' · ');
  return (
    <div className={styles.detail}>
      {explanation !== '' && <div>{explanation}</div>}
      {beside.length > 0 && <ul className={styles.beside} aria-label="Junto al avance oficial">{beside.map((said) => <li key={said}>{said}</li>)}</ul>}
      {whose !== '' && <div className={styles.muted}>{whose}</div>}
    </div>
  );
}
