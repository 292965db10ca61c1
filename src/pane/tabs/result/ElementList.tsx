import { Button } from '@fluentui/react-components';
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import type { ElementView } from '../../../app/result/elementViews';
import { ALL_BANDS, BAND_WORDS } from '../../../engine/method/bands';
import type { Band } from '../../../engine/method/bands';
import { formatCount } from '../../../engine/text/format';
import type { Place } from '../../../workbook/cells/observation';
import { BandShape } from '../../parts/bands/BandMark';
import { EmptyTab } from '../../parts/cards/EmptyTab';
import { Picker } from '../../parts/controls/Picker';
import { FilterChips, SearchField } from '../../parts/lists/Filters';
import type { FilterChip } from '../../parts/lists/Filters';
import { NO_KEYS, toggleKey } from '../../parts/lists/toggleKey';
import { useElementListStyles } from './ElementList.styles';
import { ElementTree } from './ElementTree';
import { DEFAULT_VIEW, listRows } from './listRows';
import type { ListOrder, ListView } from './listRows';
import { searchIndex } from './searchIndex';

interface ElementListProps {
  readonly elements: readonly ElementView[];
  /** The scrolling ancestor: a long list draws only the lines visible in it. */
  readonly scroller: HTMLElement | null;
  readonly goTo: (place: Place) => void;
}

/** Every OEI and AEI with its figure, and its indicators when open. A click on a line selects its cell in the workbook. */
export function ElementList({ elements, scroller, goTo }: ElementListProps) {
  const { view, change, toggle, rows, found, units } = useElementList(elements);
  const styles = useElementListStyles();
  const isAllOpen = view.opened === 'all';
  return (
    <section className={styles.root} aria-label="Avance por línea">
      <h2 className={styles.title}>Objetivos, acciones e indicadores</h2>
      <ListFilters elements={elements} units={units} view={view} change={change} />
      <div className={styles.bar}>
        <span role="status">{formatCount(found)} de {formatCount(elements.length)}</span>
        <Button size="small" appearance="subtle" onClick={() => change({ opened: isAllOpen ? 'none' : 'all', toggled: NO_KEYS })}>
          {isAllOpen ? 'Ocultar indicadores' : 'Mostrar indicadores'}
        </Button>
      </div>
      {rows.length === 0
        ? <EmptyTab what="Nada cumple lo que busca." todo="Pruebe con otras palabras, con todas las unidades o con todos los semáforos." />
        : <ElementTree rows={rows} scroller={scroller} toggle={toggle} goTo={goTo} />}
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

/** Search by words, filter by band and unit, and the order. */
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
      <FilterChips label="Filtrar por semáforo" chips={chipsOf(elements)} chosen={view.band} choose={(band) => change({ band })} />
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

/** One chip for each band that some element has, with its number of elements. */
const chipsOf = (elements: readonly ElementView[]): FilterChip<Band>[] =>
  ALL_BANDS.map((band) => ({ value: band, icon: <BandShape band={band} />, words: BAND_WORDS[band], count: elements.filter((one) => one.band === band).length }))
    .filter(({ count }) => count > 0);

/** State of the list: search, filters, order and open lines. The lines follow with a deferred value, so typing never waits. */
function useElementList(elements: readonly ElementView[]) {
  const [view, setView] = useState(DEFAULT_VIEW);
  const shown = useDeferredValue(view);
  const { rows, found } = useMemo(() => listRows(elements, shown), [elements, shown]);
  const units = useMemo(() => unitsOf(elements), [elements]);
  const change = useCallback((parts: Partial<ListView>) => setView((before) => ({ ...before, ...parts })), []);
  const toggle = useCallback((key: string) => setView((before) => ({ ...before, toggled: toggleKey(before.toggled, key) })), []);
  return { view, change, toggle, rows, found, units };
}

/** The units of the indicators, each once, sorted. */
const unitsOf = (elements: readonly ElementView[]): readonly string[] =>
  [...new Set(elements.flatMap(({ indicators }) => indicators.map(({ unit }) => unit)))].filter((unit) => unit !== '').sort();
