import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { FocusEvent, KeyboardEvent, RefObject } from 'react';
import { smallText } from '../theme/sharedStyles';

/** A command of the menu: it does something, or opens a page in the browser. */
export interface Command {
  readonly label: string;
  /** What stands smaller after it: "2 por confirmar". */
  readonly note?: string;
  /** What it does, for those who hover over it. */
  readonly title?: string;
  /** Shown, but does nothing for now. */
  readonly disabled?: boolean;
  readonly does: (() => void) | { readonly href: string };
}

/** Commands that stand together, set apart from the others by a line. */
export type CommandGroup = readonly Command[];

interface CommandMenuProps {
  readonly groups: readonly CommandGroup[];
  /** The button that opened it. */
  readonly button: RefObject<HTMLButtonElement | null>;
  /** `withFocus`: the button takes the focus. */
  readonly close: (withFocus: boolean) => void;
}

/**
 * The open menu, after the pattern "menu button" of ARIA: the first command has the focus, arrows, Home and End move, Escape closes.
 * Own component, because the popup of Fluent's stands outside the landmarks of the page, which accessibility checkers report.
 */
export function CommandMenu({ groups, button, close }: CommandMenuProps) {
  const styles = useCommandMenuStyles();
  const menu = useRef<HTMLDivElement>(null);
  const onKeyDown = useMenuKeyboard(menu, close);
  const onBlur = ({ relatedTarget }: FocusEvent): void => {
    const isInside = relatedTarget instanceof Node && (menu.current?.contains(relatedTarget) === true || relatedTarget === button.current);
    if (!isInside) close(false);
  };
  return (
    <div ref={menu} role="menu" aria-label="Más comandos" className={styles.root} onKeyDown={onKeyDown} onBlur={onBlur}>
      {groups.filter((group) => group.length > 0).map((group, at) => (
        <div key={group[0]?.label} role="group" className={at > 0 ? styles.next : undefined}>
          {group.map((command) => <CommandItem key={command.label} command={command} close={close} />)}
        </div>
      ))}
    </div>
  );
}

function CommandItem({ command: { label, note = '', title, disabled = false, does }, close }: { readonly command: Command } & Pick<CommandMenuProps, 'close'>) {
  const styles = useCommandMenuStyles();
  const common = { role: 'menuitem', tabIndex: -1, title, className: styles.item, 'aria-disabled': disabled || undefined } as const;
  const words = <>{label}{note !== '' && <> <span className={styles.note}>{note}</span></>}</>;
  if (typeof does === 'object') return <a {...common} href={does.href} target="_blank" rel="noopener" onClick={() => close(true)}>{words}</a>;
  const run = (): void => {
    if (disabled) return;
    close(true);
    does();
  };
  return <button type="button" {...common} onClick={run}>{words}</button>;
}

/** Keyboard of the menu; its first command has the focus once it is drawn. */
function useMenuKeyboard(menu: RefObject<HTMLDivElement | null>, close: CommandMenuProps['close']) {
  const items = (): readonly HTMLElement[] => [...(menu.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
  useEffect(() => menu.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus(), [menu]);
  return (event: KeyboardEvent): void => {
    const all = items();
    const at = all.findIndex((item) => item === document.activeElement);
    const next = { ArrowDown: (at + 1) % all.length, ArrowUp: (at - 1 + all.length) % all.length, Home: 0, End: all.length - 1 }[event.key];
    if (event.key === 'Escape') close(true);
    else if (next !== undefined) all[next]?.focus();
    else return;
    event.preventDefault();
  };
}

const useCommandMenuStyles = makeStyles({
  root: {
    padding: tokens.spacingVerticalXS,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
  },
  next: { marginTop: tokens.spacingVerticalXS, paddingTop: tokens.spacingVerticalXS, borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  item: {
    display: 'block',
    boxSizing: 'border-box',
    width: '100%',
    minHeight: '32px',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: 'left',
    textDecorationLine: 'none',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    '&[aria-disabled=true]': { color: tokens.colorNeutralForegroundDisabled, cursor: 'not-allowed', '@media (forced-colors: active)': { color: 'GrayText' } },
  },
  note: { ...smallText, color: tokens.colorNeutralForeground2 },
});
