import { Button } from '@fluentui/react-components';
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import type { ElementView } from '../../../app/result/elementViews';
import type { Band } from '../../../engine/method/evaluation';
import type { Place } from '../../../workbook/cells/observation';
import { BandShape } from '../../parts/bands/BandMark';
import { BAND_WORDS, BANDS } from '../../parts/bands/bandRange';
import { EmptyTab } from '../../parts/cards/EmptyTab';
import { Picker } from '../../parts/controls/Picker';
import { FilterChips, SearchField } from '../../parts/lists/Filters';
import type { FilterChip } from '../../parts/lists/Filters';
import { quantity } from '../../parts/words/quantity';
import { useElementListStyles } from './ElementList.styles';
import { ElementTree } from './ElementTree';
import { DEFAULT_VIEW, listRows } from './listRows';
import type { ListOrder, ListView } from './listRows';
import { searchIndex } from './searchIndex';

interface ElementListProps {
  readonly elements: readonly ElementView[];
  /** What scrolls around the list: long lists draw only the lines in sight of it. */
  readonly scroller: HTMLElement | null;
  readonly goTo: (place: Place) => void;
}

const NO_KEYS: ReadonlySet<string> = new Set();

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
        <Button size="small" appearance="subtle" onClick={() => change({ opened: isAllOpen ? 'none' : 'all', turned: NO_KEYS })}>
          {isAllOpen ? 'Ocultar indicadores' : 'Mostrar indicadores'}
        </Button>
      </div>
      {rows.length === 0
        ? <EmptyTab what="Nada cumple lo que busca." todo="Pruebe con otras palabras, con todas las unidades o con todos los semáforos." />
        : <ElementTree rows={rows} scroller={scroller} turn={turn} goTo={goTo} />}
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

/** Search by words, choice of band and of unit, and the order; each band says how many it would show. */
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

/** The bands that any line is of. */
const chipsOf = (elements: readonly ElementView[]): FilterChip<Band>[] =>
  BANDS.map((band) => ({ value: band, icon: <BandShape band={band} />, words: BAND_WORDS[band], count: elements.filter((one) => one.band === band).length }))
    .filter(({ count }) => count > 0);

/** What the user searched, filtered, sorted and unfolded. Typing stays smooth: the lines follow when there is time. */
function useElementList(elements: readonly ElementView[]) {
  const [view, setView] = useState(DEFAULT_VIEW);
  const shown = useDeferredValue(view);
  const { rows, found } = useMemo(() => listRows(elements, shown), [elements, shown]);
  const units = useMemo(() => unitsOf(elements), [elements]);
  const change = useCallback((parts: Partial<ListView>) => setView((before) => ({ ...before, ...parts })), []);
  const turn = useCallback((key: string) => setView((before) => ({ ...before, turned: toggled(before.turned, key) })), []);
  return { view, change, turn, rows, found, units };
}

/** The units that answer for the indicators, each once, by their names. */
const unitsOf = (elements: readonly ElementView[]): readonly string[] =>
  [...new Set(elements.flatMap(({ indicators }) => indicators.map(({ unit }) => unit)))].filter((unit) => unit !== '').sort();

function toggled(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(keys);
  if (!next.delete(key)) next.add(key);
  return next;
}
