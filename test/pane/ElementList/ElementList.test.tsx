/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ElementView } from '../../../src/app/state';
import { ElementList } from '../../../src/pane/ElementList';
import { element, indicator } from '../../helpers/paneStates';

function show(elements: readonly ElementView[], scroller: HTMLElement | null = null) {
  const places: unknown[] = [];
  render(
    <FluentProvider theme={webLightTheme}>
      <ElementList elements={elements} scroller={scroller} goTo={(place) => places.push(place)} />
    </FluentProvider>,
  );
  return { user: userEvent.setup(), places };
}

const THREE = [
  element('AEI.01.01', 'red', { indicators: [indicator('IND.01.AEI.01.01', 'red')] }),
  element('AEI.01.02', 'nd', { progress: { text: 'ND', explanation: '' } }),
  element('AEI.02.01', 'green'),
];

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

  it('says band, figure and explanation of every line', () => {
    show(THREE);
    const lines = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(lines[0]).toContain('Rojo50.64');
    expect(lines[0]).toContain('Su único indicador: 50.64');
    expect(lines[1]).toBe('AEI.01.02NDNombre de AEI.01.02');
  });

  it('filters by one band and lets go on a second click', async () => {
    const { user } = show(THREE);
    await user.click(screen.getByRole('button', { name: 'Verde 1' }));
    expect(screen.getAllByRole('listitem')).toHaveLength(1);
    expect(screen.getByText('1 de 3')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Verde 1' }));
    expect(screen.getAllByRole('listitem')).toHaveLength(3);
  });

  it('searches as one types and says when nothing is found', async () => {
    const { user } = show(THREE);
    await user.type(screen.getByRole('searchbox'), '01.02');
    expect(screen.getAllByRole('listitem')).toHaveLength(1);
    await user.type(screen.getByRole('searchbox'), ' xyz');
    expect(screen.getByText(/Pruebe con otras palabras/)).toBeVisible();
  });

  it('folds and unfolds all indicators at once', async () => {
    const { user } = show(THREE);
    await user.click(screen.getByRole('button', { name: 'Mostrar indicadores' }));
    expect(screen.getByRole('button', { name: 'IND.01.AEI.01.01' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Ocultar indicadores' }));
    expect(screen.queryByRole('button', { name: 'IND.01.AEI.01.01' })).toBeNull();
  });

  it('has no button where the sheet gives an objective no row', () => {
    show([element('OEI.01', 'red', { place: null })]);
    expect(screen.getByText('OEI.01')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'OEI.01' })).toBeNull();
  });

  it('draws only the lines in sight of a long list', () => {
    const many = Array.from({ length: 5000 }, (_, index) => element(`AEI.${index}`, 'red'));
    show(many, scrollingBox());
    const lines = screen.getAllByRole('listitem');
    expect(lines.length).toBeGreaterThan(5);
    expect(lines.length).toBeLessThan(60);
    expect(lines[0]).toHaveAttribute('aria-setsize', '5000');
  });
});
