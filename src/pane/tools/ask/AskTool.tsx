import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { downloadRequests } from '../../../app/ask/askTasks';
import { unitsToAsk, valueObstacle } from '../../../app/ask/unitsToAsk';
import type { UnitToAsk } from '../../../app/ask/unitsToAsk';
import { NoticeCard } from '../../parts/cards/NoticeCard';
import { PaneButton } from '../../parts/controls/PaneButton';
import { keptState } from '../../parts/hooks/keptState';
import { useSlice, useStore } from '../../parts/hooks/storeContext';
import { field, smallText } from '../../theme/sharedStyles';
import type { ToolProps } from '../tool';

/** `left`: the words of the units that are not asked; `deadline`: as "2024-07-15", '' for none. */
const useKeptChoice = keptState<{ readonly left: ReadonlySet<string>; readonly deadline: string }>({ left: new Set(), deadline: '' });

/** *Pedir valores*: a workbook for each unit with the indicators that it answers for, of the table and period on screen. */
export function AskTool({ survey, busy }: ToolProps) {
  const { read } = useSlice('workbook');
  const { step } = useSlice('report');
  const [table, reading] = [survey.tables[survey.chosen], read?.readings[survey.chosen]];
  if (table === undefined || reading === undefined) return null;
  const obstacle = valueObstacle(reading, table.period);
  if (obstacle !== null) return <NoticeCard notice={obstacle} intent="warning" />;
  const units = unitsToAsk(reading);
  return <UnitsForm units={units} busy={busy || step !== null} />;
}

function UnitsForm({ units, busy }: { readonly units: readonly UnitToAsk[]; readonly busy: boolean }) {
  const styles = useAskStyles();
  const store = useStore();
  const [{ left, deadline }, change] = useKeptChoice();
  const dateField = useId();
  const asked = units.filter(({ words }) => !left.has(words));
  const leave = (out: readonly string[]): void => change((before) => ({ ...before, left: new Set(out) }));
  const toggle = (words: string): void => leave(left.has(words) ? [...left].filter((one) => one !== words) : [...left, words]);
  return (
    <div className={styles.root}>
      <p className={styles.words}>Un libro por unidad, del periodo elegido arriba: sus indicadores y las celdas para llenar. En este libro no se escribe nada.</p>
      <div className={styles.date}>
        <label htmlFor={dateField}>Fecha límite</label>
        <input id={dateField} type="date" className={styles.input} value={deadline} disabled={busy} onChange={({ target }) => change((before) => ({ ...before, deadline: target.value }))} />
      </div>
      <PaneButton
        appearance="primary" disabledFocusable={busy || asked.length === 0}
        onClick={() => void store.run('ask', downloadRequests({ deadline: deadline === '' ? null : deadline, units: new Set(asked.map(({ words }) => words)) }))}
      >
        {asked.length === 1 ? 'Descargar el pedido' : `Descargar ${asked.length} pedidos`}
      </PaneButton>
      <fieldset className={styles.units}>
        <legend className={styles.legend}>Unidades: {asked.length} de {units.length}</legend>
        <div className={styles.buttons}>
          <PaneButton size="small" appearance="subtle" disabledFocusable={busy || left.size === 0} onClick={() => leave([])}>Todas</PaneButton>
          <PaneButton size="small" appearance="subtle" disabledFocusable={busy || asked.length === 0} onClick={() => leave(units.map(({ words }) => words))}>Ninguna</PaneButton>
        </div>
        {units.map(({ words, indicators }) => (
          <label key={words} className={styles.unit}>
            <input type="checkbox" checked={!left.has(words)} disabled={busy} onChange={() => toggle(words)} />
            <span>{words} <span className={styles.count}>{indicators.length === 1 ? '1 indicador' : `${indicators.length} indicadores`}</span></span>
          </label>
        ))}
      </fieldset>
    </div>
  );
}

const useAskStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, minWidth: 0 },
  words: { ...smallText, margin: 0, color: tokens.colorNeutralForeground2 },
  date: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  input: { ...field, padding: `2px ${tokens.spacingHorizontalS}` },
  units: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS, minWidth: 0, margin: 0, padding: 0, border: 'none' },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold },
  buttons: { display: 'flex', columnGap: tokens.spacingHorizontalXS },
  unit: { display: 'flex', alignItems: 'flex-start', columnGap: tokens.spacingHorizontalXS, minHeight: '24px', overflowWrap: 'anywhere', cursor: 'pointer' },
  count: { ...smallText, color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap' },
});
