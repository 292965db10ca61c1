import { useEmptyTabStyles } from './EmptyTab.styles';

interface EmptyTabProps {
  /** "Todavía no hay un resultado." */
  readonly what: string;
  /** What to do for there to be something. */
  readonly todo: string;
}

/** A tab with nothing to show says so, and what to do about it. */
export function EmptyTab({ what, todo }: EmptyTabProps) {
  const styles = useEmptyTabStyles();
  return <div className={styles.root}><p className={styles.what}>{what}</p><p className={styles.todo}>{todo}</p></div>;
}
