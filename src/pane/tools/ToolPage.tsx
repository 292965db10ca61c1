import { makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { useId } from 'react';
import { PaneButton } from '../parts/controls/PaneButton';
import { LazyBoundary } from '../shell/LazyBoundary';
import type { Tool, ToolProps } from './tool';

/** Moves the focus to the heading, which a screen reader then says: the command that opened the view is gone with its menu. */
const focusHeading = (heading: HTMLElement | null): void => heading?.focus();

/** The view of a tool under its heading, with *Volver*. */
export function ToolPage({ tool: { label, View }, ...props }: ToolProps & { readonly tool: Tool }) {
  const styles = useToolPageStyles();
  const id = useId();
  return (
    <section className={styles.root} aria-labelledby={id}>
      <div className={styles.head}>
        <PaneButton appearance="subtle" size="small" icon={<ArrowLeftRegular />} onClick={props.close}>Volver</PaneButton>
        <h2 id={id} ref={focusHeading} tabIndex={-1} className={styles.title}>{label}</h2>
      </div>
      <LazyBoundary><View {...props} /></LazyBoundary>
    </section>
  );
}

const useToolPageStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, minWidth: 0 },
  head: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    margin: `0 calc(-1 * ${tokens.spacingHorizontalM})`,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  title: { margin: 0, outlineStyle: 'none', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
});
