import type { ObservationView } from '../../app/state';
import { FilterChips, SearchField } from '../Filters';
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

/** Search by words and choice of one gravity. */
export function ReviewFilters({ groups, query, setQuery, severity, setSeverity }: ReviewFiltersProps) {
  const styles = useReviewTabStyles();
  const chips = (['error', 'warning'] as const).flatMap((value) => {
    const count = countOf(groups.filter((group) => group.severity === value));
    return count === 0 ? [] : [{ value, count, words: gravityWords(value, count), icon: <GravityIcon severity={value} /> }];
  });
  return (
    <div className={styles.filters}>
      <SearchField label="Buscar en las observaciones" placeholder="Buscar código, celda o palabra" query={query} setQuery={setQuery} />
      {chips.length > 1 && <FilterChips label="Filtrar por gravedad" chips={chips} chosen={severity} choose={setSeverity} />}
    </div>
  );
}
