import { Button } from '@fluentui/react-components';
import type { ElementView, Place } from '../../app/state';
import { EmptyTab } from '../EmptyTab';
import { quantity } from '../words/quantity';
import { useElementListStyles } from './ElementList.styles';
import { ListFilters } from './ListFilters';
import { Tree } from './Tree';
import { useElementList } from './useElementList';

interface ElementListProps {
  readonly elements: readonly ElementView[];
  /** What scrolls around the list: long lists draw only the lines in sight of it. */
  readonly scroller: HTMLElement | null;
  readonly goTo: (place: Place) => void;
}

const NONE: ReadonlySet<string> = new Set();

/** Every OEI and AEI with its figure, its indicators underneath on demand. A click on a line selects its cell. */
export function ElementList({ elements, scroller, goTo }: ElementListProps) {
  const { view, change, turn, rows, found, units } = useElementList(elements);
  const styles = useElementListStyles();
  const isAllOpen = view.opened === 'all';
  return (
    <section className={styles.root} aria-label="Avance por línea">
      <h2 className={styles.title}>Objetivos, acciones e indicadores</h2>
      <ListFilters elements={elements} units={units} view={view} change={change} />
      <div className={styles.bar}>
        <span role="status">{quantity(found)} de {quantity(elements.length)}</span>
        <Button size="small" appearance="subtle" onClick={() => change({ opened: isAllOpen ? 'none' : 'all', turned: NONE })}>
          {isAllOpen ? 'Ocultar indicadores' : 'Mostrar indicadores'}
        </Button>
      </div>
      {rows.length === 0
        ? <EmptyTab what="Nada cumple lo que busca." todo="Pruebe con otras palabras, con todas las unidades o con todos los semáforos." />
        : <Tree rows={rows} scroller={scroller} turn={turn} goTo={goTo} />}
    </section>
  );
}
