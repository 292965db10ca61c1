import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { PaneView } from '../../../src/app/store/paneView';
import { Pane } from '../../../src/pane/shell/Pane';
import { preloadViews } from '../../../src/pane/shell/lazyViews';
import { TOOLS } from '../../../src/pane/tools/toolList';
import { fakeStore } from './fakeStore';

const LIGHT = { subscribe: () => () => undefined, current: () => 'light' as const };
const PAGES = { guide: 'ayuda.html', method: 'metodologia.html' };

/** The pane over a store without use cases. The parts that come later are here when it resolves. */
export async function show(view: PaneView) {
  const store = fakeStore(view);
  await act(async () => void render(<Pane store={store} theme={LIGHT} version="1.2.3" pages={PAGES} />));
  return { store, user: userEvent.setup() };
}

/** Loads the parts of the pane that come later, so that a test draws them at once; for `beforeAll`. */
export async function loadViews(): Promise<void> {
  preloadViews();
  for (const { View } of TOOLS) View.preload();
  await new Promise((resolve) => setTimeout(resolve));
}

/** The button that opens the menu. */
export const moreCommands = (): HTMLElement => screen.getByRole('button', { name: 'Más comandos' });
