import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Outcome } from '../../../app/result/outcome';
import { reviewOf } from '../../../app/review/ignoredFindings';
import type { FoundTable } from '../../../app/store/survey';
import type { Place } from '../../../workbook/cells/observation';
import { useIgnored } from '../../parts/hooks/storeContext';
import { ElementList } from './ElementList';
import { ResultHead } from './ResultHead';
import { rowFindings } from './rowFindings';
import { useElementList } from './useElementList';

interface ResultTabProps {
  readonly table: FoundTable;
  readonly outcome: Outcome;
  /** The table or the settings changed after this result. */
  readonly stale: boolean;
  /** The scrolling ancestor. */
  readonly scroller: HTMLElement | null;
  readonly goTo: (place: Place) => void;
}

/** The result of a run: the average, the counts that filter, and the list of elements with what was found in their rows. */
export function ResultTab({ table, outcome, stale, scroller, goTo }: ResultTabProps) {
  const styles = useResultTabStyles();
  const list = useElementList(outcome.elements);
  const ignored = useIgnored();
  const findings = useMemo(() => rowFindings(reviewOf(outcome.observations, table, ignored).shown), [outcome.observations, table, ignored]);
  return (
    <div className={styles.root}>
      <ResultHead outcome={outcome} stale={stale} counts={list.counts} bands={list.view.bands} toggle={list.toggleBand} />
      <ElementList elements={outcome.elements} list={list} findings={findings} scroller={scroller} goTo={goTo} />
    </div>
  );
}

const useResultTabStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, minWidth: 0 },
});
