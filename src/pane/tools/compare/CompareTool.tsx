import { useState } from 'react';
import { compare, openOther, reviewAgainst, writeChanges } from '../../../app/compare/compareTasks';
import type { CompareRequest } from '../../../app/compare/compareTasks';
import type { Comparison } from '../../../app/compare/comparison';
import { counterpart } from '../../../app/compare/cuts';
import type { CutChoice } from '../../../app/compare/cuts';
import type { OtherBook } from '../../../app/otherBooks/otherBook';
import type { ReadWorkbook } from '../../../app/calculate/readTables';
import type { TextFinding } from '../../../app/reports/reportState';
import { PaneButton } from '../../parts/controls/PaneButton';
import { Fold } from '../../parts/controls/Fold';
import { useSlice, useStore } from '../../parts/hooks/storeContext';
import { TextReview } from '../../tabs/alerts/TextReview';
import type { ToolProps } from '../tool';
import { useCompareStyles } from './CompareTool.styles';
import { ComparisonView } from './ComparisonView';
import { OtherCutPicker } from './OtherCutPicker';

/** What is compared, as chosen so far. */
interface Chosen {
  readonly other: OtherBook | null;
  readonly choice: CutChoice;
}

/** *Comparar dos cortes*: the table and period on screen against another file, sheet or period. */
export function CompareTool({ survey, busy, actions, scroller }: ToolProps) {
  const styles = useCompareStyles();
  const store = useStore();
  const { read } = useSlice('workbook');
  const [chosen, choose] = useState<Chosen | null>(() => inThisBook(read, survey));
  const [isOtherLater, setLater] = useState(false);
  const [comparison, setComparison] = useState<Comparison | null>(null);
  const [findings, setFindings] = useState<readonly TextFinding[] | null>(null);
  const table = survey.tables[survey.chosen];
  const request: CompareRequest | null = chosen === null ? null : { ...chosen, isOtherLater };
  const start = (next: Chosen | null): void => {
    choose(next);
    setComparison(null);
    setFindings(null);
  };
  const open = (file: File): void => void store.run('open-other', openOther(file.name, async () => new Uint8Array(await file.arrayBuffer()), (other) => {
    const choice = counterpartOf(other, read, survey);
    if (choice !== null) start({ other, choice });
  }));
  if (table === undefined || read === null) return null;
  return (
    <div className={styles.root}>
      <p className={styles.words}>Esta tabla (hoja «{table.sheet}», en el periodo elegido arriba) se compara por código con otro corte. No se escribe nada.</p>
      <OtherCutPicker
        read={read} chosen={chosen} busy={busy} isOtherLater={isOtherLater} open={open} choose={start}
        thisBook={() => start(inThisBook(read, survey))}
        setLater={(isLater) => {
          setLater(isLater);
          setComparison(null);
        }}
      />
      <PaneButton
        appearance="primary" disabledFocusable={busy || request === null}
        onClick={() => request !== null && void store.run('compare', compare(request, (found) => {
          setComparison(found);
          setFindings(null);
        }))}
      >
        Comparar
      </PaneButton>
      {comparison !== null && request !== null && (
        <>
          <ComparisonView comparison={comparison} busy={busy} scroller={scroller} goTo={actions.goTo} write={() => void store.run('write-changes', writeChanges(request))} />
          <Fold title="Revisar un texto contra los dos cortes">
            <TextReview busy={busy} findings={findings} review={(text) => void store.run('review-against', reviewAgainst(request, text, setFindings))} goTo={actions.goTo} />
          </Fold>
        </>
      )}
    </div>
  );
}

type ShownTable = Pick<ToolProps['survey'], 'tables' | 'chosen'>;

const inThisBook = (read: ReadWorkbook | null, survey: ShownTable): Chosen | null => {
  const choice = read === null ? null : counterpartOf(read, read, survey);
  return choice === null ? null : { other: null, choice };
};

/** The cut of a workbook that is most like the table on screen. */
function counterpartOf(source: ReadWorkbook, read: ReadWorkbook | null, { tables, chosen }: ShownTable): CutChoice | null {
  const [reading, table] = [read?.readings[chosen], tables[chosen]];
  return reading === undefined || table === undefined ? null : counterpart(source, reading, table.period);
}
