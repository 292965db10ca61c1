import { Button, Text } from '@fluentui/react-components';
import type { ElementView, Place } from '../../app/state';
import { quantity } from '../words/quantity';
import { ElementRow } from './ElementRow';
import { IndicatorRow } from './IndicatorRow';
import { ListFilters } from './ListFilters';
import type { ListRow } from './listRows';
import { Rows } from './Rows';
import { useElementListStyles } from './ElementList.styles';
import { useElementList } from './useElementList';

interface ElementListProps {
  readonly elements: readonly ElementView[];
  /** What scrolls around the list: long lists draw only the lines in sight of it. */
  readonly scroller: HTMLElement | null;
  readonly goTo: (place: Place) => void;
}

/** Every OEI and AEI with its figure, its indicators underneath on demand. A click on a line selects its cell. */
export function ElementList({ elements, scroller, goTo }: ElementListProps) {
  const list = useElementList(elements);
  const styles = useElementListStyles();
  const render = (row: ListRow) => (row.kind === 'element'
    ? <ElementRow element={row.element} isOpen={row.isOpen} toggle={list.toggle} goTo={goTo} />
    : <IndicatorRow indicator={row.indicator} goTo={goTo} />);
  return (
    <div className={styles.root}>
      <ListFilters elements={elements} query={list.query} setQuery={list.setQuery} band={list.band} setBand={list.setBand} />
      <div className={styles.bar}>
        <Text size={200} role="status">{quantity(list.shown)} de {quantity(elements.length)}</Text>
        {list.canFold && (
          <Button size="small" appearance="subtle" onClick={list.toggleAll}>
            {list.allOpen ? 'Ocultar indicadores' : 'Mostrar indicadores'}
          </Button>
        )}
      </div>
      {list.rows.length === 0
        ? <Text className={styles.empty}>Ninguna acción u objetivo cumple lo que busca. Pruebe con otras palabras o con todos los semáforos.</Text>
        : <Rows rows={list.rows} scroller={scroller} render={render} />}
    </div>
  );
}
