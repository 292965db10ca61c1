import { useId, useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import { cellName } from '../../../host';
import type { Sheet } from '../../../host';
import type { Offer } from '../edit/pickList';
import type { Place } from '../edit/places';
import { useCellListStyles } from './CellList.styles';
import { useFollowedCell } from './useFollowedCell';

interface CellListProps {
  readonly sheet: Sheet;
  /** The active cell, which has a drop-down. */
  readonly place: Place;
  /** What the open drop-down offers; null while it is closed. */
  readonly offers: readonly Offer[] | null;
  /** The text of the cell: the offer that is marked first. */
  readonly text: string;
  readonly frame: HTMLElement;
  readonly scroller: HTMLElement;
  readonly open: () => void;
  /** `withFocus`: the grid takes the focus. */
  readonly close: (withFocus: boolean) => void;
  readonly take: (offer: Offer) => void;
}

/** The button beside a cell whose validation is a list, and the list below the cell while it is open. */
export function CellList({ sheet, place, offers, text, frame, scroller, open, close, take }: CellListProps) {
  const styles = useCellListStyles();
  const box = useRef<HTMLDivElement>(null);
  useStayBeside(box, sheet, place, frame, scroller);
  const name = cellName(place.row, place.column);
  return (
    <div ref={box} className={styles.root}>
      <button
        type="button" tabIndex={-1} className={styles.button} aria-haspopup="listbox" aria-expanded={offers !== null} aria-label={`Lista de la celda ${name}`} title="Lista de la celda (Alt+Flecha abajo)"
        onMouseDown={(event) => event.preventDefault()} onClick={() => (offers === null ? open() : close(true))}
      >
        <svg width="10" height="6" viewBox="0 0 10 6" aria-hidden="true" focusable="false"><path d="M0 0h10L5 6z" fill="currentColor" /></svg>
      </button>
      {offers !== null && <Offers label={`Valores para la celda ${name}`} offers={offers} text={text} close={close} take={take} />}
    </div>
  );
}

/** The open list, after the pattern "listbox" of ARIA: arrows, Home, End and letters move, Enter takes, Escape closes. */
function Offers({ label, offers, text, close, take }: { readonly label: string; readonly offers: readonly Offer[] } & Pick<CellListProps, 'text' | 'close' | 'take'>) {
  const styles = useCellListStyles();
  const list = useRef<HTMLUListElement>(null);
  const id = useId();
  const [at, setAt] = useState(() => Math.max(0, offers.findIndex((offer) => offer.text === text)));
  useLayoutEffect(() => list.current?.focus({ preventScroll: true }), []);
  useLayoutEffect(() => {
    // In newer browsers it gives back a promise, which an effect must not.
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const { key, altKey } = event;
    const offer = offers[at];
    const next = { ArrowDown: Math.min(offers.length - 1, at + 1), ArrowUp: Math.max(0, at - 1), Home: 0, End: offers.length - 1 }[key];
    if (key === 'Escape' || key === 'Tab' || (altKey && key === 'ArrowUp')) close(true);
    else if (key === 'Enter' || key === ' ') {
      if (offer !== undefined) take(offer);
    } else if (next !== undefined) setAt(next);
    else if (key.length === 1) setAt(nextWith(offers, key, at));
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <ul
      ref={list} role="listbox" tabIndex={-1} aria-label={label} aria-activedescendant={`${id}-${at}`} className={styles.list} onKeyDown={onKeyDown}
      onBlur={() => close(false)}
    >
      {offers.map((offer, nth) => (
        <li
          key={nth} id={`${id}-${nth}`} role="option" aria-selected={nth === at} className={styles.option}
          onMouseDown={(event) => event.preventDefault()} onMouseMove={() => setAt(nth)} onClick={() => take(offer)}
        >
          {offer.text}
        </li>
      ))}
    </ul>
  );
}

/** The next offer that begins with a letter, round the end; the same where there is none. */
function nextWith(offers: readonly Offer[], letter: string, at: number): number {
  for (let by = 1; by <= offers.length; by += 1) {
    const index = (at + by) % offers.length;
    if (offers[index]?.text.toLowerCase().startsWith(letter.toLowerCase()) === true) return index;
  }
  return at;
}

const HIDDEN = { top: '-9999px', left: '0' };
/** Pixels: the button is as wide. */
const BUTTON = 18;

/** Keeps the box over its cell while the sheet scrolls, with the button at the cell's right edge, within the frame; out of sight while the cell is not drawn. */
function useStayBeside(box: RefObject<HTMLDivElement | null>, sheet: Sheet, place: Place, frame: HTMLElement, scroller: HTMLElement): void {
  useFollowedCell(sheet, place, scroller, (cell) => {
    if (box.current === null) return;
    if (cell === null) return void Object.assign(box.current.style, HIDDEN);
    const [edge, outer, view] = [cell.getBoundingClientRect(), frame.getBoundingClientRect(), scroller.getBoundingClientRect()];
    const [left, right] = [edge.left - outer.left, Math.min(edge.right - outer.left, view.left + scroller.clientWidth - outer.left - BUTTON)];
    Object.assign(box.current.style, { top: `${edge.top - outer.top}px`, left: `${left}px`, width: `${right - left}px`, height: `${edge.height}px` });
    Object.assign(box.current.dataset, { upwards: String(edge.bottom - view.top > scroller.clientHeight * 0.6), leftwards: String(left - (view.left - outer.left) > scroller.clientWidth / 2) });
  });
}
