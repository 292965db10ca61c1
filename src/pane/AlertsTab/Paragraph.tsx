import { mergeClasses } from '@fluentui/react-components';
import { MISSING_CAUSE, MISSING_UNIT } from '../../engine/alerts/alert';
import { useAlertsTabStyles } from './AlertsTab.styles';

interface ParagraphProps {
  /** Bold parts between `**`. */
  readonly text: string;
  /** Otherwise only its first lines are seen; screen readers read it all. */
  readonly isWhole: boolean;
}

const GAPS = new RegExp(`(${[MISSING_CAUSE, MISSING_UNIT].map((gap) => gap.replace(/[[\]]/g, '\\$&')).join('|')})`);

/** A paragraph with its bold parts, and what is to be completed marked. */
export function Paragraph({ text, isWhole }: ParagraphProps) {
  const styles = useAlertsTabStyles();
  return (
    <p className={mergeClasses(styles.paragraph, !isWhole && styles.clamped)}>
      {text.split('**').map((part, at) => (at % 2 === 1 ? <strong key={at}>{part}</strong> : <Gaps key={at} text={part} />))}
    </p>
  );
}

function Gaps({ text }: { readonly text: string }) {
  const styles = useAlertsTabStyles();
  return text.split(GAPS).map((part, at) => (at % 2 === 1 ? <mark key={at} className={styles.gap}>{part}</mark> : part));
}
