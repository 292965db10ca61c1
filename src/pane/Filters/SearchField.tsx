import { useFiltersStyles } from './Filters.styles';

interface SearchFieldProps {
  /** "Buscar en las observaciones", for screen readers. */
  readonly label: string;
  readonly placeholder: string;
  readonly query: string;
  readonly setQuery: (query: string) => void;
  /** Somebody is about to type. */
  readonly onFocus?: () => void;
}

/** A place to type what is looked for. */
export function SearchField({ label, placeholder, query, setQuery, onFocus }: SearchFieldProps) {
  const styles = useFiltersStyles();
  return (
    <input
      type="search"
      aria-label={label}
      placeholder={placeholder}
      className={styles.search}
      value={query}
      onFocus={onFocus}
      onChange={({ target }) => setQuery(target.value)}
    />
  );
}
