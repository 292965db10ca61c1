import { Button } from '@fluentui/react-components';
import { TableEditRegular } from '@fluentui/react-icons/svg/table-edit';
import type { TextSheet } from '../../../workbook/text/textSheet';
import { useStartCardStyles } from './StartCard.styles';

interface TextSheetOfferProps {
  readonly text: TextSheet;
  readonly busy: boolean;
  readonly separate: () => void;
  readonly cancel: () => void;
}

/** What *Separar en columnas* does with a sheet. */
export const separatingWords = ({ name }: TextSheet): string => `Hace una hoja nueva con la tabla, y lista lo que no se pudo ubicar. «${name}» no cambia.`;

/** A sheet chosen in the list of tables that has its table as text: how to make columns of it. */
export function TextSheetOffer({ text, busy, separate, cancel }: TextSheetOfferProps) {
  const styles = useStartCardStyles();
  return (
    <section className={styles.card} aria-label="Tabla como texto">
      <p className={styles.words}>La hoja «{text.name}» tiene la tabla como texto, en una sola columna. {separatingWords(text)}</p>
      <div className={styles.buttons}>
        <Button size="small" appearance="primary" icon={<TableEditRegular />} disabled={busy} onClick={separate}>Separar en columnas</Button>
        <Button size="small" onClick={cancel}>Cancelar</Button>
      </div>
    </section>
  );
}
