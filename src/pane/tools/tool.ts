import type { PaneView } from '../../app/store/paneView';
import type { Survey } from '../../app/store/survey';
import type { LazyComponent } from '../shell/lazyComponent';
import type { PaneActions } from '../shell/usePane';

/** What the view of a tool is given; the store and its slices come from `useStore` and `useSlice`. */
export interface ToolProps {
  readonly view: PaneView;
  readonly survey: Survey;
  readonly actions: PaneActions;
  /** A task runs: nothing may be started. */
  readonly busy: boolean;
  /** The scrolling ancestor. */
  readonly scroller: HTMLElement | null;
  /** *Volver*: the tabs take the place of the view again, and the menu's button the focus. */
  readonly close: () => void;
}

/** A command of the menu that opens a view of its own in the place of the tabs. */
export interface Tool {
  /** Its words in the menu, and the heading over its view. */
  readonly label: string;
  /** What the menu says after them: "2 por confirmar"; '' for nothing. */
  readonly note?: (survey: Survey) => string;
  readonly View: LazyComponent<ToolProps>;
}
