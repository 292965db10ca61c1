import { Button } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons/svg/search';
import { TableAddRegular } from '@fluentui/react-icons/svg/table-add';
import { TableEditRegular } from '@fluentui/react-icons/svg/table-edit';
import { useId, useState } from 'react';
import type { Notice } from '../../../app/messages/messages';
import type { StartOffer } from '../../../app/start/offers';
import { NoticeCard } from '../cards/NoticeCard';
import { ColumnMapper } from './ColumnMapper';
import type { StartActions } from './ColumnMapper';
import { separatingWords } from './TextSheetOffer';
import { useStartCardStyles } from './StartCard.styles';

interface StartCardProps {
  readonly notice: Notice;
  /** Absent: the workbook cannot be changed, so it can only be searched again. */
  readonly start: StartOffer | undefined;
  /** What the user must do before the task continues. */
  readonly hint: string | undefined;
  readonly actions: StartActions;
}

/** Shown while the workbook has no PEI table: what was searched for, and the ways to start. */
export function StartCard({ notice, start, hint, actions }: StartCardProps) {
  const styles = useStartCardStyles();
  const [isMapping, setMapping] = useState(false);
  if (start !== undefined && isMapping) {
    return <ColumnMapper sheets={start.sheets} columnsAt={actions.columnsAt} selectedRange={actions.selectedRange} mapTable={actions.mapTable} cancel={() => setMapping(false)} />;
  }
  return (
    <div className={styles.root}>
      {hint === undefined ? <NoticeCard notice={notice} intent="info" /> : <NoticeCard notice={{ message: hint, remedy: '' }} intent="warning" />}
      {start === undefined
        ? <div><Button icon={<SearchRegular />} onClick={actions.look}>Volver a buscar</Button></div>
        : <StartOptions start={start} actions={actions} map={() => setMapping(true)} />}
    </div>
  );
}

function StartOptions({ start: { sheets, texts }, actions, map }: { readonly start: StartOffer; readonly actions: StartActions; readonly map: () => void }) {
  const canMap = sheets.length > 0;
  const styles = useStartCardStyles();
  const id = useId();
  return (
    <section className={styles.card} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>¿Cómo quiere empezar?</h2>
      <ul className={styles.ways}>
        {texts.map((text, at) => (
          <li key={text.id} className={styles.way}>
            <Button appearance={at === 0 ? 'primary' : 'secondary'} icon={<TableEditRegular />} aria-label={texts.length > 1 ? `Separar en columnas «${text.name}»` : undefined} onClick={() => actions.separateText(text.id)}>Separar en columnas</Button>
            <p className={styles.words}>{separatingWords(text)}</p>
          </li>
        ))}
        {canMap && (
          <li className={styles.way}>
            <Button appearance={texts.length === 0 ? 'primary' : 'secondary'} icon={<TableEditRegular />} onClick={map}>Indicar las columnas</Button>
            <p className={styles.words}>La tabla está en este libro: diga qué contiene cada columna. Queda guardado y no cambia ninguna celda.</p>
          </li>
        )}
        <li className={styles.way}>
          <Button appearance={canMap || texts.length > 0 ? 'secondary' : 'primary'} icon={<TableAddRegular />} onClick={actions.createExample}>Crear hoja de ejemplo</Button>
          <p className={styles.words}>Agrega una hoja con un PEI pequeño e inventado, para probar. No toca sus hojas; puede eliminarla después.</p>
        </li>
        <li className={styles.way}>
          <Button appearance="subtle" icon={<SearchRegular />} onClick={actions.look}>Volver a buscar</Button>
          <p className={styles.words}>Si acaba de pegar o de abrir la tabla.</p>
        </li>
      </ul>
    </section>
  );
}
