import type { ElementView } from '../../app/state';
import type { Band } from '../../engine/evaluation';
import { BAND_WORDS, BANDS, BandShape } from '../BandMark';
import { FilterChips, SearchField, type FilterChip } from '../Filters';
import { Picker } from '../Picker';
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
        <Picker label="Orden" className={styles.choice} value={view.order} choose={(order) => change({ order: order as Order })}>
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
