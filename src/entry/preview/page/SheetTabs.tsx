import { Button } from '@fluentui/react-components';
import { useRef } from 'react';
import type { KeyboardEvent } from 'react';
import type { Sheet } from '../../../host';
import { usePageStyles } from './Page.styles';

interface SheetTabsProps {
  readonly sheets: readonly Sheet[];
  readonly active: Sheet;
  readonly show: (sheet: Sheet) => void;
}

/** Where a key leads from a tab, as an index; null for a key that is not the tabs'. */
function tabAfter(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowRight': return Math.min(count - 1, at + 1);
    case 'ArrowLeft': return Math.max(0, at - 1);
    case 'Home': return 0;
    case 'End': return count - 1;
    default: return null;
  }
}

/** Tabs of the visible sheets, in order. One of them is in the order of Tab; arrows, Home and End go to the others. */
export function SheetTabs({ sheets, active, show }: SheetTabsProps) {
  const styles = usePageStyles();
  const list = useRef<HTMLElement>(null);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const tabs = [...(list.current?.querySelectorAll('button') ?? [])];
    const next = tabAfter(event.key, tabs.findIndex((tab) => tab === document.activeElement), tabs.length);
    if (next === null) return;
    event.preventDefault();
    tabs[next]?.focus();
  };
  return (
    <nav ref={list} className={styles.tabs} aria-label="Hojas del libro" onKeyDown={onKeyDown}>
      {visibleSheets(sheets).map((sheet) => (
        <Button
          key={sheet.id}
          size="small"
          appearance={sheet === active ? 'outline' : 'subtle'}
          aria-current={sheet === active ? 'page' : undefined}
          tabIndex={sheet === active ? 0 : -1}
          onClick={() => show(sheet)}
        >
          {sheet.name}
        </Button>
      ))}
    </nav>
  );
}

const visibleSheets = (sheets: readonly Sheet[]): readonly Sheet[] => sheets.filter(({ visibility }) => visibility === 'Visible');

/** The visible sheet after or before another; itself at either end. */
export function nextSheet(sheets: readonly Sheet[], active: Sheet, by: 1 | -1): Sheet {
  const visible = visibleSheets(sheets);
  return visible[visible.indexOf(active) + by] ?? active;
}
