/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ElementView } from '../../../src/app/result/elementViews';
import { CEPLAN_LIMITS } from '../../../src/engine/method/bands';
import { ElementList } from '../../../src/pane/tabs/result/ElementList';
import { dialPoint, Gauge, ringSegment } from '../../../src/pane/tabs/result/Gauge';
import { SummaryTable } from '../../../src/pane/tabs/result/SummaryTable';
import { counts, elementView, indicatorView, place } from '../../helpers/pane/paneStates';

describe('ElementList', () => {
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
});

describe('Gauge', () => {
  describe('Gauge', () => {
    it.each<{ progress: number | null; name: string; figure: string; because: string }>([
      { progress: 74.68, name: 'Medidor: 74.68 %, Rojo', figure: '74.68 %', because: 'it is below 75' },
      { progress: 75, name: 'Medidor: 75.00 %, Ámbar', figure: '75.00 %', because: 'a limit belongs to the band it opens' },
      { progress: 108, name: 'Medidor: 108.00 %, Verde', figure: '108.00 %', because: 'without a cap it may be more than the dial shows' },
      { progress: null, name: 'Medidor: ND', figure: 'ND', because: 'there is no figure' },
    ])('is called «$name»: $because', ({ progress, name, figure }) => {
      render(<Gauge progress={progress} limits={CEPLAN_LIMITS} />);
      expect(screen.getByRole('img', { name })).toBeInTheDocument();
      expect(screen.getByText(figure)).toBeVisible();
    });

    it('has the limits in force on its dial', () => {
      render(<Gauge progress={55} limits={{ amberFrom: 50, greenFrom: 82.5 }} />);
      expect(screen.getByRole('img', { name: 'Medidor: 55.00 %, Ámbar' })).toHaveTextContent('050' + '82.5' + '100');
    });
  });

  describe('dialPoint', () => {
    it.each<{ percent: number; x: number; y: number; because: string }>([
      { percent: 0, x: 20, y: 100, because: 'it is the left end' },
      { percent: 50, x: 100, y: 20, because: 'it is the top' },
      { percent: 100, x: 180, y: 100, because: 'it is the right end' },
      { percent: 130, x: 180, y: 100, because: 'the dial ends at 100' },
      { percent: -5, x: 20, y: 100, because: 'the dial begins at 0' },
    ])('puts $percent at ($x, $y): $because', ({ percent, x, y }) => {
      expect(dialPoint(percent, 80)).toEqual({ x, y });
    });
  });

  it('draws a ring segment along the outer arc and back along the inner one', () => {
    expect(ringSegment(0, 100, 60, 80)).toBe('M20 100A80 80 0 0 1 180 100L160 100A60 60 0 0 0 40 100Z');
  });
});

describe('SummaryTable', () => {
  const texts = (role: string): (string | undefined)[] => screen.getAllByRole(role).map(({ textContent }) => textContent?.trim());

  beforeEach(() => {
    const summary = [{ label: 'Acciones', counts: counts(12, 3, 11, 0) }, { label: 'Indicadores de acciones', counts: counts(1700, 4, 13, 0) }];
    render(<SummaryTable summary={summary} limits={{ amberFrom: 60.5, greenFrom: 90 }} />);
  });

  describe('SummaryTable', () => {
    it('counts each band and the total of every row, with grouped thousands', () => {
      expect(texts('rowheader')).toEqual(['Acciones', 'Indicadores de acciones']);
      expect(texts('cell')).toEqual(['12', '3', '11', '0', '26', '1,700', '4', '13', '0', '1,717']);
    });

    it('gives the range of each band as the tooltip of its header', () => {
      expect(texts('columnheader')).toEqual(['Rojo', 'Ámbar', 'Verde', 'ND', 'Total']);
      expect(screen.getAllByRole('columnheader').map(({ title }) => title)).toEqual(['menos de 60.5 %', 'de 60.5 % a menos de 90 %', '90 % o más', 'no disponible', '']);
    });
  });
});
