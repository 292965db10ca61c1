import { Button } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons/svg/copy';
import { TableRegular } from '@fluentui/react-icons/svg/table';
import { useSlice } from '../../parts/hooks/storeContext';
import { useReviewTabStyles } from './ReviewTab.styles';
import type { useReviewTab } from './useReviewTab';

/** What can be done with all findings of the list: open them, copy them, take them to a sheet. */
export function ReviewCommands({ tab: { isAllOpen, toggleAll, copy, toSheet, showsIgnored } }: { readonly tab: Pick<ReturnType<typeof useReviewTab>, 'isAllOpen' | 'toggleAll' | 'copy' | 'toSheet' | 'showsIgnored'> }) {
  const styles = useReviewTabStyles();
  const busy = useSlice('report').step !== null;
  return (
    <div role="group" aria-label="Hacer con las observaciones" className={styles.actions}>
      <Button size="small" onClick={toggleAll}>{isAllOpen ? 'Contraer todo' : 'Expandir todo'}</Button>
      <Button size="small" icon={<CopyRegular />} disabledFocusable={busy} onClick={copy}>Copiar</Button>
      {!showsIgnored && (
        <Button size="small" icon={<TableRegular />} disabledFocusable={busy} title="Hace o pone al día la hoja «Revisión PEI», por unidad, para enviarla" onClick={toSheet}>Llevar a una hoja</Button>
      )}
    </div>
  );
}
