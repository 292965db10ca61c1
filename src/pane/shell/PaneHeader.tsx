import { makeStyles, tokens } from '@fluentui/react-components';
import { CalculatorRegular } from '@fluentui/react-icons/svg/calculator';
import { useLayoutEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import type { Survey } from '../../app/store/survey';
import { PaneButton } from '../parts/controls/PaneButton';
import { FoundTableCard } from './FoundTableCard';
import { FreshnessLine } from './FreshnessLine';

interface PaneHeaderProps {
  readonly survey: Survey;
  readonly busy: boolean;
  /** What scrolls under it. */
  readonly scroller: HTMLElement | null;
  readonly chooseTable: (index: number) => void;
  readonly choosePeriod: (period: string) => void;
  readonly calculate: () => void;
}

/** What is always in sight: what was found, whether its figures still hold, and the button. */
export function PaneHeader({ survey, busy, scroller, chooseTable, choosePeriod, calculate }: PaneHeaderProps) {
  const styles = usePaneHeaderStyles();
  const header = useRef<HTMLElement>(null);
  const [takesFocus] = useState(isFocusFree);
  useHeightVariable(header, scroller, '--header-height');
  return (
    <header ref={header} className={styles.root}>
      <FoundTableCard survey={survey} busy={busy} chooseTable={chooseTable} choosePeriod={choosePeriod} />
      <FreshnessLine freshness={survey.tables[survey.chosen]?.freshness} />
      <PaneButton autoFocus={takesFocus} appearance="primary" className={styles.calculate} icon={<CalculatorRegular />} disabledFocusable={busy} onClick={calculate}>
        Calcular avance
      </PaneButton>
    </header>
  );
}

/** Who opened the pane to calculate only has to press Enter; who is already at something else is left alone. */
const isFocusFree = (): boolean => document.activeElement === null || document.activeElement === document.body;

/** Keeps an element's height, in pixels, in a CSS variable of something around it, for what is placed or scrolled under it. */
function useHeightVariable(of: RefObject<HTMLElement | null>, around: HTMLElement | null, name: `--${string}`): void {
  useLayoutEffect(() => {
    const element = of.current;
    if (element === null || around === null) return;
    const observer = new ResizeObserver(() => around.style.setProperty(name, `${element.offsetHeight}px`));
    observer.observe(element);
    return () => observer.disconnect();
  }, [of, around, name]);
}

const usePaneHeaderStyles = makeStyles({
  root: {
    position: 'sticky',
    top: 0,
    zIndex: 3,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    margin: `calc(-1 * ${tokens.spacingHorizontalM}) calc(-1 * ${tokens.spacingHorizontalM}) 0`,
    padding: tokens.spacingHorizontalM,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    '@media (max-height: 560px)': { position: 'static' },
  },
  calculate: { width: '100%', maxWidth: 'none' },
});
