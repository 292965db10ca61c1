import { makeStyles, tokens } from '@fluentui/react-components';

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

const useEmptyTabStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalL}`,
    textAlign: 'center',
    overflowWrap: 'anywhere',
  },
  what: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  todo: { margin: 0, color: tokens.colorNeutralForeground2 },
});
