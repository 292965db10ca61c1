import { Button } from '@fluentui/react-components';
import type { Sheet } from '../../../host/model/sheet';
import { usePageStyles } from '../page/Page.styles';

interface SheetTabsProps {
  readonly sheets: readonly Sheet[];
  readonly active: Sheet;
  readonly activate: (sheet: Sheet) => void;
}

/** The sheets that can be seen, in their order. */
export function SheetTabs({ sheets, active, activate }: SheetTabsProps) {
  const styles = usePageStyles();
  return (
    <nav className={styles.tabs} aria-label="Hojas del libro">
      {sheets.filter(({ visibility }) => visibility === 'Visible').map((sheet) => (
        <Button
          key={sheet.id}
          size="small"
          appearance={sheet === active ? 'outline' : 'subtle'}
          aria-current={sheet === active ? 'page' : undefined}
          onClick={() => activate(sheet)}
        >
          {sheet.name}
        </Button>
      ))}
    </nav>
  );
}
