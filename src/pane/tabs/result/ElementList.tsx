import { Button } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { ElementView } from '../../../app/result/elementViews';
import { formatCount } from '../../../engine/text/format';
import type { Place } from '../../../workbook/cells/observation';
import { EmptyTab } from '../../parts/cards/EmptyTab';
import { Picker } from '../../parts/controls/Picker';
import { SearchField } from '../../parts/lists/Filters';
import { NO_KEYS } from '../../parts/lists/toggleKey';
import { useElementListStyles } from './ElementList.styles';
import { ElementTree } from './ElementTree';
import type { ListOrder, ListView } from './listRows';
import { hasBandFilters, NO_BAND_FILTERS } from './matchingElements';
import type { RowFindings } from './rowFindings';
import { searchIndex } from './searchIndex';
import type { ElementListState } from './useElementList';

interface ElementListProps {
  readonly elements: readonly ElementView[];
  readonly list: ElementListState;
  readonly findings: RowFindings;
  /** The scrolling ancestor: a long list draws only the lines visible in it. */
  readonly scroller: HTMLElement | null;
  readonly goTo: (place: Place) => void;
}

/** Every OEI and AEI with its figure, and its indicators when open. A click on a line selects its cell in the workbook. */
export function ElementList({ elements, list: { view, change, toggle, rows, found }, findings, scroller, goTo }: ElementListProps) {
  const units = useMemo(() => unitsOf(elements), [elements]);
  const styles = useElementListStyles();
  const isAllOpen = view.opened === 'all';
  return (
    <section className={styles.root} aria-label="Avance por línea">
      <h2 className={styles.title}>Objetivos, acciones e indicadores</h2>
      <ListFilters elements={elements} units={units} view={view} change={change} />
      <div className={styles.bar}>
        <span role="status">{found < elements.length && `${formatCount(found)} de ${formatCount(elements.length)}`}</span>
        {hasBandFilters(view.bands) && <Button size="small" appearance="subtle" onClick={() => change({ bands: NO_BAND_FILTERS })}>Quitar filtros</Button>}
        <Button size="small" appearance="subtle" onClick={() => change({ opened: isAllOpen ? 'none' : 'all', toggled: NO_KEYS })}>
          {isAllOpen ? 'Ocultar indicadores' : 'Mostrar indicadores'}
        </Button>
      </div>
      {rows.length === 0
        ? <EmptyTab what="Nada cumple lo que busca." todo="Pruebe con otras palabras, con todas las unidades o con todos los semáforos." />
        : <ElementTree rows={rows} findings={findings} scroller={scroller} toggle={toggle} goTo={goTo} />}
    </section>
  );
}

const ORDERS: readonly (readonly [order: ListOrder, words: string])[] = [
  ['sheet', 'Como en la hoja'],
  ['ascending', 'Menor avance primero'],
  ['descending', 'Mayor avance primero'],
  ['code', 'Por código'],
  ['unit', 'Por unidad'],
];

interface ListFiltersProps {
  readonly elements: readonly ElementView[];
  readonly units: readonly string[];
  readonly view: ListView;
  readonly change: (parts: Partial<ListView>) => void;
}

/** Search by words, filter by unit, and the order. */
function ListFilters({ elements, units, view, change }: ListFiltersProps) {
  const styles = useElementListStyles();
  return (
    <div className={styles.filters}>
      <SearchField
        label="Buscar por código, nombre o unidad"
        placeholder="Buscar código, nombre o unidad"
        query={view.query}
        setQuery={(query) => change({ query })}
        onFocus={() => void searchIndex(elements)}
      />
      <div className={styles.choices}>
        {units.length > 1 && (
          <Picker label="Unidad de organización" className={styles.choice} value={view.unit} choose={(unit) => change({ unit })}>
            <option value="">Todas las unidades</option>
            {units.map((unit) => <option key={unit} value={unit}>{unit}</option>)}
          </Picker>
        )}
        <Picker label="Orden" className={styles.choice} value={view.order} choose={(order) => change({ order: order as ListOrder })}>
          {ORDERS.map(([order, words]) => <option key={order} value={order}>{words}</option>)}
        </Picker>
      </div>
    </div>
  );
}

/** The units of the indicators, each once, sorted. */
const unitsOf = (elements: readonly ElementView[]): readonly string[] =>
  [...new Set(elements.flatMap(({ indicators }) => indicators.map(({ unit }) => unit)))].filter((unit) => unit !== '').sort();
