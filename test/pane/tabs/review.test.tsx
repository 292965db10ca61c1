/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ObservationView } from '../../../src/app/calculate/observations';
import { StoreContext } from '../../../src/pane/parts/hooks/storeContext';
import { MessageRow } from '../../../src/pane/tabs/review/FindingRows';
import { ReviewTab } from '../../../src/pane/tabs/review/ReviewTab';
import { reviewRows } from '../../../src/pane/tabs/review/reviewRows';
import type { ReviewFilter } from '../../../src/pane/tabs/review/reviewRows';
import type { Observation, Place } from '../../../src/workbook/cells/observation';
import { WorkbookProblem } from '../../../src/workbook/port';
import { place } from '../../helpers/pane/paneStates';
import { cellsOf } from '../../helpers/sheets/cellsOf';
import { fakePort } from '../../helpers/store/fakePort';
import { openedStore, surveyIn } from '../../helpers/store/openedStore';

describe('ReviewTab', () => {
  /** The findings of the printed 2024 workbook before any calculation, over the store itself. */
  async function show() {
    const port = fakePort({ sheets: [cellsOf('pei-jlbr-2024-impreso.xlsx')] });
    const store = await openedStore(port);
    const [table] = surveyIn(store).tables;
    if (table?.observations === undefined) throw new Error('No findings');
    const places: Place[] = [];
    render(
      <FluentProvider theme={webLightTheme}>
        <StoreContext.Provider value={store}>
          <ReviewTab table={table} observations={table.observations} scroller={null} goTo={(place) => void places.push(place)} />
        </StoreContext.Provider>
      </FluentProvider>,
    );
    return { port, store, places, user: userEvent.setup() };
  }

  const total = (): string => screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent?.trim()).join(' · ');

  describe('ReviewTab', () => {
    it('counts the findings of each severity and closes each check', async () => {
      await show();
      expect(total()).toBe('Errores 10 · Avisos 57');
      expect(screen.getByRole('button', { name: 'El avance impreso no es el calculado 1' })).toHaveAttribute('aria-expanded', 'false');
    });

    it('opens a check and links to the cell', async () => {
      const { places, user } = await show();
      await user.click(screen.getByRole('button', { name: /^El avance impreso no es/ }));
      expect(screen.getByText('El avance impreso es 15.00 y el calculado, 25.00.', { exact: false })).toBeVisible();
      await user.click(screen.getByRole('button', { name: 'Ir a O60, hoja PEI Indicadores' }));
      expect(places).toEqual([{ sheet: 'PEI Indicadores', rect: { top: 59, left: 14, height: 1, width: 1 } }]);
    });

    it('shows a message of several findings once, and each finding on demand', async () => {
      const { user } = await show();
      await user.click(screen.getByRole('button', { name: /^Falta la unidad de organización/ }));
      expect(screen.getAllByText(/La fila no dice qué unidad/)).toHaveLength(1);
      expect(screen.queryByRole('button', { name: /^Ir a D/ })).toBeNull();
      await user.click(screen.getByRole('button', { name: 'Ver las 10 celdas' }));
      expect(screen.getAllByRole('button', { name: /^Ir a D/ })).toHaveLength(10);
    });

    it('ignores a finding, confirms it, and undoes it', async () => {
      const { port, user } = await show();
      await user.click(screen.getByRole('button', { name: /^El avance impreso no es/ }));
      await user.click(screen.getByRole('button', { name: /^Ignorar aquí: IND\.01\.AEI\.05\.01, O60/ }));
      expect(total()).toBe('Errores 9 · Avisos 57');
      expect(screen.getByRole('status')).toHaveTextContent('Se ignoró 1 observación en este libro.');
      expect(port.plans).toHaveLength(1);
      await user.click(screen.getByRole('button', { name: 'Deshacer' }));
      expect(total()).toBe('Errores 10 · Avisos 57');
    });

    it('ignores all findings of a message at once', async () => {
      const { port, user } = await show();
      await user.click(screen.getByRole('button', { name: /^Falta la unidad de organización/ }));
      await user.click(screen.getByRole('button', { name: /^Ignorar las 10/ }));
      expect(total()).toBe('Errores 10 · Avisos 47');
      expect(port.plans).toHaveLength(1);
    });

    it('moves the focus to the row that takes the place of an ignored one', async () => {
      const { user } = await show();
      await user.click(screen.getByRole('button', { name: /^El avance impreso no es/ }));
      await user.click(screen.getByRole('button', { name: /^Ignorar aquí/ }));
      expect(document.activeElement).not.toBe(document.body);
      expect(document.activeElement?.closest('ul')).toHaveAccessibleName('Observaciones');
    });

    it('shows the ignored findings and restores them', async () => {
      const { user } = await show();
      await user.click(screen.getByRole('button', { name: /^El avance impreso no es/ }));
      await user.click(screen.getByRole('button', { name: /^Ignorar aquí/ }));
      await user.click(screen.getByRole('button', { name: 'Mostrar ignoradas (1)' }));
      expect(total()).toBe('Error 1');
      await user.click(within(screen.getByRole('list', { name: 'Observaciones ignoradas' })).getByRole('button', { name: /^Volver a mostrar/ }));
      expect(total()).toBe('Errores 10 · Avisos 57');
      expect(screen.queryByRole('button', { name: /ignoradas/ })).toBeNull();
    });

    it('shows why a finding cannot be ignored, and keeps it', async () => {
      const { port, store, user } = await show();
      port.failNext(new WorkbookProblem('solo-lectura', 'El libro está abierto como solo lectura.', 'Guarde una copia.'));
      await user.click(screen.getByRole('button', { name: /^El avance impreso no es/ }));
      await user.click(screen.getByRole('button', { name: /^Ignorar aquí/ }));
      await act(() => store.whenIdle());
      expect(screen.getByRole('alert')).toHaveTextContent('El libro está abierto como solo lectura.');
      expect(total()).toBe('Errores 10 · Avisos 57');
    });

    it('opens everything and closes it again', async () => {
      const { user } = await show();
      expect(screen.queryByRole('button', { name: /^Ir a/ })).toBeNull();
      await user.click(screen.getByRole('button', { name: 'Expandir todo' }));
      expect(screen.queryAllByRole('button', { expanded: false })).toEqual([]);
      expect(screen.getAllByRole('button', { name: /^Ir a D/ }).length).toBeGreaterThan(9);
      await user.click(screen.getByRole('button', { name: 'Contraer todo' }));
      expect(screen.queryByRole('button', { name: /^Ir a/ })).toBeNull();
      await user.type(screen.getByRole('searchbox'), 'AEI.05');
      await user.click(await screen.findByRole('button', { name: 'Contraer todo' }));
      expect(screen.queryByRole('button', { name: /^Ir a/ })).toBeNull();
    });

    it('searches, and filters by severity', async () => {
      const { user } = await show();
      await user.click(screen.getByRole('button', { name: 'Errores 10', pressed: false }));
      expect(total()).toBe('Errores 10');
      await user.type(screen.getByRole('searchbox', { name: 'Buscar en las observaciones' }), 'AEI.05.01');
      expect(await screen.findByText('El avance impreso es 15.00 y el calculado, 25.00.', { exact: false })).toBeVisible();
      await user.clear(screen.getByRole('searchbox'));
      await user.type(screen.getByRole('searchbox'), 'zzz');
      expect(await screen.findByText('Ninguna observación coincide con lo que busca.')).toBeVisible();
    });
  });
});

