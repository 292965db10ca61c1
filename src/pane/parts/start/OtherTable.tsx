import { Button, mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import type { StartSheet } from '../../../app/start/offers';
import { ColumnMapper } from './ColumnMapper';
import type { StartActions } from './ColumnMapper';
import { useStartCardStyles } from './StartCard.styles';

interface OtherTableProps extends Pick<StartActions, 'columnsAt' | 'selectedRange' | 'mapTable'> {
  /** Looks the sheets up when called. */
  readonly sheetsToMap: () => Promise<readonly StartSheet[]>;
  readonly busy: boolean;
}

/** Opens the mapper for a table that was not found, or whose header is in another row. */
export function OtherTable({ sheetsToMap, columnsAt, selectedRange, mapTable, busy }: OtherTableProps) {
  const styles = useStartCardStyles();
  const [sheets, setSheets] = useState<readonly StartSheet[] | null>(null);
  if (sheets !== null && sheets.length > 0) {
    const close = (): void => setSheets(null);
    const map: StartActions['mapTable'] = async (table) => {
      const refused = await mapTable(table);
      if (refused === null) close();
      return refused;
    };
    return <div className={styles.beside}><ColumnMapper sheets={sheets} columnsAt={columnsAt} selectedRange={selectedRange} mapTable={map} cancel={close} /></div>;
  }
  return (
    <div className={mergeClasses(styles.way, styles.beside)}>
      <Button size="small" disabled={busy} onClick={() => void sheetsToMap().then(setSheets)}>Indicar otra tabla</Button>
      <p className={styles.words}>
        {sheets === null ? 'Si falta una tabla del libro, o esta empieza en otra fila.' : 'Este libro no se puede cambiar, o no tiene otras filas con títulos.'}
      </p>
    </div>
  );
}
