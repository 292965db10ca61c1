import { type KeyboardEvent, useRef } from 'react';

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/** Arrow keys go round the tabs and choose the one they reach; Home and End go to the first and last. */
export function useTabs<Name extends string>(values: readonly Name[], chosen: Name, choose: (value: Name) => void) {
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
