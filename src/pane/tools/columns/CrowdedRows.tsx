import { Button } from '@fluentui/react-components';
import { TableEditRegular } from '@fluentui/react-icons/svg/table-edit';
import { separateCrowdedRows } from '../../../app/start/separateText';
import type { FoundTable } from '../../../app/store/survey';
import { useStore } from '../../parts/hooks/storeContext';
import { useStartCardStyles } from '../../parts/start/StartCard.styles';

interface CrowdedRowsProps {
  readonly crowded: NonNullable<FoundTable['crowded']>;
  readonly busy: boolean;
}

/** Rows with several indicators in a cell: *Separar en filas* makes a sheet with a row for each. */
export function CrowdedRows({ crowded: { sheetId, sheet, rows }, busy }: CrowdedRowsProps) {
  const styles = useStartCardStyles();
  const store = useStore();
  return (
    <section className={styles.card} aria-label="Varios indicadores en una celda">
      <p className={styles.words}>
        {rows === 1 ? 'Una fila tiene' : `${rows} filas tienen`} varios indicadores en una celda, uno por línea: no se calculan así. Se hace una hoja nueva con una fila para cada
        indicador; «{sheet}» no cambia.
      </p>
      <div className={styles.buttons}>
        <Button size="small" appearance="primary" icon={<TableEditRegular />} disabled={busy} onClick={() => void store.run('separate-rows', (context) => separateCrowdedRows(context, sheetId))}>Separar en filas</Button>
      </div>
    </section>
  );
}
