import type { ElementView } from '../../app/state';
import { BAND_WORDS, BANDS, BandShape } from '../BandMark';
import { Picker } from '../Picker';
import { quantity } from '../words/quantity';
import { useElementListStyles } from './ElementList.styles';
import type { ListView, Order } from './listView';
import { searchIndex } from './searchIndex';

const ORDERS: readonly (readonly [order: Order, words: string])[] = [
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
export function ListFilters({ elements, units, view, change }: ListFiltersProps) {
  const styles = useElementListStyles();
  return (
    <div className={styles.filters}>
      <input
        type="search"
        aria-label="Buscar por código, nombre o unidad"
        placeholder="Buscar código, nombre o unidad"
        className={styles.search}
        value={view.query}
        onFocus={() => void searchIndex(elements)}
        onChange={({ target }) => change({ query: target.value })}
      />
      <BandChoice elements={elements} view={view} change={change} />
      <div className={styles.choices}>
        {units.length > 1 && (
          <Picker label="Unidad de organización" className={styles.choice} value={view.unit} choose={(unit) => change({ unit })}>
            <option value="">Todas las unidades</option>
            {units.map((unit) => <option key={unit} value={unit}>{unit}</option>)}
          </Picker>
        )}
        <Picker label="Orden" className={styles.choice} value={view.order} choose={(order) => change({ order: order as Order })}>
          {ORDERS.map(([order, words]) => <option key={order} value={order}>{words}</option>)}
        </Picker>
      </div>
    </div>
  );
}

function BandChoice({ elements, view: { band }, change }: Omit<ListFiltersProps, 'units'>) {
  const styles = useElementListStyles();
  const counts = BANDS.map((one) => [one, elements.filter((element) => element.band === one).length] as const);
  return (
    <div role="group" aria-label="Filtrar por semáforo" className={styles.bands}>
      {counts.filter(([, count]) => count > 0).map(([one, count]) => (
        <button key={one} type="button" aria-pressed={band === one} className={styles.band} onClick={() => change({ band: band === one ? null : one })}>
          <BandShape band={one} /> {BAND_WORDS[one]} {quantity(count)}
        </button>
      ))}
    </div>
  );
}
