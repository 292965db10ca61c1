import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { focusRing } from '../../theme/sharedStyles';

interface FoldProps {
  readonly title: ReactNode;
  /** Open when it is drawn first; closed otherwise. */
  readonly startsOpen?: boolean;
  /** Drawn only while it is open. */
  readonly children: ReactNode;
}

/** A disclosure. */
export function Fold({ title, startsOpen = false, children }: FoldProps) {
  const styles = useFoldStyles();
  const [isOpen, setOpen] = useState(startsOpen);
  return (
    <details className={styles.root} open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className={styles.summary}>
        <svg className={mergeClasses(styles.arrow, isOpen && styles.open)} width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
          <path d="M4.2 2 8.2 6l-4 4" fill="none" stroke="currentColor" strokeWidth="1.3" strokeLinecap="round" strokeLinejoin="round" />
        </svg>
        <span>{title}</span>
      </summary>
      {isOpen && <div className={styles.body}>{children}</div>}
    </details>
  );
}

const useFoldStyles = makeStyles({
  root: { minWidth: 0 },
  summary: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    cursor: 'pointer',
    listStyleType: 'none',
    '::-webkit-details-marker': { display: 'none' },
    ':hover': { color: tokens.colorNeutralForeground1 },
    ...focusRing,
  },
  arrow: { flexShrink: 0, '@media (prefers-reduced-motion: no-preference)': { transition: 'transform 120ms' } },
  open: { transform: 'rotate(90deg)' },
  body: { paddingTop: tokens.spacingVerticalXS },
});
