/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { AppState } from '../../../src/app/state';
import { Pane } from '../../../src/pane/Pane';
import { fakeStore } from '../../helpers/fakeStore';
import { done, element, foundTable, indicator, place, survey } from '../../helpers/paneStates';

const LIGHT = { subscribe: () => () => undefined, current: () => 'light' as const };

function show(state: AppState) {
  const store = fakeStore(state);
  render(<Pane store={store} theme={LIGHT} version="1.2.3" methodUrl="metodologia.html" />);
  return { store, user: userEvent.setup() };
}

const NOTICE = { code: 'x', message: 'La hoja está protegida.', remedy: 'Quite la protección y vuelva a intentar.' };
const calculate = () => screen.getByRole('button', { name: 'Calcular avance' });

describe('Pane', () => {
  it('says what it looks for before the first look', () => {
    show({ status: 'starting' });
    expect(screen.getAllByText(/Buscando la tabla del PEI/)).not.toHaveLength(0);
    expect(screen.queryByRole('button', { name: 'Calcular avance' })).toBeNull();
  });

  it('offers to look again where there is no PEI table', async () => {
    const { store, user } = show({ status: 'nothing', notice: NOTICE });
    expect(screen.getByText(NOTICE.message)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Volver a buscar' }));
    expect(store.asked).toEqual(['look']);
  });

  it('shows what was found and calculates on a click', async () => {
    const { store, user } = show({ status: 'found', survey: survey(foundTable({ objectives: 8 })) });
    const found = screen.getByRole('region', { name: 'Tabla encontrada' });
    expect(within(found).getByRole('heading', { name: 'PEI Indicadores' })).toBeVisible();
    expect(within(found).getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['8 OEI', '26 AEI', '34 indicadores']);
    await user.click(calculate());
    expect(store.asked).toEqual(['calculate']);
  });

  it('lets the period be chosen and says which have no values', async () => {
    const { store, user } = show({ status: 'found', survey: survey() });
    const period = screen.getByRole('combobox', { name: 'Periodo' });
    expect(period).toHaveDisplayValue('2024, primer semestre');
    await user.selectOptions(period, '2024, año completo (sin valores)');
    expect(store.asked).toEqual(['period 2024']);
  });

  it('asks for the table only where there are several', async () => {
    const { store, user } = show({ status: 'found', survey: survey(foundTable(), foundTable({ sheetId: '{2}', sheet: 'PEI 2025' })) });
    await user.selectOptions(screen.getByRole('combobox', { name: 'Tabla' }), 'PEI 2025');
    expect(store.asked).toEqual(['table 1']);
  });

  it('says the step and takes no second click while it works', async () => {
    const { store, user } = show({ status: 'busy', survey: survey(), step: { label: 'Escribiendo en PEI Indicadores', done: 3, total: 5 } });
    expect(screen.getByRole('progressbar', { name: 'Avance del cálculo' })).toHaveAttribute('aria-valuenow', '3');
    expect(screen.getByRole('main')).toHaveAttribute('aria-busy', 'true');
    await user.click(calculate());
    expect(store.asked).toEqual([]);
    expect(screen.getByRole('combobox', { name: 'Periodo' })).toBeDisabled();
  });

  it('tells what the user must do for the work to go on', () => {
    const step = { label: 'Leyendo el libro', done: 1, total: 5, hint: 'Presione Enter en la celda que está editando.' };
    show({ status: 'busy', survey: survey(), step });
    expect(screen.getByText('Leyendo el libro. Presione Enter en la celda que está editando.', { selector: '[role=alert], .fui-Field__validationMessage' }))
      .toBeVisible();
  });

  it('shows the mean, the counts of each band by word, and what was written', () => {
    show(done());
    expect(screen.getByText('74.68 %')).toBeVisible();
    expect(screen.getByText('1941.61 / 26 = 74.68')).toBeVisible();
    const table = screen.getByRole('table', { name: 'Semáforo por nivel de avance' });
    expect(within(table).getAllByRole('columnheader').map(({ textContent }) => textContent?.trim()))
      .toEqual(expect.arrayContaining(['Rojo', 'Ámbar', 'Verde', 'ND', 'Total']));
    expect(within(table).getAllByRole('cell').map(({ textContent }) => textContent))
      .toEqual(['12', '3', '11', '0', '26', '17', '4', '13', '0', '34']);
    expect(screen.getByText(/^Se escribieron 60 celdas\.$/)).toBeVisible();
  });

  it('announces the result to screen readers', () => {
    const { store } = show({ status: 'found', survey: survey() });
    act(() => store.show(done()));
    expect(screen.getByText('Listo. Avance promedio de AEI: 74.68. Se escribieron 60 celdas.')).toHaveAttribute('aria-live', 'polite');
  });

  it('warns that a result is older than the table', () => {
    show({ ...done(), stale: true } as AppState);
    expect(screen.getByText(/La tabla o los ajustes cambiaron después de este cálculo/)).toBeVisible();
  });

  it('keeps what was found after a failure and tries again', async () => {
    const { store, user } = show({ status: 'failed', survey: survey(), notice: NOTICE });
    expect(screen.getByText(NOTICE.message)).toBeVisible();
    expect(screen.getByText(NOTICE.remedy, { exact: false })).toBeVisible();
    expect(screen.getByRole('heading', { name: 'PEI Indicadores' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Reintentar' }));
    expect(store.asked).toEqual(['retry']);
  });

  it('looks again after a failure before anything was found', async () => {
    const { store, user } = show({ status: 'failed', survey: null, notice: NOTICE });
    await user.click(screen.getByRole('button', { name: 'Reintentar' }));
    expect(store.asked).toEqual(['look']);
  });

  it('selects the cell of the line that is clicked', async () => {
    const { store, user } = show(done({ elements: [element('AEI.01.01', 'red', { place: place(13) })] }));
    await user.click(screen.getByRole('button', { name: 'AEI.01.01' }));
    expect(store.places).toEqual([place(13)]);
  });

  it('unfolds the indicators of an action', async () => {
    const { user } = show(done({ elements: [element('AEI.01.01', 'red', { indicators: [indicator('IND.01.AEI.01.01', 'red')] })] }));
    const fold = screen.getByRole('button', { name: 'Indicadores de AEI.01.01' });
    expect(fold).toHaveAttribute('aria-expanded', 'false');
    await user.click(fold);
    expect(fold).toHaveAttribute('aria-expanded', 'true');
    expect(screen.getByText('47.60 / 94.00 = 50.64 %')).toBeVisible();
  });

  it('goes from observations to their cell', async () => {
    const observation = {
      code: 'meta-cero', severity: 'warning' as const, element: 'IND.01.AEI.01.01', place: place(11, 10),
      message: 'El logro esperado es 0.', remedy: 'Revise la ficha del indicador.',
    };
    const { store, user } = show(done({ observations: [{ code: 'meta-cero', severity: 'warning', title: 'Meta igual a cero', items: [observation] }] }));
    await user.click(screen.getByRole('tab', { name: 'Observaciones 1' }));
    await user.click(screen.getByRole('button', { name: /Meta igual a cero/ }));
    await user.click(screen.getByRole('button', { name: 'Ir a K12, hoja PEI Indicadores' }));
    expect(store.places).toEqual([observation.place]);
  });

  it('names its version and links to the method', () => {
    show(done());
    expect(screen.getByText('PEI Avance 1.2.3')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Cómo se calcula' })).toHaveAttribute('href', 'metodologia.html');
  });
});
