import { useContext } from 'react';
import type { Place } from '../../app/state';
import { ReportCard, ReportContext } from '../ReportCard';

export interface AlertsTabProps {
  /** What scrolls around the tab. */
  readonly scroller: HTMLElement | null;
  readonly goTo: (place: Place) => void;
}

/** The alerts of the result on screen; nothing where the pane makes no report. */
export function AlertsTab({ goTo }: AlertsTabProps) {
  const atHand = useContext(ReportContext);
  return atHand === null ? null : <ReportCard {...atHand} goTo={goTo} />;
}
