import { cellName } from '../../../host/model/address';
import { isCellError } from '../../../host/model/cellValue';
import type { Sheet } from '../../../host/model/sheet';
import { usePageStyles } from '../page/Page.styles';

/** Address and content of the selected cell, as Excel's formula bar. */
export function CellBar({ sheet }: { readonly sheet: Sheet }) {
  const styles = usePageStyles();
  const { top, left } = sheet.selection[0] ?? { top: 0, left: 0 };
  return (
    <div className={styles.cellBar}>
      <span className={styles.cellName} aria-label="Celda elegida">{cellName(top, left)}</span>
      <span className={styles.cellContent} aria-label="Contenido de la celda">{contentOf(sheet, top, left)}</span>
    </div>
  );
}

function contentOf(sheet: Sheet, row: number, column: number): string {
  const cell = sheet.cells.get(row, column);
  if (cell === undefined) return '';
  if (cell.formula !== null) return cell.formula;
  return isCellError(cell.value) ? cell.value.error : String(cell.value ?? '');
}
