import { makeStyles, tokens } from '@fluentui/react-components';
import { CalculatorRegular } from '@fluentui/react-icons/svg/calculator';
import { useLayoutEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import type { Survey } from '../../app/store/survey';
import { PaneButton } from '../parts/controls/PaneButton';
import { FoundTableCard } from './FoundTableCard';
import { FreshnessLine } from './FreshnessLine';
import type { Confirmation } from './FreshnessLine';

interface PaneHeaderProps {
  readonly survey: Survey;
  readonly busy: boolean;
  /** The element that scrolls under the header. */
  readonly scroller: HTMLElement | null;
  readonly chooseTable: (index: number) => void;
  readonly choosePeriod: (period: string) => void;
  readonly calculate: () => void;
  readonly confirmation: Confirmation | null;
}

/** The sticky header: the chosen table and period, the main button, and under it the state of the figures. */
export function PaneHeader({ survey, busy, scroller, chooseTable, choosePeriod, calculate, confirmation }: PaneHeaderProps) {
  const styles = usePaneHeaderStyles();
  const table = survey.tables[survey.chosen];
  const header = useRef<HTMLElement>(null);
  const [takesFocus] = useState(isFocusFree);
  useHeightVariable(header, scroller, '--header-height');
  return (
    <header ref={header} className={styles.root}>
      <FoundTableCard survey={survey} busy={busy} chooseTable={chooseTable} choosePeriod={choosePeriod} />
      <PaneButton autoFocus={takesFocus} appearance="primary" className={styles.calculate} icon={<CalculatorRegular />} disabledFocusable={busy} onClick={calculate}>
        Calcular avance
      </PaneButton>
      <FreshnessLine freshness={table?.freshness} period={table?.periods.find(({ id }) => id === table.period)?.label ?? ''} confirmation={confirmation} />
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
    rowGap: tokens.spacingVerticalXS,
    margin: `calc(-1 * ${tokens.spacingHorizontalM}) calc(-1 * ${tokens.spacingHorizontalM}) 0`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    '@media (max-height: 560px)': { position: 'static' },
  },
  calculate: { width: '100%', maxWidth: 'none' },
});
