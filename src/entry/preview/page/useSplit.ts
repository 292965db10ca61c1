import { type KeyboardEvent, type PointerEvent, useState } from 'react';

/** Pixels of the pane: as narrow as Excel makes it, as wide as is still a pane. */
const NARROWEST = 320;
const WIDEST = 900;
const USUAL = 380;
const STEP = 20;

const within = (width: number): number => Math.min(WIDEST, Math.max(NARROWEST, width));

/** The divider between sheet and pane: dragged, or moved with the arrow keys. */
export function useSplit() {
  const [width, setWidth] = useState(USUAL);
  const onPointerDown = (event: PointerEvent<HTMLElement>) => event.currentTarget.setPointerCapture(event.pointerId);
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) setWidth(within(window.innerWidth - event.clientX));
  };
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key === 'ArrowLeft') setWidth(within(width + STEP));
    if (key === 'ArrowRight') setWidth(within(width - STEP));
  };
  const divider = {
    role: 'separator',
    tabIndex: 0,
    'aria-orientation': 'vertical',
    'aria-label': 'Ancho del panel',
    'aria-valuenow': width,
    'aria-valuemin': NARROWEST,
    'aria-valuemax': WIDEST,
    onPointerDown,
    onPointerMove,
    onKeyDown,
  } as const;
  return { width, divider };
}