describe('reviewRows', () => {
  const finding = (code: string, at: number, parts: Partial<Observation> = {}): Observation =>
    ({ code, severity: 'error', element: `IND.0${at}`, place: place(at), message: `Mensaje ${at}.`, remedy: 'Remedio.', ...parts });

  const group = (code: string, severity: 'error' | 'warning', items: readonly Observation[], title = `Grupo ${code}`): ObservationView => ({ code, severity, title, items });

  const GROUPS = [
    group('a', 'error', [finding('a', 1), finding('a', 2)]),
    group('b', 'warning', [3, 4, 5].map((at) => finding('b', at, { message: 'Falta la unidad.' })), 'Relación sin tilde'),
    group('c', 'warning', [finding('c', 6, { message: 'Gestión al revés.' })]),
  ];

  const ALL: ReviewFilter = { query: '', severity: null, startsOpen: false, toggled: new Set() };
  const lines = (parts: Partial<ReviewFilter> = {}): string[] =>
    reviewRows(GROUPS, { ...ALL, ...parts }).map((row) => (row.kind === 'severity' ? `${row.severity} ${row.count}` : row.kind === 'message' ? `message ${row.same.length}` : row.kind === 'group' ? `group ${row.group.code} ${row.group.items.length}` : `cell ${row.finding.element ?? ''}`));

  describe('reviewRows', () => {
    it('puts errors before warnings, each check closed with its count', () => {
      expect(lines()).toEqual(['error 2', 'group a 2', 'warning 4', 'group b 3', 'group c 1']);
    });

    it('opens a check into its messages, each once for all findings that share it', () => {
      expect(lines({ toggled: new Set(['a', 'b']) })).toEqual(['error 2', 'group a 2', 'message 1', 'message 1', 'warning 4', 'group b 3', 'message 3', 'group c 1']);
    });

    it('opens a message of several findings into its findings', () => {
      const key = reviewRows(GROUPS, { ...ALL, toggled: new Set(['b']) }).find(({ kind }) => kind === 'message')?.key ?? '';
      expect(lines({ toggled: new Set(['b', key]) })).toEqual(['error 2', 'group a 2', 'warning 4', 'group b 3', 'message 3', 'cell IND.03', 'cell IND.04', 'cell IND.05', 'group c 1']);
    });

    it('closes toggled checks that start open', () => {
      expect(lines({ startsOpen: true, toggled: new Set(['a', 'b']) })).toEqual(['error 2', 'group a 2', 'warning 4', 'group b 3', 'group c 1', 'message 1']);
    });

    it('shows one severity', () => {
      expect(lines({ severity: 'warning' })).toEqual(['warning 4', 'group b 3', 'group c 1']);
    });

    it.each<{ query: string; found: readonly string[]; because: string }>([
      { query: 'ind.02', found: ['error 1', 'group a 1', 'message 1'], because: 'codes are searched, whatever their case' },
      { query: 'gestion reves', found: ['warning 1', 'group c 1', 'message 1'], because: 'words are searched apart, without accents' },
      { query: 'relacion', found: ['warning 3', 'group b 3', 'message 3'], because: 'headings are searched' },
      { query: 'O7', found: ['warning 1', 'group c 1', 'message 1'], because: 'cells are searched' },
      { query: 'nada de esto', found: [], because: 'nothing has all the words' },
    ])('finds $query in open checks: $because', ({ query, found }) => {
      expect(lines({ query, startsOpen: true })).toEqual(found);
    });

    it('gives each row a unique key', () => {
      const rows = reviewRows(GROUPS, { ...ALL, query: 'e', startsOpen: true });
      expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
    });
  });
});

it('offers to go to a cell of ours that somebody changed, to keep it and to replace it', async () => {
  const finding: Observation = { code: 'celda-cambiada-a-mano', severity: 'warning', element: 'AEI.01.01', place: place(12, 14), message: 'Dice «99».', remedy: 'Elija.' };
  const asked: string[] = [];
  const ignore = { isRestore: false, move: () => void asked.push('keep'), replace: () => void asked.push('replace') };
  render(<MessageRow same={[finding]} isOpen={false} toggle={() => undefined} goTo={() => void asked.push('go')} ignore={ignore} />);
  const user = userEvent.setup();
  for (const name of [/^Ir a O13/, /^Conservar lo escrito: AEI\.01\.01/, /^Reemplazar: AEI\.01\.01/]) await user.click(screen.getByRole('button', { name }));
  expect(asked).toEqual(['go', 'keep', 'replace']);
});
