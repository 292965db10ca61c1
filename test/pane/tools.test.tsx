/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { screen, within } from '@testing-library/react';
import { doneState, survey } from '../helpers/pane/paneStates';
import { loadViews, moreCommands, show } from '../helpers/pane/showPane';

beforeAll(loadViews);

describe('the menu of commands', () => {
  const undo = { label: 'cálculo de 2024, primer semestre', sheets: ['PEI'] };
  const items = () => screen.getAllByRole('menuitem').map(({ textContent }) => textContent);
  const ALWAYS = ['Recalcular todo el libro', 'Todo el libro, con resúmenes y alertas', 'Consolidar', 'Cómo se leyó la tabla 4 columnas', 'Pedir valores', 'Recoger valores', 'Comparar dos cortes', 'Simular', 'Guía', 'Metodología'];

  it.each<{ offer: object; words: readonly string[]; because: string }>([
    { offer: {}, words: ALWAYS, because: 'nothing was calculated that could be undone' },
    { offer: { undo }, words: [...ALWAYS.slice(0, 3), 'Deshacer: cálculo de 2024, primer semestre', ...ALWAYS.slice(3)], because: 'a run can be undone' },
  ])('has $words: $because', async ({ offer, words }) => {
    const { user } = await show({ status: 'found', survey: { ...survey(), ...offer } });
    await user.click(moreCommands());
    expect(items()).toEqual(words);
    expect(screen.getByRole('menuitem', { name: 'Metodología' })).toHaveAttribute('href', 'metodologia.html');
    expect(screen.getByRole('menuitem', { name: 'Guía' })).toHaveAttribute('href', 'ayuda.html');
  });

  it.each<{ status: 'found' | 'busy'; heard: readonly string[] }>([
    { status: 'found', heard: ['calculate all', 'calculate all with reports', 'run consolidate', 'undo'] },
    { status: 'busy', heard: [] },
  ])('asks for $heard where the pane is $status', async ({ status, heard }) => {
    const found = { ...survey(), undo };
    const { store, user } = await show(status === 'found' ? { status, survey: found } : { status, survey: found, step: { label: 'Leyendo', done: 0, total: 1 } });
    for (const name of [/^Recalcular/, /^Todo el libro/, 'Consolidar', /^Deshacer/]) {
      if (screen.queryByRole('menu') === null) await user.click(moreCommands());
      await user.click(screen.getByRole('menuitem', { name }));
    }
    expect(store.asked).toEqual(heard);
  });

  it('is worked with the keyboard, round the ends, and gives the focus back', async () => {
    const { user } = await show({ status: 'found', survey: survey() });
    moreCommands().focus();
    await user.keyboard('{ArrowDown}');
    expect(screen.getByRole('menuitem', { name: 'Recalcular todo el libro' })).toHaveFocus();
    await user.keyboard('{ArrowUp}');
    expect(screen.getByRole('menuitem', { name: 'Metodología' })).toHaveFocus();
    await user.keyboard('{Home}{ArrowDown}');
    expect(screen.getByRole('menuitem', { name: /^Todo el libro/ })).toHaveFocus();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('menu')).toBeNull();
    expect(moreCommands()).toHaveFocus();
    expect(moreCommands()).toHaveAttribute('aria-expanded', 'false');
  });

  it('closes when the focus goes elsewhere, and when its button is clicked again', async () => {
    const { user } = await show({ status: 'found', survey: survey() });
    await user.click(moreCommands());
    await user.click(screen.getByRole('combobox', { name: 'Periodo' }));
    expect(screen.queryByRole('menu')).toBeNull();
    await user.click(moreCommands());
    await user.click(moreCommands());
    expect(screen.queryByRole('menu')).toBeNull();
  });

  it('opens a view in the place of the tabs, whose heading is heard, and goes back to the tab and to its button', async () => {
    const { user } = await show(doneState());
    await user.click(screen.getByRole('tab', { name: 'Ajustes' }));
    await user.click(moreCommands());
    await user.click(screen.getByRole('menuitem', { name: /^Cómo se leyó la tabla/ }));
    const heading = screen.getByRole('heading', { name: 'Cómo se leyó la tabla' });
    expect(heading).toHaveFocus();
    expect(await within(screen.getByRole('region', { name: 'Cómo se leyó la tabla' })).findAllByRole('combobox')).not.toHaveLength(0);
    expect(screen.queryByRole('tab')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Volver' }));
    expect(screen.getByRole('tab', { name: 'Ajustes' })).toHaveAttribute('aria-selected', 'true');
    expect(moreCommands()).toHaveFocus();
  });
});
