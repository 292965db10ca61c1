import { CalculatorRegular } from '@fluentui/react-icons/svg/calculator';
import { useRef, useState } from 'react';
import type { Survey } from '../../app/state';
import { FreshnessLine } from '../FreshnessLine';
import { PaneButton } from '../PaneButton';
import { SurveyCard } from '../SurveyCard';
import { usePaneHeaderStyles } from './PaneHeader.styles';
import { useHeightVariable } from './useHeightVariable';

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
      <SurveyCard survey={survey} busy={busy} chooseTable={chooseTable} choosePeriod={choosePeriod} />
      <FreshnessLine freshness={survey.tables[survey.chosen]?.freshness} />
      <PaneButton autoFocus={takesFocus} appearance="primary" className={styles.calculate} icon={<CalculatorRegular />} disabledFocusable={busy} onClick={calculate}>
        Calcular avance
      </PaneButton>
    </header>
  );
}

/** Who opened the pane to calculate only has to press Enter; who is already at something else is left alone. */
const isFocusFree = (): boolean => document.activeElement === null || document.activeElement === document.body;
