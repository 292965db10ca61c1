import { useRef } from 'react';
import { cutTables } from '../../../app/compare/cuts';
import type { CutChoice } from '../../../app/compare/cuts';
import type { ReadWorkbook } from '../../../app/calculate/readTables';
import type { OtherBook } from '../../../app/otherBooks/otherBook';
import { PaneButton } from '../../parts/controls/PaneButton';
import { Picker } from '../../parts/controls/Picker';
import { useCompareStyles } from './CompareTool.styles';

interface OtherCutPickerProps {
  readonly read: ReadWorkbook;
  /** Null while nothing is chosen: the open workbook has no other cut. */
  readonly chosen: { readonly other: OtherBook | null; readonly choice: CutChoice } | null;
  readonly busy: boolean;
  readonly isOtherLater: boolean;
  readonly open: (file: File) => void;
  readonly thisBook: () => void;
  readonly choose: (chosen: { readonly other: OtherBook | null; readonly choice: CutChoice }) => void;
  readonly setLater: (isLater: boolean) => void;
}

/** Where the other cut is: a file, or another table or period of the open workbook; and which of the two is the later. */
export function OtherCutPicker({ read, chosen, busy, isOtherLater, open, thisBook, choose, setLater }: OtherCutPickerProps) {
  const styles = useCompareStyles();
  const input = useRef<HTMLInputElement>(null);
  const other = chosen?.other ?? null;
  const tables = chosen === null ? [] : cutTables(other ?? read);
  const table = tables.find(({ key }) => key === chosen?.choice.table);
  const hasOwn = cutTables(read).reduce((sum, { periods }) => sum + periods.length, 0) > 1;
  return (
    <section className={styles.part} aria-label="El otro corte">
      <div className={styles.row}>
        <PaneButton size="small" disabledFocusable={busy} onClick={() => input.current?.click()}>{other === null ? 'Elegir un archivo…' : 'Elegir otro archivo…'}</PaneButton>
        {other !== null && hasOwn && <PaneButton size="small" appearance="subtle" disabledFocusable={busy} onClick={thisBook}>De este libro</PaneButton>}
        <input
          ref={input} type="file" accept=".xlsx,.xlsm,.xltx,.xltm" aria-label="Archivo del otro corte" className={styles.unseen} tabIndex={-1}
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file !== undefined) open(file);
            target.value = '';
          }}
        />
      </div>
      <p className={styles.words}>{chosen === null ? 'Elija el archivo del otro corte: este libro tiene una sola tabla y un solo periodo.' : other === null ? 'Otro corte: en este libro' : <>Otro corte: <strong>{other.name}</strong></>}</p>
      {chosen !== null && (
        <div className={styles.row}>
          <Picker
            label="Hoja del otro corte" value={chosen.choice.table} disabled={busy}
            choose={(key) => {
              const next = tables.find((one) => one.key === key);
              const period = next?.periods.find(({ id }) => id === chosen.choice.period) ?? next?.periods.find(({ hasValues }) => hasValues) ?? next?.periods[0];
              if (period !== undefined) choose({ other, choice: { table: key, period: period.id } });
            }}
          >
            {tables.map(({ key, sheet }) => <option key={key} value={key}>{sheet}</option>)}
          </Picker>
          <Picker label="Periodo del otro corte" value={chosen.choice.period} disabled={busy} choose={(period) => choose({ other, choice: { ...chosen.choice, period } })}>
            {(table?.periods ?? []).map(({ id, label }) => <option key={id} value={id}>{label}</option>)}
          </Picker>
          <Picker label="Orden de los dos cortes" value={isOtherLater ? 'later' : 'earlier'} disabled={busy} choose={(value) => setLater(value === 'later')}>
            <option value="earlier">es el anterior</option>
            <option value="later">es el posterior</option>
          </Picker>
        </div>
      )}
    </section>
  );
}
