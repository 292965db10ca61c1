import { SearchBox, ToggleButton } from '@fluentui/react-components';
import type { ObservationView } from '../../app/state';
import { quantity } from '../words/quantity';
import { GravityIcon } from './GravityIcon';
import { gravityWords } from './gravityWords';
import { useReviewTabStyles } from './ReviewTab.styles';
import { countOf, type Severity } from './reviewRows';

interface ReviewFiltersProps {
  readonly groups: readonly ObservationView[];
  readonly query: string;
  readonly setQuery: (query: string) => void;
  readonly severity: Severity | null;
  readonly setSeverity: (severity: Severity | null) => void;
}

/** Search by words and choice of one gravity; each choice says how many it would show. */
export function ReviewFilters({ groups, query, setQuery, severity, setSeverity }: ReviewFiltersProps) {
  const styles = useReviewTabStyles();
  const counts = (['error', 'warning'] as const)
    .map((one) => ({ one, count: countOf(groups.filter((group) => group.severity === one)) }))
    .filter(({ count }) => count > 0);
  return (
    <div className={styles.filters}>
      <SearchBox
        aria-label="Buscar en las observaciones"
        placeholder="Buscar código, celda o palabra"
        className={styles.search}
        dismiss={{ 'aria-label': 'Borrar búsqueda' }}
        value={query}
        onChange={(_, { value }) => setQuery(value)}
      />
      {counts.length > 1 && (
        <div role="group" aria-label="Filtrar por gravedad" className={styles.gravities}>
          {counts.map(({ one, count }) => (
            <ToggleButton key={one} size="small" shape="circular" checked={severity === one} icon={<GravityIcon severity={one} />} onClick={() => setSeverity(severity === one ? null : one)}>
              {gravityWords(one, count)} {quantity(count)}
            </ToggleButton>
          ))}
        </div>
      )}
    </div>
  );
}
