import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { formatCount } from '../../../engine/text/format';

interface TabsProps<Name extends string> {
  readonly label: string;
  readonly tabs: readonly { readonly value: Name; readonly label: string; readonly count?: number }[];
  readonly chosen: Name;
  readonly choose: (value: Name) => void;
  /** Content of the chosen tab. */
  readonly children: ReactNode;
}

/**
 * A row of tabs over one panel. Own component, because Fluent's TabList has focusable elements that are hidden from screen readers,
 * which accessibility checkers report.
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
            {tab.label}{tab.count !== undefined && <> <span className={styles.count}>{formatCount(tab.count)}</span></>}
          </button>
        ))}
      </div>
      <div id={id} role="tabpanel" aria-labelledby={`${id}-${chosen}`} className={styles.panel}>{children}</div>
    </>
  );
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/** Left and right arrows choose the next tab, round the ends; Home and End the first and last. */
function useTabs<Name extends string>(values: readonly Name[], chosen: Name, choose: (value: Name) => void) {
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const now = values.indexOf(chosen);
    const step = STEPS[event.key];
    const last = values.length - 1;
    const next = step !== undefined ? (now + step + values.length) % values.length : { Home: 0, End: last }[event.key];
    const value = next === undefined ? undefined : values[next];
    if (next === undefined || value === undefined) return;
    event.preventDefault();
    choose(value);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus();
  };
  return { list, onKeyDown };
}

const useTabsStyles = makeStyles({
  list: {
    position: 'sticky',
    top: 'var(--header-height, 0px)',
    zIndex: 2,
    display: 'flex',
    justifyContent: 'space-between',
    // The labels stand on one line down to 320 pixels; enlarged text takes a second row.
    '@media (max-width: 279px)': { flexWrap: 'wrap' },
    columnGap: tokens.spacingHorizontalXS,
    margin: `0 calc(-1 * ${tokens.spacingHorizontalM})`,
    padding: `0 ${tokens.spacingHorizontalM}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    '@media (max-height: 560px)': { top: 0 },
  },
  tab: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXXS}`,
    border: 'none',
    borderBottom: `${tokens.strokeWidthThicker} solid ${tokens.colorTransparentStroke}`,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    whiteSpace: 'nowrap',
    cursor: 'pointer',
    userSelect: 'none',
    '@media (forced-colors: active)': { borderBottomColor: 'Canvas' },
    ':hover': { color: tokens.colorNeutralForeground1 },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  chosen: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    '@media (forced-colors: active)': { borderBottomColor: 'Highlight' },
  },
  count: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightRegular, fontVariantNumeric: 'tabular-nums' },
  panel: { minWidth: 0 },
});
