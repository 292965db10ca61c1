/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { act, cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ComponentProps } from 'react';
import type { ElementView } from '../../../src/app/result/elementViews';
import { CEPLAN_LIMITS } from '../../../src/engine/method/bands';
import { ElementList } from '../../../src/pane/tabs/result/ElementList';
import { MeanBand } from '../../../src/pane/tabs/result/MeanBand';
import { ResultHead } from '../../../src/pane/tabs/result/ResultHead';
import { NO_BAND_FILTERS } from '../../../src/pane/tabs/result/matchingElements';
import { rowFindings } from '../../../src/pane/tabs/result/rowFindings';
import { useElementList } from '../../../src/pane/tabs/result/useElementList';
import type { Observation } from '../../../src/workbook/cells/observation';
import { counts, elementView, indicatorView, outcome, place } from '../../helpers/pane/paneStates';

describe('ElementList', () => {
  function show(elements: readonly ElementView[], scroller: HTMLElement | null = null, found: readonly Observation[] = []) {
    const places: unknown[] = [];
    const findings = rowFindings([{ code: 'x', severity: 'warning', title: 'X', items: found }]);
    const List = () => {
      const list = useElementList(elements);
      return (
        <>
          <ResultHead outcome={outcome()} stale={false} counts={list.counts} bands={list.view.bands} toggle={list.toggleBand} />
          <ElementList elements={elements} list={list} findings={findings} scroller={scroller} goTo={(at) => places.push(at)} />
        </>
      );
    };
    render(<FluentProvider theme={webLightTheme}><List /></FluentProvider>);
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

    it('filters by a band until a second click, and by several at once', async () => {
      const { user } = show(THREE);
      await user.click(screen.getByRole('button', { name: 'Verde 1 AEI' }));
      expect(lines()).toHaveLength(1);
      expect(screen.getByText('1 de 3')).toBeVisible();
      await user.click(screen.getByRole('button', { name: 'Rojo 1 AEI' }));
      expect(lines()).toHaveLength(2);
      await user.click(screen.getByRole('button', { name: 'Verde 1 AEI' }));
      expect(lines()).toHaveLength(1);
      await user.click(screen.getByRole('button', { name: 'Quitar filtros' }));
      expect(lines()).toHaveLength(3);
      expect(screen.queryByRole('button', { name: 'Quitar filtros' })).toBeNull();
    });

    it('filters what is not calculated, and has no such filter where everything is', async () => {
      const uncalculated = elementView('AEI.03.01', 'open', { indicators: [indicatorView('IND.01.AEI.03.01', 'open')] });
      const { user } = show([...THREE, uncalculated]);
      await user.click(screen.getByRole('button', { name: 'Sin calcular 1 AEI' }));
      expect(lines().map((text) => text?.slice(0, 9))).toEqual(['AEI.03.01']);
      await user.click(screen.getByRole('button', { name: 'Sin calcular 1 AEI' }));
      await user.click(screen.getByRole('button', { name: '1 indicador sin calcular' }));
      expect(lines().map((text) => text?.slice(0, 16))).toEqual([expect.stringMatching(/^AEI\.03\.01/), 'IND.01.AEI.03.01']);
      cleanup();
      show(THREE);
      expect(screen.queryByRole('button', { name: /sin calcular/i })).toBeNull();
    });

    it('says how many lines are shown only where some are not', async () => {
      const { user } = show(THREE);
      expect(screen.getByRole('status')).toBeEmptyDOMElement();
      await user.click(screen.getByRole('button', { name: 'Rojo 1 AEI' }));
      expect(screen.getByRole('status')).toHaveTextContent('1 de 3');
    });

    it('marks a line in whose row something was found, and an AEI also for its closed indicators', async () => {
      const found: Observation = { code: 'x', severity: 'warning', place: place(14, 12), message: 'El valor obtenido 100 es mucho menor que la meta 210,000.', remedy: '' };
      const { user } = show(THREE, null, [found]);
      const action = line(/^AEI.01.01/);
      expect(within(action).getByRole('img', { name: '1 observación' })).toHaveAttribute('title', found.message);
      expect(within(line(/^AEI.01.02/)).queryByRole('img', { name: /observaci/ })).toBeNull();
      focus(action);
      await user.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
      expect(within(line(/^AEI.01.01/)).queryByRole('img', { name: /observaci/ })).toBeNull();
      expect(line(/^IND.01.AEI.01.01/)).toHaveTextContent(found.message);
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

describe('MeanBand', () => {
  it.each<{ progress: number | null; name: string; because: string }>([
    { progress: 74.68, name: '74.68 %, Rojo; ámbar desde 75 y verde desde 95', because: 'it is below 75' },
    { progress: 75, name: '75.00 %, Ámbar; ámbar desde 75 y verde desde 95', because: 'a limit belongs to the band it opens' },
    { progress: 108, name: '108.00 %, Verde; ámbar desde 75 y verde desde 95', because: 'without a cap it may be more than the band shows' },
    { progress: null, name: 'ND; ámbar desde 75 y verde desde 95', because: 'there is no figure' },
  ])('is called «$name»: $because', ({ progress, name }) => {
    render(<MeanBand progress={progress} limits={CEPLAN_LIMITS} />);
    expect(screen.getByRole('img', { name })).toBeInTheDocument();
  });

  it('has the limits in force under it, and its pointer within it', () => {
    const { container } = render(<MeanBand progress={108} limits={{ amberFrom: 50, greenFrom: 82.5 }} />);
    expect(container.querySelector('svg')).toHaveTextContent('50' + '82.5');
    expect(container.querySelector('svg svg')).toHaveAttribute('x', '100%');
  });
});

describe('ResultHead', () => {
  const LISTED = { objectives: counts(0, 0, 0, 0), actions: counts(12, 3, 11, 0), indicators: counts(1700, 4, 13, 0) };
  function show(parts: Partial<ComponentProps<typeof ResultHead>> = {}) {
    const toggled: string[] = [];
    render(<ResultHead outcome={outcome()} stale={false} counts={LISTED} bands={NO_BAND_FILTERS} toggle={(level, band) => toggled.push(`${level} ${band}`)} {...parts} />);
    return toggled;
  }
  const names = (group: string): (string | null)[] => within(screen.getByRole('group', { name: group })).getAllByRole('button').map((one) => one.getAttribute('aria-label'));

  it('begins with the average, and says of each count what it filters', () => {
    show();
    expect(screen.getByText('74.68 %')).toBeVisible();
    expect(names('Filtrar AEI por semáforo')).toEqual(['Rojo 12 AEI', 'Ámbar 3 AEI', 'Verde 11 AEI', 'ND 0 AEI']);
    expect(names('Filtrar indicadores por semáforo')).toEqual(['1,700 indicadores en rojo', '4 indicadores en ámbar', '13 indicadores en verde', '0 indicadores en ND']);
  });

  it('has no row for a level that the plan does not have', () => {
    show();
    expect(screen.queryByRole('group', { name: /OEI/ })).toBeNull();
  });

  it('tells the range of a band by the limits in force, and filters by it', async () => {
    const toggled = show({ outcome: outcome({ evaluation: { ...outcome().evaluation, policies: { ...outcome().evaluation.policies, limits: { amberFrom: 60.5, greenFrom: 90 } } } }) });
    const chip = screen.getByRole('button', { name: 'Ámbar 3 AEI' });
    expect(chip).toHaveAttribute('title', 'Filtrar AEI: de 60.5 % a menos de 90 %');
    await userEvent.click(chip);
    expect(toggled).toEqual(['actions amber']);
  });

  it('shows which filters hold', () => {
    show({ bands: { ...NO_BAND_FILTERS, actions: new Set(['red']) } });
    expect(screen.getByRole('button', { name: 'Rojo 12 AEI' })).toHaveAttribute('aria-pressed', 'true');
    expect(screen.getByRole('button', { name: '1,700 indicadores en rojo' })).toHaveAttribute('aria-pressed', 'false');
  });
});
