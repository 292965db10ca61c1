import type { ReactNode } from 'react';
import { quantity } from '../words/quantity';
import { useFiltersStyles } from './Filters.styles';

export interface FilterChip<T extends string> {
  readonly value: T;
  readonly icon?: ReactNode;
  readonly words: string;
  readonly count: number;
}

interface FilterChipsProps<T extends string> {
  readonly label: string;
  readonly chips: readonly FilterChip<T>[];
  /** null shows all. */
  readonly chosen: T | null;
  readonly choose: (value: T | null) => void;
}

/** Kinds of which one may be chosen; each says how many it would show. A second click shows all again. */
export function FilterChips<T extends string>({ label, chips, chosen, choose }: FilterChipsProps<T>) {
  const styles = useFiltersStyles();
  return (
    <div role="group" aria-label={label} className={styles.chips}>
      {chips.map(({ value, icon, words, count }) => (
        <button key={value} type="button" aria-pressed={chosen === value} className={styles.chip} onClick={() => choose(chosen === value ? null : value)}>
          {icon} {words} {quantity(count)}
        </button>
      ))}
    </div>
  );
}
