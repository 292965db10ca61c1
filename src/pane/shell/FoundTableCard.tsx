import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { FoundTable, Survey } from '../../app/store/survey';
import { formatCount } from '../../engine/text/format';
import { Picker } from '../parts/controls/Picker';
import { useSlice, useStore } from '../parts/hooks/storeContext';
import { smallText } from '../theme/sharedStyles';
import { LazyBoundary } from './LazyBoundary';
import { TextSheetOffer } from './lazyViews';

interface FoundTableCardProps {
  readonly survey: Survey;
  /** true: nothing can be chosen. */
  readonly busy: boolean;
  readonly chooseTable: (index: number) => void;
  readonly choosePeriod: (period: string) => void;
}

/** The chosen table: its sheet and period in one row, where both are chosen; below them its kind, and its counts until a result has them. */
export function FoundTableCard({ survey, busy, chooseTable, choosePeriod }: FoundTableCardProps) {
  const styles = useFoundTableCardStyles();
  const store = useStore();
  const hasResult = useSlice('result') !== null;
  const [chosenText, chooseText] = useState<string | null>(null);
  const table = survey.tables[survey.chosen];
  const { texts = [] } = survey;
  const text = texts.find(({ id }) => id === chosenText);
  if (table === undefined) return null;
  const choose = (value: string): void => {
    const isText = texts.some(({ id }) => id === value);
    chooseText(isText ? value : null);
    if (!isText) chooseTable(Number(value));
  };
  const closeText = (): void => chooseText(null);
  return (
    <section className={styles.root} aria-label="Tabla encontrada">
      <div className={styles.row}>
        {survey.tables.length > 1 || texts.length > 0
          ? (
            <Picker label="Tabla" isStrong className={styles.table} disabled={busy} value={text?.id ?? String(survey.chosen)} choose={choose}>
              {survey.tables.map((one, index) => <option key={index} value={index}>{tableName(one, survey.tables)}</option>)}
              {texts.map(({ id, name }) => <option key={id} value={id}>{`${name} (texto, sin separar en columnas)`}</option>)}
            </Picker>
          )
          : <h2 className={styles.name}>{table.sheet}</h2>}
        {table.periods.length > 0 && (
          <Picker label="Periodo" className={styles.period} disabled={busy} value={table.period} choose={choosePeriod}>
            {table.periods.map(({ id, label, hasValues }) => <option key={id} value={id}>{hasValues ? label : `${label} (sin valores)`}</option>)}
          </Picker>
        )}
      </div>
      {text !== undefined && <LazyBoundary><TextSheetOffer text={text} busy={busy} separate={() => void store.separateText(text.id).then(closeText)} cancel={closeText} /></LazyBoundary>}
      <div className={styles.what}><span className={styles.kind}>{table.kind}</span>{!hasResult && <Counts table={table} />}</div>
    </section>
  );
}

function Counts({ table }: { readonly table: FoundTable }) {
  const styles = useFoundTableCardStyles();
  return (
    <ul className={styles.counts}>
      {tableCounts(table).map(({ count, word }) => <li key={word}><strong className={styles.number}>{formatCount(count)}</strong> {word}</li>)}
    </ul>
  );
}

/** Counts of the table with their words; a level without rows is left out, indicators are always given. */
export function tableCounts(table: FoundTable): readonly { readonly count: number; readonly word: string }[] {
  return [
    { count: table.objectives, word: table.letters.objective },
    { count: table.actions, word: table.letters.action },
    { count: table.indicators, word: table.indicators === 1 ? 'indicador' : 'indicadores' },
  ].filter(({ count, word }) => count > 0 || word.startsWith('indicador'));
}

/** Name of a table in the picker: its sheet, with its title when the sheet has several tables. */
export function tableName(table: FoundTable, all: readonly FoundTable[]): string {
  const shared = all.filter(({ sheetId }) => sheetId === table.sheetId).length > 1;
  return shared && table.title !== '' ? `${table.sheet}: ${table.title}` : table.sheet;
}

const useFoundTableCardStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS, minWidth: 0 },
  name: {
    margin: 0,
    overflowWrap: 'anywhere',
    flexGrow: 1,
    minWidth: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  what: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS, minWidth: 0 },
  kind: {
    ...smallText,
    flexShrink: 0,
    padding: `0 ${tokens.spacingHorizontalSNudge}`,
    borderRadius: tokens.borderRadiusCircular,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  row: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalS },
  table: { flexGrow: 1, flexShrink: 1, flexBasis: '96px' },
  counts: {
    ...smallText,
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalSNudge,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    color: tokens.colorNeutralForeground2,
    '& li + li::before': { content: '"·"', paddingRight: tokens.spacingHorizontalSNudge },
  },
  number: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  period: { flexGrow: 0, flexShrink: 1, flexBasis: '172px', minWidth: '112px', '& select': { fontSize: tokens.fontSizeBase200 } },
});
