import { makeStyles, tokens } from '@fluentui/react-components';

interface EmptyTabProps {
  /** "Todavía no hay un resultado." */
  readonly what: string;
  /** What the user can do about it. */
  readonly todo: string;
}

/** Content of a tab or list with nothing to show. */
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
