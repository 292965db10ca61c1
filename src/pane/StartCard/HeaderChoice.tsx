import { useState } from 'react';
import type { StartSheet } from '../../app/start/offers';
import { Picker } from '../Picker';
import { useStartCardStyles } from './StartCard.styles';

/** Where a header begins: absolute, 0-based row of a sheet. */
export interface HeaderPlace {
  readonly sheetId: string;
  readonly row: number;
}

interface HeaderChoiceProps {
  readonly sheets: readonly StartSheet[];
  readonly header: HeaderPlace;
  readonly choose: (header: HeaderPlace) => void;
}

const OTHER = 'other';

/** The sheet and the row of the titles: one of those that look like it, or any other by its number. */
export function HeaderChoice({ sheets, header, choose }: HeaderChoiceProps) {
  const styles = useStartCardStyles();
  const [isOther, setOther] = useState(false);
  const rows = sheets.find((sheet) => sheet.id === header.sheetId)?.rows ?? [];
  const chooseSheet = (sheetId: string): void => {
    setOther(false);
    choose({ sheetId, row: sheets.find((sheet) => sheet.id === sheetId)?.rows[0]?.row ?? 0 });
  };
  const chooseRow = (row: string): void => {
    setOther(row === OTHER);
    if (row !== OTHER) choose({ ...header, row: Number(row) });
  };
  return (
    <>
      <div className={styles.field}>
        <span className={styles.label}>Hoja</span>
        <Picker label="Hoja" value={header.sheetId} choose={chooseSheet}>
          {sheets.map((sheet) => <option key={sheet.id} value={sheet.id}>{sheet.name}</option>)}
        </Picker>
      </div>
      <div className={styles.field}>
        <span className={styles.label}>Fila de los títulos</span>
        <Picker label="Fila de los títulos" value={isOther ? OTHER : String(header.row)} choose={chooseRow}>
          {rows.map(({ row, text }) => <option key={row} value={row}>{`${row + 1}: ${text}`}</option>)}
          <option value={OTHER}>Otra fila…</option>
        </Picker>
        {isOther && (
          <input
            type="number" className={styles.year} aria-label="Número de la fila" min={1} max={1048576} defaultValue={header.row + 1}
            onChange={({ target }) => { if (target.validity.valid && target.value !== '') choose({ ...header, row: Number(target.value) - 1 }); }}
          />
        )}
      </div>
    </>
  );
}
