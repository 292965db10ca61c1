import { makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { DocumentTableRegular } from '@fluentui/react-icons/svg/document-table';
import { TextBulletListSquareWarningRegular } from '@fluentui/react-icons/svg/text-bullet-list-square-warning';
import { useState } from 'react';
import type { RefObject } from 'react';
import { PaneButton } from '../parts/controls/PaneButton';
import { LazyBoundary } from '../shell/LazyBoundary';
import { CommandMenu } from '../shell/lazyViews';
import type { CommandGroup } from './CommandMenu';

interface CommandRowProps {
  readonly busy: boolean;
  readonly summarize: () => void;
  /** Absent where its button already stands elsewhere on the screen. */
  readonly draftAlerts: (() => void) | undefined;
  /** The commands of the menu. */
  readonly groups: readonly CommandGroup[];
  /** The button of the menu: whatever a command opened gives the focus back to it. */
  readonly menuButton: RefObject<HTMLButtonElement | null>;
}

/** One row under the main button: the two usual commands, and a menu with all the others. */
export function CommandRow({ busy, summarize, draftAlerts, groups, menuButton }: CommandRowProps) {
  const styles = useCommandRowStyles();
  const [isOpen, setOpen] = useState(false);
  const common = { appearance: 'subtle', size: 'small', className: styles.button } as const;
  const close = (withFocus: boolean): void => {
    setOpen(false);
    if (withFocus) menuButton.current?.focus();
  };
  return (
    <div className={styles.root} role="group" aria-label="Comandos">
      <PaneButton {...common} icon={<DocumentTableRegular className={styles.icon} />} disabledFocusable={busy} onClick={summarize}>Regenerar resumen</PaneButton>
      {draftAlerts !== undefined && (
        <PaneButton {...common} icon={<TextBulletListSquareWarningRegular className={styles.icon} />} disabledFocusable={busy} onClick={draftAlerts}>Redactar alertas</PaneButton>
      )}
      <PaneButton
        {...common} ref={menuButton} className={styles.more} aria-haspopup="menu" aria-expanded={isOpen} aria-label="Más comandos"
        onClick={() => setOpen(!isOpen)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        Más <ChevronDownRegular />
      </PaneButton>
      {isOpen && <div className={styles.menu}><LazyBoundary><CommandMenu groups={groups} button={menuButton} close={close} /></LazyBoundary></div>}
    </div>
  );
}

const useCommandRowStyles = makeStyles({
  root: {
    position: 'relative',
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXXS,
    margin: `calc(-1 * ${tokens.spacingVerticalXS}) calc(-1 * ${tokens.spacingHorizontalXS})`,
  },
  button: { padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}` },
  more: { marginLeft: 'auto', padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}` },
  icon: { '@media (max-width: 359px)': { display: 'none' } },
  menu: {
    position: 'absolute',
    zIndex: 3,
    top: '100%',
    right: 0,
    minWidth: '220px',
    maxWidth: '100%',
    marginTop: tokens.spacingVerticalXXS,
  },
});
