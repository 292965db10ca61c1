/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { act, fireEvent, render, renderHook, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { AlertRules } from '../../src/engine/alerts/alert';
import { StoreContext } from '../../src/pane/parts/hooks/storeContext';
import { FoundTableCard, tableCounts, tableName } from '../../src/pane/shell/FoundTableCard';
import { useWhenIdle } from '../../src/pane/shell/FoundView';
import { errorDetail, Guard } from '../../src/pane/shell/Guard';
import { LazyBoundary } from '../../src/pane/shell/LazyBoundary';
import { dueAlertCount } from '../../src/pane/shell/PaneTabs';
import { StartNotice } from '../../src/pane/shell/StartNotice';
import { lazyComponent } from '../../src/pane/shell/lazyComponent';
import { TextSheetOffer } from '../../src/pane/shell/lazyViews';
import { fakeStore } from '../helpers/pane/fakeStore';
import { doneState, elementView, foundTable, indicatorView, survey } from '../helpers/pane/paneStates';

describe('FoundTableCard', () => {
  it('lists a sheet with a text beside the tables, and separates it only when told to', async () => {
    const user = userEvent.setup();
    const store = fakeStore(doneState());
    const choices: number[] = [];
    render(
      <StoreContext.Provider value={store}>
        <FoundTableCard survey={{ ...survey(), texts: [{ id: 't', name: 'Pegado' }] }} busy={false} chooseTable={(at) => void choices.push(at)} choosePeriod={() => undefined} />
      </StoreContext.Provider>,
    );
    TextSheetOffer.preload();
    await act(async () => void (await import('../../src/pane/parts/start/TextSheetOffer')));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Tabla' }), 'Pegado (texto, sin separar en columnas)');
    expect([choices, store.asked]).toEqual([[], []]);
    await user.click(screen.getByRole('button', { name: 'Separar en columnas' }));
    expect(store.asked).toEqual(['separate']);
    expect(screen.queryByRole('button', { name: 'Separar en columnas' })).toBeNull();
  });

  describe('tableCounts', () => {
    it('leaves out a level without rows and keeps the indicators', () => {
      expect(tableCounts(foundTable({ objectives: 0, actions: 0, indicators: 0 }))).toEqual([{ count: 0, word: 'indicadores' }]);
    });

    it('speaks of one indicator in the singular', () => {
      expect(tableCounts(foundTable({ objectives: 0, indicators: 1 }))).toContainEqual({ count: 1, word: 'indicador' });
    });
  });

  describe('tableName', () => {
    it('is the sheet where the sheet has one table', () => {
      const one = foundTable();
      expect(tableName(one, [one, foundTable({ sheetId: '{2}' })])).toBe('PEI Indicadores');
    });

    it('adds the title where a sheet has two', () => {
      const first = foundTable({ title: 'Primero' });
      expect(tableName(first, [first, foundTable({ title: 'Segundo' })])).toBe('PEI Indicadores: Primero');
    });
  });
});

describe('useWhenIdle', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('calls once, after the delay', () => {
    let calls = 0;
    const act = (): void => void (calls += 1);
    const { rerender } = renderHook(() => useWhenIdle(act));
    jest.advanceTimersByTime(1499);
    expect(calls).toBe(0);
    jest.advanceTimersByTime(1);
    rerender();
    jest.advanceTimersByTime(10_000);
    expect(calls).toBe(1);
  });

  it('does not call after the component is removed', () => {
    let calls = 0;
    const { unmount } = renderHook(() => useWhenIdle(() => void (calls += 1)));
    unmount();
    jest.advanceTimersByTime(10_000);
    expect(calls).toBe(0);
  });
});

describe('Guard', () => {
  describe('Guard', () => {
    it('shows a notice for content that cannot be drawn, and draws again on request', async () => {
      const faults = jest.spyOn(console, 'error').mockImplementation(() => undefined);
      let isBroken = true;
      const Fragile = () => {
        if (isBroken) throw new Error('internal detail');
        return <p>Dibujado</p>;
      };
      render(<FluentProvider theme={webLightTheme}><Guard><Fragile /></Guard></FluentProvider>);
      expect(screen.getByText('El panel no pudo mostrar esta parte.')).toBeVisible();
      expect(document.body).not.toHaveTextContent('internal detail');
      isBroken = false;
      await userEvent.click(screen.getByRole('button', { name: 'Reintentar' }));
      expect(screen.getByText('Dibujado')).toBeVisible();
      faults.mockRestore();
    });
  });

  describe('errorDetail', () => {
    it('gives the kind of error and its place in the code without its message', () => {
      const fault = new TypeError('Municipalidad de Ejemplo: 45.2');
      fault.stack = 'TypeError: Municipalidad de Ejemplo: 45.2\n    at draw (https://intranet.example/pei/pane.js:1:200)';
      expect(errorDetail(fault)).toBe('PEI Avance, panel: TypeError\nat draw (pane.js:1:200)');
    });

    it('names a failed download', () => {
      const fault = Object.assign(new Error('Loading chunk 7 failed'), { name: 'ChunkLoadError', stack: '' });
      expect(errorDetail(fault)).toMatch(/no se pudo descargar una parte del panel/);
    });

    it('keeps the first 12 lines of the stack', () => {
      const fault = Object.assign(new Error(''), { stack: Array.from({ length: 20 }, (_, at) => `    at draw${at} (pane.js:1:1)`).join('\n') });
      expect(errorDetail(fault).split('\n')).toEqual(['PEI Avance, panel: Error', ...Array.from({ length: 12 }, (_, at) => `at draw${at} (pane.js:1:1)`)]);
    });

    it('gives the type of a thrown value that is no error', () => {
      expect(errorDetail('text')).toBe('PEI Avance, panel: string');
    });
  });
});

