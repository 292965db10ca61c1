import { useMemo } from 'react';
import { compare, openOther, reviewAgainst, writeChanges } from '../../../app/compare/compareTasks';
import type { CompareRequest } from '../../../app/compare/compareTasks';
import type { Comparison } from '../../../app/compare/comparison';
import { counterpart, isLaterPeriod } from '../../../app/compare/cuts';
import type { CutChoice } from '../../../app/compare/cuts';
import type { OtherBook } from '../../../app/otherBooks/otherBook';
import type { ReadWorkbook } from '../../../app/calculate/readTables';
import type { TextFinding } from '../../../app/reports/reportState';
import { PaneButton } from '../../parts/controls/PaneButton';
import { Fold } from '../../parts/controls/Fold';
import { keptState } from '../../parts/hooks/keptState';
import { useSlice, useStore } from '../../parts/hooks/storeContext';
import { TextReview } from '../../tabs/alerts/TextReview';
import type { ToolProps } from '../tool';
import { useCompareStyles } from './CompareTool.styles';
import { ComparisonView } from './ComparisonView';
import type { DifferenceFilter } from './ComparisonView';
import { OtherCutPicker } from './OtherCutPicker';

/** What is compared, as chosen so far. */
interface Chosen {
  readonly other: OtherBook | null;
  readonly choice: CutChoice;
}

interface KeptComparison {
  /** Null until the user chooses: the cut of this workbook that is offered. */
  readonly chosen: Chosen | null;
  /** Null until the user says: by the two periods. */
  readonly isOtherLater: boolean | null;
  readonly comparison: Comparison | null;
  readonly filter: DifferenceFilter;
  readonly findings: readonly TextFinding[] | null;
}

const NOTHING_COMPARED = { comparison: null, filter: { query: '', group: null }, findings: null } as const;

const useKeptComparison = keptState<KeptComparison>({ ...NOTHING_COMPARED, chosen: null, isOtherLater: null });

/** *Comparar dos cortes*: the table and period on screen against another file, sheet or period. */
export function CompareTool({ survey, busy, actions, scroller }: ToolProps) {
  const styles = useCompareStyles();
  const store = useStore();
  const { read } = useSlice('workbook');
  const [{ chosen: byUser, isOtherLater: laterByUser, comparison, filter, findings }, change] = useKeptComparison();
  const offered = useMemo(() => inThisBook(read, survey), [read, survey]);
  const chosen = byUser ?? offered;
  const table = survey.tables[survey.chosen];
  const isOtherLater = laterByUser ?? (chosen !== null && table !== undefined && isLaterPeriod(chosen.choice.period, table.period));
  const request: CompareRequest | null = chosen === null ? null : { ...chosen, isOtherLater };
  const keep = (parts: Partial<KeptComparison>): void => change((before) => ({ ...before, ...parts }));
  const start = (next: Chosen | null): void => keep({ ...NOTHING_COMPARED, chosen: next });
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
        thisBook={() => start(null)} setLater={(isLater) => keep({ ...NOTHING_COMPARED, isOtherLater: isLater })}
      />
      <PaneButton
        appearance="primary" disabledFocusable={busy || request === null}
        onClick={() => request !== null && void store.run('compare', compare(request, (found) => keep({ comparison: found, findings: null })))}
      >
        Comparar
      </PaneButton>
      {comparison !== null && request !== null && (
        <>
          <ComparisonView
            comparison={comparison} filter={filter} setFilter={(next) => keep({ filter: next })} busy={busy} scroller={scroller} goTo={actions.goTo}
            write={() => void store.run('write-changes', writeChanges(request))}
          />
          <Fold title="Revisar un texto contra los dos cortes" startsOpen={findings !== null}>
            <TextReview busy={busy} findings={findings} review={(text) => void store.run('review-against', reviewAgainst(request, text, (found) => keep({ findings: found })))} goTo={actions.goTo} />
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
