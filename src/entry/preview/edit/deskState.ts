import type { Area, Sheet } from '../../../host';
import type { Shown } from './bookEdits';
import type { GridSelection, Place } from './places';

/** A cell that is being edited. */
export interface CellEditing {
  readonly sheet: Sheet;
  readonly place: Place;
  /** The text before it was edited. */
  readonly before: string;
  readonly text: string;
  /** Whether arrows move in the text (F2, double click, the bar) instead of ending the edit. */
  readonly isWithin: boolean;
  readonly isInBar: boolean;
  /** The text that a validation only warns of, told once. */
  readonly warned: string | null;
}

/** A sentence for the person, until the next action. */
export interface DeskNotice {
  readonly text: string;
  readonly intent: 'error' | 'info';
}

export interface DeskState {
  readonly sheet: Sheet;
  readonly selection: GridSelection;
  /** The selected cells, merged blocks whole. */
  readonly area: Area;
  readonly editing: CellEditing | null;
  readonly notice: DeskNotice | null;
  /** The cells that were copied last, while they are unchanged. */
  readonly copied: Shown | null;
}

/** A block on its way to the clipboard. */
export interface CopiedTexts {
  readonly text: string;
  readonly html: string;
}
