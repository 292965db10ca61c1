/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ElementView } from '../../../../src/app/result/elementViews';
import { ElementList } from '../../../../src/pane/tabs/result/ElementList';
import { elementView, indicatorView, place } from '../../../helpers/pane/paneStates';

function show(elements: readonly ElementView[], scroller: HTMLElement | null = null) {
  const places: unknown[] = [];
  render(
    <FluentProvider theme={webLightTheme}>
      <ElementList elements={elements} scroller={scroller} goTo={(at) => places.push(at)} />
    </FluentProvider>,
  );
  return { user: userEvent.setup(), places };
}

const THREE = [
  elementView('AEI.01.01', 'red', {
    pace: 'on-pace', missing: 'faltan 22.90 puntos para ámbar',
    indicators: [indicatorView('IND.01.AEI.01.01', 'red', { place: place(14), printed: '51.00', pace: 'behind', notes: ['atrasado: se esperaba 60 %'] })],
  }),
  elementView('AEI.01.02', 'nd', { progress: { text: 'ND', explanation: '' }, indicators: [indicatorView('IND.01.AEI.01.02', 'nd', { unit: 'ALCALDÍA' })] }),
  elementView('AEI.02.01', 'green', { place: null }),
];
const lines = (): readonly (string | null)[] => screen.getAllByRole('treeitem').map(({ textContent }) => textContent);
const focus = (one: HTMLElement | undefined): void => act(() => one?.focus());
const line = (name: RegExp) => screen.getByRole('treeitem', { name });

/** A box of 600 pixels and lines of 90, where jsdom measures nothing. */
function scrollingBox(): HTMLElement {
  jest.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(90);
  const box = document.createElement('div');
  Object.defineProperty(box, 'clientHeight', { value: 600 });
  Object.defineProperty(box, 'clientWidth', { value: 320 });
  return box;
}

describe('ElementList', () => {
  afterEach(() => jest.restoreAllMocks());

  it('shows code, pace, band, figure, name and what is missing on every line', () => {
    show(THREE);
    expect(lines()[0]).toBe('AEI.01.01en ritmoRojo50.64Nombre de AEI.01.01 faltan 22.90 puntos para ámbar');
    expect(lines()[1]).toBe('AEI.01.02NDNombre de AEI.01.02');
  });

  it('shows the printed figure, explanation, notes, unit and weight of an open indicator', async () => {
    const { user } = show(THREE);
    focus(line(/^AEI.01.01/));
    await user.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
    expect(line(/^IND.01.AEI.01.01/)).toHaveFocus();
    expect(line(/^IND.01.AEI.01.01/).textContent).toBe(
      'IND.01.AEI.01.01Rojo50.64Nombre de IND.01.AEI.01.01Impreso en la hoja: 51.00. Calculado: 50.64.47.60 / 94.00 = 50.64 %' +
      'atrasado: se esperaba 60 %15.00-GERENCIA DE SEGURIDAD CIUDADANA · Ponderador 1.0000',
    );
  });

  it.each<{ keys: string; reached: RegExp; because: string }>([
    { keys: '{ArrowDown}', reached: /^AEI.01.02/, because: 'it is the next' },
    { keys: '{ArrowDown}{ArrowUp}', reached: /^AEI.01.01/, because: 'it is where one came from' },
    { keys: '{ArrowUp}', reached: /^AEI.01.01/, because: 'there is nothing before the first' },
    { keys: '{End}', reached: /^AEI.02.01/, because: 'it is the last' },
    { keys: '{End}{Home}', reached: /^AEI.01.01/, because: 'it is the first' },
    { keys: '{ArrowRight}{ArrowRight}', reached: /^IND.01.AEI.01.01/, because: 'an open line is entered' },
    { keys: '{ArrowRight}{ArrowRight}{ArrowLeft}', reached: /^AEI.01.01/, because: 'from a closed line one goes out' },
    { keys: ' {ArrowDown}', reached: /^IND.01.AEI.01.01/, because: 'the space bar opens too' },
  ])('reaches $reached with $keys: $because', async ({ keys, reached }) => {
    const { user } = show(THREE);
    focus(line(/^AEI.01.01/));
    await user.keyboard(keys);
    expect(line(reached)).toHaveFocus();
    expect(line(reached)).toHaveAttribute('tabindex', '0');
    expect(screen.getAllByRole('treeitem').filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
  });

  it('goes to the cell with a click and with Enter, and nowhere where the sheet has no row', async () => {
    const { user, places } = show(THREE);
    await user.click(line(/^AEI.01.01/));
    await user.keyboard('{Enter}{End}{Enter}');
    expect(places).toEqual([place(10), place(10)]);
  });

  it('opens a line with its arrow without going to the cell', async () => {
    const { user, places } = show(THREE);
    await user.click(line(/^AEI.01.01/).querySelector('svg') as unknown as HTMLElement);
    expect(line(/^AEI.01.01/)).toHaveAttribute('aria-expanded', 'true');
    expect(places).toEqual([]);
  });

  it('filters by one band until a second click', async () => {
    const { user } = show(THREE);
    await user.click(screen.getByRole('button', { name: 'Verde 1' }));
    expect(lines()).toHaveLength(1);
    expect(screen.getByText('1 de 3')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Verde 1' }));
    expect(lines()).toHaveLength(3);
  });

  it('filters by unit', async () => {
    const { user } = show(THREE);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Unidad de organización' }), 'ALCALDÍA');
    expect(lines()).toHaveLength(1);
  });

  it('has no unit filter when there is one unit', () => {
    show(THREE.slice(0, 1));
    expect(screen.queryByRole('combobox', { name: 'Unidad de organización' })).toBeNull();
  });

  it('puts the lines in another order', async () => {
    const { user } = show(THREE);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Orden' }), 'Por unidad');
    expect(lines().map((text) => text?.slice(0, 9))).toEqual(['AEI.01.01', 'AEI.01.02', 'AEI.02.01']);
  });

  it('searches while typing and says when nothing matches', async () => {
    const { user } = show(THREE);
    await user.type(screen.getByRole('searchbox'), '01.02');
    expect(lines().map((text) => text?.slice(0, 9))).toEqual(['AEI.01.02']);
    await user.type(screen.getByRole('searchbox'), ' xyz');
    expect(screen.getByText(/Pruebe con otras palabras/)).toBeVisible();
  });

  it('opens and closes all indicators at once', async () => {
    const { user } = show(THREE);
    await user.click(screen.getByRole('button', { name: 'Mostrar indicadores' }));
    expect(lines()).toHaveLength(5);
    await user.click(screen.getByRole('button', { name: 'Ocultar indicadores' }));
    expect(lines()).toHaveLength(3);
  });

  it('draws only the visible lines of a long list and the one with the focus', async () => {
    const many = Array.from({ length: 5000 }, (_, index) => elementView(`AEI.${index}`, 'red'));
    const { user } = show(many, scrollingBox());
    const drawn = screen.getAllByRole('treeitem');
    expect(drawn.length).toBeGreaterThan(5);
    expect(drawn.length).toBeLessThan(60);
    expect(drawn[0]).toHaveAttribute('aria-setsize', '5000');
    focus(drawn[0]);
    await user.keyboard('{End}');
    expect(line(/^AEI.4999/)).toHaveFocus();
  });
});
