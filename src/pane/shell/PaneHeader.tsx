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
  /** The element that scrolls under the header. */
  readonly scroller: HTMLElement | null;
  readonly chooseTable: (index: number) => void;
  readonly choosePeriod: (period: string) => void;
  readonly calculate: () => void;
}

/** The sticky header: the chosen table, the state of its figures and the main button. */
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

/** Whether nothing has the focus: the main button takes it, so that Enter calculates. */
const isFocusFree = (): boolean => document.activeElement === null || document.activeElement === document.body;

/** Keeps the height of an element, in pixels, in a CSS variable of an ancestor. */
function useHeightVariable(of: RefObject<HTMLElement | null>, ancestor: HTMLElement | null, name: `--${string}`): void {
  useLayoutEffect(() => {
    const element = of.current;
    if (element === null || ancestor === null) return;
    const observer = new ResizeObserver(() => ancestor.style.setProperty(name, `${element.offsetHeight}px`));
    observer.observe(element);
    return () => observer.disconnect();
  }, [of, ancestor, name]);
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
