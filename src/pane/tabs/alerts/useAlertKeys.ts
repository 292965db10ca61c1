import { useLayoutEffect, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import type { AlertView } from '../../../app/reports/alertsView';

/** Where the focus goes: in the fields of an alert, or on the alert itself. */
interface WantedFocus {
  readonly index: number;
  readonly isInFields: boolean;
}

/** What stands for an alert: its checkbox, else its first button. */
const ALERT = 'input[type=checkbox], button';
const FIELD = '[data-fields] :is(select, input, textarea, button)';

/**
 * From alert to alert by keyboard: arrows up and down where the focus is on an alert, with Alt in a line of text, and Alt with page up or
 * down anywhere. From the fields of one the next one opens, and its first field takes the focus. Enter on a checkbox opens the alert.
 */
export function useAlertKeys(alerts: readonly AlertView[], { isOpen, toggle }: { readonly isOpen: (code: string) => boolean; readonly toggle: (code: string) => void }) {
  const list = useRef<HTMLDivElement>(null);
  const wanted = useRef<WantedFocus | null>(null);
  const focus = ({ index, isInFields }: WantedFocus): void => {
    const line = list.current?.querySelector(`[data-index="${index}"]`);
    ((isInFields ? line?.querySelector<HTMLElement>(FIELD) : null) ?? line?.querySelector<HTMLElement>(ALERT))?.focus();
  };
  useLayoutEffect(() => {
    if (wanted.current !== null) focus(wanted.current);
    wanted.current = null;
  });
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const target = event.target as HTMLElement;
    const index = Number(target.closest('[data-index]')?.getAttribute('data-index') ?? NaN);
    const alert = alerts[index];
    if (alert === undefined) return;
    if (event.key === 'Enter' && target.matches('input[type=checkbox]')) return toggle(alert.code);
    const step = stepOf(event, target);
    const next = alerts[index + step];
    if (step === 0 || next === undefined) return;
    event.preventDefault();
    const place = { index: index + step, isInFields: target.closest('[data-fields]') !== null };
    if (!place.isInFields || isOpen(next.code)) return focus(place);
    wanted.current = place;
    toggle(next.code);
  };
  return { list, onKeyDown };
}

/** 1 to the next alert, -1 to the one before, 0 for any other key. */
function stepOf({ key, altKey, ctrlKey, shiftKey }: KeyboardEvent, target: HTMLElement): -1 | 0 | 1 {
  if (ctrlKey || shiftKey) return 0;
  if (altKey && key === 'PageDown') return 1;
  if (altKey && key === 'PageUp') return -1;
  if (target.matches('select') || (target.matches('textarea, input:not([type=checkbox])') && !altKey)) return 0;
  return key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
}
