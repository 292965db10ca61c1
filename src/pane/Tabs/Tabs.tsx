import { mergeClasses } from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';
import { quantity } from '../words/quantity';
import { useTabs } from './useTabs';
import { useTabsStyles } from './Tabs.styles';

export interface TabsProps<Name extends string> {
  readonly label: string;
  readonly tabs: readonly { readonly value: Name; readonly label: string; readonly count?: number }[];
  readonly chosen: Name;
  readonly choose: (value: Name) => void;
  /** What the chosen tab shows. */
  readonly children: ReactNode;
}

/**
 * A row of tabs over one panel. Fluent's TabList fences its row with focusable elements hidden from screen readers, which
 * accessibility checkers rightly report; this one has none.
 */
export function Tabs<Name extends string>({ label, tabs, chosen, choose, children }: TabsProps<Name>) {
  const styles = useTabsStyles();
  const id = useId();
  const { list, onKeyDown } = useTabs(tabs.map(({ value }) => value), chosen, choose);
  return (
    <>
      <div ref={list} role="tablist" aria-label={label} className={styles.list} onKeyDown={onKeyDown}>
        {tabs.map((tab) => (
          <button
            key={tab.value}
            type="button"
            role="tab"
            id={`${id}-${tab.value}`}
            aria-selected={tab.value === chosen}
            aria-controls={id}
            tabIndex={tab.value === chosen ? 0 : -1}
            className={mergeClasses(styles.tab, tab.value === chosen && styles.chosen)}
            onClick={() => choose(tab.value)}
          >
            {tab.label}{tab.count !== undefined && <> <span className={styles.count}>{quantity(tab.count)}</span></>}
          </button>
        ))}
      </div>
      <div id={id} role="tabpanel" aria-labelledby={`${id}-${chosen}`} className={styles.panel}>{children}</div>
    </>
  );
}
