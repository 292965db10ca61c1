import { makeStyles, tokens } from '@fluentui/react-components';
import { Suspense } from 'react';
import type { ReactNode } from 'react';
import { Guard } from './Guard';

/** A place for a part of the pane that may still be on its way, and whose faults are its own. */
export const LazyBoundary = ({ children }: { readonly children: ReactNode }) => <Guard><Suspense fallback={<LoadingPlaceholder />}>{children}</Suspense></Guard>;

/** Quiet bars where words will be. They do not move: there is nothing to see in waiting. */
export function LoadingPlaceholder() {
  const styles = useLoadingPlaceholderStyles();
  return (
    <div className={styles.root} role="status" aria-label="Cargando">
      {[1, 2, 3].map((bar) => <div key={bar} className={styles.bar} />)}
    </div>
  );
}

const useLoadingPlaceholderStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, padding: tokens.spacingHorizontalM },
  bar: {
    height: '14px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground4,
    ':last-child': { width: '60%' },
  },
});
