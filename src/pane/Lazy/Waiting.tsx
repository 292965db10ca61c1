import { useWaitingStyles } from './Waiting.styles';

/** Quiet bars where words will be. They do not move: there is nothing to see in waiting. */
export function Waiting() {
  const styles = useWaitingStyles();
  return (
    <div className={styles.root} role="status" aria-label="Cargando">
      {[1, 2, 3].map((bar) => <div key={bar} className={styles.bar} />)}
    </div>
  );
}