describe('PaneTabs', () => {
  const PLAN = [
    elementView('OEI.01', 'red'), elementView('AEI.01.01', 'red'), elementView('AEI.01.02', 'amber'),
    elementView('AEI.01.03', 'amber', { indicators: [indicatorView('IND.01.AEI.01.03', 'red')] }),
    elementView('AEI.01.04', 'green', { indicators: [indicatorView('IND.01.AEI.01.04', 'red')] }), elementView('AEI.01.05', 'nd'),
  ];

  describe('alertCount', () => {
    it.each<{ rules: AlertRules; count: number; because: string }>([
      { rules: { amber: false, redIndicators: false }, count: 1, because: 'OEI have no alerts' },
      { rules: { amber: true, redIndicators: false }, count: 3, because: 'the amber ones are asked for' },
      { rules: { amber: false, redIndicators: true }, count: 2, because: 'one amber AEI has a red indicator; a green one needs no alert' },
    ])('is $count: $because', ({ rules, count }) => {
      expect(dueAlertCount(PLAN, rules)).toBe(count);
    });
  });
});

describe('StartNotice', () => {
  const NOTICE = { code: 'x', message: 'Excel no responde.', remedy: 'Cierre y abra el panel.' };

  it('shows the notice under the name of the add-in and retries on a click', async () => {
    let retries = 0;
    render(<StartNotice theme="light" notice={NOTICE} retry={() => (retries += 1)} />);
    expect(screen.getByRole('heading', { name: 'PEI Avance' })).toBeVisible();
    expect(screen.getByRole('alert')).toHaveTextContent('Excel no responde.Cierre y abra el panel.');
    await userEvent.click(screen.getByRole('button', { name: 'Reintentar' }));
    expect(retries).toBe(1);
  });
});

describe('lazyComponent', () => {
  /** A component whose first downloads fail. */
  function aPart(failures: number) {
    let asked = 0;
    const Thing = ({ words }: { readonly words: string }) => <p>{words}</p>;
    const Lazy = lazyComponent(async () => {
      asked += 1;
      if (asked <= failures) throw Object.assign(new Error('Loading chunk 1 failed'), { name: 'ChunkLoadError' });
      return Thing;
    });
    return { Lazy, asked: () => asked };
  }
  const draw = ({ Lazy }: ReturnType<typeof aPart>) => act(async () => void render(<LazyBoundary><Lazy words="Aquí está" /></LazyBoundary>));

  describe('lazyComponent', () => {
    let faults: jest.SpyInstance;
    beforeEach(() => (faults = jest.spyOn(console, 'error').mockImplementation(() => undefined)));
    afterEach(() => faults.mockRestore());

    it('is downloaded when it is drawn, once', async () => {
      const part = aPart(0);
      expect(part.asked()).toBe(0);
      await draw(part);
      await draw(part);
      expect(screen.getAllByText('Aquí está')).toHaveLength(2);
      expect(part.asked()).toBe(1);
    });

    it('is drawn at once after a preload', async () => {
      const part = aPart(0);
      await act(async () => part.Lazy.preload());
      render(<LazyBoundary><part.Lazy words="Aquí está" /></LazyBoundary>);
      expect(screen.getByText('Aquí está')).toBeVisible();
    });

    it('shows a notice after a failed download, and downloads again on Reintentar', async () => {
      const part = aPart(1);
      await draw(part);
      expect(screen.getByText('El panel no pudo mostrar esta parte.')).toBeVisible();
      await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Reintentar' })));
      expect(screen.getByText('Aquí está')).toBeVisible();
      expect(part.asked()).toBe(2);
    });

    it('ignores a failed preload and downloads again when drawn', async () => {
      const part = aPart(1);
      await act(async () => part.Lazy.preload());
      await draw(part);
      expect(screen.getByText('Aquí está')).toBeVisible();
    });
  });
});
