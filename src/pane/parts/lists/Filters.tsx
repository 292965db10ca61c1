import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { formatCount } from '../../../engine/text/format';
import { field, filterButton, smallText } from '../../theme/sharedStyles';

interface SearchFieldProps {
  /** Accessible name: "Buscar en las observaciones". */
  readonly label: string;
  readonly placeholder: string;
  readonly query: string;
  readonly setQuery: (query: string) => void;
  readonly onFocus?: () => void;
}

/** A search field. */
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

export interface FilterChip<T extends string> {
  readonly value: T;
  readonly icon?: ReactNode;
  readonly words: string;
  readonly count: number;
}

interface FilterChipsProps<T extends string> {
  readonly label: string;
  readonly chips: readonly FilterChip<T>[];
  /** null: all. */
  readonly chosen: T | null;
  readonly choose: (value: T | null) => void;
}

/** Filter by at most one kind, each with its count; a second click on a chip removes the filter. */
export function FilterChips<T extends string>({ label, chips, chosen, choose }: FilterChipsProps<T>) {
  const styles = useFiltersStyles();
  return (
    <div role="group" aria-label={label} className={styles.chips}>
      {chips.map(({ value, icon, words, count }) => (
        <button key={value} type="button" aria-pressed={chosen === value} className={styles.chip} onClick={() => choose(chosen === value ? null : value)}>
          {icon} {words} {formatCount(count)}
        </button>
      ))}
    </div>
  );
}

const useFiltersStyles = makeStyles({
  search: {
    ...field,
    width: '100%',
    lineHeight: tokens.lineHeightBase300,
    '::placeholder': { color: tokens.colorNeutralForeground3, opacity: 1 },
  },
  chips: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  chip: {
    ...filterButton,
    ...smallText,
    columnGap: tokens.spacingHorizontalXS,
    minHeight: '28px',
    padding: `0 ${tokens.spacingHorizontalSNudge}`,
    borderRadius: tokens.borderRadiusCircular,
    '&[aria-pressed=true]': {
      backgroundColor: tokens.colorNeutralBackground1Selected,
      outline: `1px solid ${tokens.colorCompoundBrandStroke}`,
      fontWeight: tokens.fontWeightSemibold,
    },
  },
});
