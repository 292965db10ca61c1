import { makeStyles, tokens } from '@fluentui/react-components';
import { Suspense } from 'react';
import type { ReactNode } from 'react';
import { Guard } from './Guard';

/** Shows a placeholder while its content loads, and contains its errors. */
export const LazyBoundary = ({ children }: { readonly children: ReactNode }) => <Guard><Suspense fallback={<LoadingPlaceholder />}>{children}</Suspense></Guard>;

/** Grey bars in place of content that is loading; not animated. */
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
