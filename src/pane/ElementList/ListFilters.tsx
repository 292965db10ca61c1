import { SearchBox, ToggleButton } from '@fluentui/react-components';
import type { Band } from '../../engine/evaluation';
import type { ElementView } from '../../app/state';
import { BAND_WORDS, BANDS, BandShape } from '../BandMark';
import { quantity } from '../words/quantity';
import { useElementListStyles } from './ElementList.styles';

interface ListFiltersProps {
  readonly elements: readonly ElementView[];
  readonly query: string;
  readonly setQuery: (query: string) => void;
  readonly band: Band | null;
  readonly setBand: (band: Band | null) => void;
}

/** Search by words and choice of one band; each choice says how many it would show. */
export function ListFilters({ elements, query, setQuery, band, setBand }: ListFiltersProps) {
  const styles = useElementListStyles();
  const present = BANDS.filter((one) => elements.some((element) => element.band === one));
  return (
    <div className={styles.filters}>
      <SearchBox
        aria-label="Buscar por código, nombre o unidad"
        placeholder="Buscar código, nombre o unidad"
        className={styles.search}
        dismiss={{ 'aria-label': 'Borrar búsqueda' }}
        value={query}
        onChange={(_, { value }) => setQuery(value)}
      />
      <div role="group" aria-label="Filtrar por semáforo" className={styles.bands}>
        {present.map((one) => (
          <ToggleButton
            key={one}
            size="small"
            shape="circular"
            checked={band === one}
            icon={<BandShape band={one} />}
            onClick={() => setBand(band === one ? null : one)}
          >
            {BAND_WORDS[one]} {quantity(elements.filter((element) => element.band === one).length)}
          </ToggleButton>
        ))}
      </div>
    </div>
  );
}
