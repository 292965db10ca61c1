/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { act, screen, waitFor, within } from '@testing-library/react';
import type { PaneView } from '../../../src/app/store/paneView';
import type { LayoutColumn } from '../../../src/workbook/find/tableLayout';
import { doneState, elementView, foundTable, outcome, place, survey } from '../../helpers/pane/paneStates';
import { loadViews, moreCommands, show } from '../../helpers/pane/showPane';

const NOTICE = { code: 'x', message: 'La hoja está protegida.', remedy: 'Quite la protección y vuelva a intentar.' };
const DOUBT: LayoutColumn = { column: 4, header: 'Valor', meaning: { field: 'actual', year: 2024, span: 'semester' }, confidence: 0.5 };
const calculate = () => screen.getByRole('button', { name: 'Calcular avance' });

describe('Pane', () => {
  beforeAll(loadViews);

  it('says what it looks for before the first look', async () => {
    await show({ status: 'starting' });
    expect(screen.getAllByText(/Buscando la tabla del PEI/)).not.toHaveLength(0);
    expect(screen.queryByRole('button', { name: 'Calcular avance' })).toBeNull();
  });

  it('offers to look again where there is no PEI table', async () => {
    const { store, user } = await show({ status: 'nothing', notice: NOTICE });
    expect(screen.getByText(NOTICE.message)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Volver a buscar' }));
    expect(store.asked).toEqual(['look']);
  });

  it('shows what was found and calculates on a click', async () => {
    const { store, user } = await show({ status: 'found', survey: survey(foundTable({ objectives: 8 })) });
    const found = screen.getByRole('region', { name: 'Tabla encontrada' });
    expect(within(found).getByRole('heading', { name: 'PEI Indicadores' })).toBeVisible();
    expect(within(found).getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['8 OEI', '26 AEI', '34 indicadores']);
    await user.click(calculate());
    expect(store.asked).toEqual(['calculate']);
  });

  it('lets the period be chosen and says which have no values', async () => {
    const { store, user } = await show({ status: 'found', survey: survey() });
    const period = screen.getByRole('combobox', { name: 'Periodo' });
    expect(period).toHaveDisplayValue('2024, primer semestre');
    await user.selectOptions(period, '2024, año completo (sin valores)');
    expect(store.asked).toEqual(['period 2024']);
  });

  it('asks for the table only where there are several', async () => {
    const { store, user } = await show({ status: 'found', survey: survey(foundTable(), foundTable({ sheetId: '{2}', sheet: 'PEI 2025' })) });
    await user.selectOptions(screen.getByRole('combobox', { name: 'Tabla' }), 'PEI 2025');
    expect(store.asked).toEqual(['table 1']);
  });

  it('says the step and takes no second click while it works', async () => {
    const { store, user } = await show({ status: 'busy', survey: survey(), step: { label: 'Escribiendo en PEI Indicadores', done: 3, total: 5 } });
    expect(screen.getByRole('progressbar', { name: 'Avance del cálculo' })).toHaveAttribute('aria-valuenow', '3');
    expect(screen.getByRole('main')).toHaveAttribute('aria-busy', 'true');
    await user.click(calculate());
    expect(store.asked).toEqual([]);
    expect(screen.getByRole('combobox', { name: 'Periodo' })).toBeDisabled();
  });

  it('tells what the user must do for the work to go on', async () => {
    const step = { label: 'Leyendo el libro', done: 1, total: 5, hint: 'Presione Enter en la celda que está editando.' };
    await show({ status: 'busy', survey: survey(), step });
    expect(screen.getByRole('alert')).toHaveTextContent('Presione Enter en la celda que está editando.');
  });

  it('shows the mean and the counts of each band by word', async () => {
    await show(doneState({ elements: [elementView('AEI.01.01', 'red')] }));
    expect(screen.getByText('74.68 %')).toBeVisible();
    expect(screen.getByText('1,941.66 / 26 = 74.68')).toBeVisible();
    expect(screen.getByRole('group', { name: 'Filtrar AEI por semáforo' })).toHaveTextContent('1 AEIRojo 1Ámbar 0Verde 0ND 0');
  });

  it('announces the result to screen readers', async () => {
    const { store } = await show({ status: 'found', survey: survey() });
    await act(async () => store.show(doneState()));
    expect(screen.getByText('Listo. Avance promedio de AEI: 74.68. Se escribieron 60 celdas.')).toHaveAttribute('aria-live', 'polite');
  });

  it('warns that a result is older than the table', async () => {
    await show({ ...doneState(), stale: true } as PaneView);
    expect(screen.getByText(/La tabla o los ajustes cambiaron después de este cálculo/)).toBeVisible();
  });

  it('keeps what was found after a failure and tries again', async () => {
    const { store, user } = await show({ status: 'failed', survey: survey(), notice: NOTICE });
    expect(screen.getByText(NOTICE.message)).toBeVisible();
    expect(screen.getByText(NOTICE.remedy, { exact: false })).toBeVisible();
    expect(screen.getByRole('heading', { name: 'PEI Indicadores' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Reintentar' }));
    expect(store.asked).toEqual(['retry']);
  });

  it('keeps a result in sight while the next run works and when it fails', async () => {
    const { store } = await show({ status: 'busy', survey: survey(), step: { label: 'Leyendo el libro', done: 0, total: 100 }, result: { table: '{1}#0', outcome: outcome(), stale: false } });
    expect(await screen.findByRole('region', { name: 'Resultado' })).toBeVisible();
    act(() => store.show({ status: 'failed', survey: survey(), notice: NOTICE, result: { table: '{1}#0', outcome: outcome(), stale: true } }));
    expect(screen.getByText(NOTICE.message)).toBeVisible();
    expect(screen.getByRole('region', { name: 'Resultado' })).toBeVisible();
  });

  it('looks again after a failure before anything was found', async () => {
    const { store, user } = await show({ status: 'failed', survey: null, notice: NOTICE });
    await user.click(screen.getByRole('button', { name: 'Reintentar' }));
    expect(store.asked).toEqual(['retry']);
  });

  it('says under the button what was written, and leads to it and to the result from another tab', async () => {
    const { store, user } = await show({ status: 'found', survey: survey(foundTable({ freshness: { state: 'current', label: '2024, primer semestre' } })) });
    await user.click(screen.getByRole('tab', { name: 'Ajustes' }));
    await user.click(calculate());
    await act(async () => store.show({ ...doneState(), survey: survey(foundTable({ freshness: { state: 'current', label: '2024, primer semestre' } })) } as PaneView));
    expect(screen.getByRole('tab', { name: 'Ajustes' })).toHaveAttribute('aria-selected', 'true');
    expect(calculate()).toHaveFocus();
    const said = screen.getByText(/^Al día: 2024, primer semestre\. Se escribieron 60 celdas\./);
    await user.click(within(said).getByRole('button', { name: 'Ver columna' }));
    expect(store.places).toEqual([place(12)]);
    await user.click(within(said).getByRole('button', { name: 'Ver resultado' }));
    expect(screen.getByRole('tab', { name: 'Resultado' })).toHaveAttribute('aria-selected', 'true');
    expect(within(said).queryByRole('button', { name: 'Ver resultado' })).toBeNull();
  });

  it('offers the table of the sheet that is open in Excel', async () => {
    const { store, user } = await show({ status: 'found', survey: { ...survey(foundTable(), foundTable({ sheetId: '{2}', sheet: 'PEI 2025' })), elsewhere: 1 } });
    expect(screen.getByText('En Excel está abierta «PEI 2025».')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Usar esta hoja' }));
    expect(store.asked).toEqual(['table 1']);
  });

  it('selects the cell of the line that is clicked', async () => {
    const { store, user } = await show(doneState({ elements: [elementView('AEI.01.01', 'red', { place: place(13) })] }));
    await user.click(screen.getByRole('treeitem', { name: /^AEI.01.01/ }));
    expect(store.places).toEqual([place(13)]);
  });

  it('shows the findings in a tab that counts them', async () => {
    const observation = {
      code: 'meta-cero', severity: 'warning' as const, element: 'IND.01.AEI.01.01', place: place(11, 10),
      message: 'El logro esperado es 0.', remedy: 'Revise la ficha del indicador.',
    };
    const { user } = await show(doneState({ observations: [{ code: 'meta-cero', severity: 'warning', title: 'Meta igual a cero', items: [observation] }] }));
    await user.click(screen.getByRole('tab', { name: 'Revisión 1' }));
    expect(await screen.findByText(/Meta igual a cero/)).toBeVisible();
  });

  it.each<{ tab: string; says: RegExp }>([
    { tab: 'Resultado', says: /Todavía no hay un resultado/ },
    { tab: 'Revisión 0', says: /Nada que observar/ },
    { tab: 'Alertas', says: /No hay alertas/ },
    { tab: 'Ajustes', says: /CEPLAN/ },
  ])('has the tab $tab before anything was calculated, and it says something', async ({ tab, says }) => {
    const { user } = await show({ status: 'found', survey: survey() });
    await user.click(screen.getByRole('tab', { name: tab }));
    await waitFor(() => expect(screen.getByRole('tabpanel')).toHaveTextContent(says));
  });

  it('says nothing of writing under a result that was only looked up in the sheet', async () => {
    await show(doneState({ written: '' }));
    expect(await screen.findByText('Avance promedio de AEI')).toBeVisible();
    expect(screen.queryByText(/Se escrib|Nada cambió/)).toBeNull();
  });

  it('counts the columns that were read, and not those it wrote itself', async () => {
    const { columns } = foundTable();
    const { user } = await show({ status: 'found', survey: survey(foundTable({ columns: [...columns, { column: 4, header: 'Semáforo', meaning: { field: 'own' }, confidence: 1 }] })) });
    await user.click(moreCommands());
    expect(screen.getByRole('menuitem', { name: 'Cómo se leyó la tabla 4 columnas' })).toBeVisible();
  });

  it('says no more of a sheet that was made once another tab is chosen', async () => {
    const { store, user } = await show(doneState());
    await user.click(screen.getByRole('tab', { name: 'Resultado' }));
    expect(store.asked).toEqual([]);
    await user.click(screen.getByRole('tab', { name: 'Ajustes' }));
    expect(store.asked).toEqual(['clear message']);
  });

  it('counts the AEI that are due an alert', async () => {
    await show(doneState({ elements: [elementView('AEI.01.01', 'red'), elementView('AEI.01.02', 'amber'), elementView('OEI.01', 'red')] }));
    expect(screen.getByRole('tab', { name: 'Alertas 1' })).toBeVisible();
  });

  it('has the focus on the main button when it opens, so that Enter calculates', async () => {
    const { store, user } = await show({ status: 'found', survey: survey() });
    expect(calculate()).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(store.asked).toEqual(['calculate']);
  });

  it('takes the focus from nobody who is at something else', async () => {
    const elsewhere = document.body.appendChild(document.createElement('input'));
    elsewhere.focus();
    await show({ status: 'found', survey: survey() });
    expect(elsewhere).toHaveFocus();
    elsewhere.remove();
  });

  it('says before the first write what would be written, and takes yes with or without further questions', async () => {
    const preview = {
      title: 'Se escribirá por primera vez en este libro.', promise: 'No se cambia ninguna celda que usted haya llenado.',
      sheets: [{ sheet: 'PEI Indicadores', lines: ['60 celdas en la columna V'] }], omitted: [],
    };
    const { store, user } = await show({ status: 'asking', survey: survey(), preview });
    const card = screen.getByRole('region', { name: preview.title });
    expect(card).toHaveTextContent('60 celdas en la columna V');
    await user.click(within(card).getByRole('button', { name: 'Cancelar' }));
    await user.click(within(card).getByRole('checkbox', { name: 'No volver a preguntar en este libro' }));
    await user.click(within(card).getByRole('button', { name: 'Escribir' }));
    expect(store.asked).toEqual(['dismiss', 'confirm for good']);
  });

  it('asks whether values of months add up before anything is calculated with them', async () => {
    const table = foundTable({ partsAnswer: null, periods: [] });
    const { store, user } = await show({ status: 'found', survey: survey(table) });
    expect(screen.queryByRole('combobox', { name: 'Periodo' })).toBeNull();
    await user.click(moreCommands());
    expect(screen.getByRole('menuitem', { name: /^Cómo se leyó la tabla .*, 1 por confirmar$/ })).toBeVisible();
    await user.click(calculate());
    const asked = within(await screen.findByRole('region', { name: 'Columnas por confirmar' }));
    expect(asked.getByRole('button', { name: 'Confirmar y calcular' })).toBeDisabled();
    await user.click(asked.getByRole('radio', { name: /^Se suman/ }));
    await act(async () => store.show({ status: 'found', survey: survey({ ...table, partsAnswer: 'sum' }) }));
    expect(asked.getByRole('radio', { name: /^Se suman/ })).toBeChecked();
    await user.click(asked.getByRole('button', { name: 'Confirmar y calcular' }));
    expect(store.asked).toEqual(['parts sum', 'confirm and calculate []']);
  });

  const JOIN = { tables: ['{1}#0', '{2}#0'], sheets: ['Unidad A', 'Unidad B'], spread: ['AEI.04.01'] };
  const PARTS = [{ sheetId: '{1}', sheet: 'Unidad A', columns: [] }, { sheetId: '{2}', sheet: 'Unidad B', columns: [DOUBT] }];

  it.each<{ click: string; asks: string }>([
    { click: 'Calcular juntas', asks: 'join {1}#0 {2}#0 true' },
    { click: 'Por separado', asks: 'join {1}#0 {2}#0 false' },
  ])('asks whether sheets are one plan: «$click»', async ({ click, asks }) => {
    const { store, user } = await show({ status: 'found', survey: { ...survey(foundTable({ sheet: 'Unidad A' })), joins: [{ ...JOIN, answer: null }] } });
    const card = within(await screen.findByRole('region', { name: '¿Un solo plan en 2 hojas?' }));
    expect(card.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['Unidad A', 'Unidad B']);
    await user.click(card.getByRole('button', { name: click }));
    expect(store.asked).toEqual([asks]);
  });

  it('asks nothing of sheets once it was answered, and lets the answer be changed', async () => {
    const table = foundTable({ sheet: 'Unidad A y Unidad B', parts: PARTS, columns: [DOUBT] });
    const { store, user } = await show({ status: 'found', survey: { ...survey(table), joins: [{ ...JOIN, answer: 'together' }] } });
    expect(screen.queryByRole('region', { name: /Un solo plan/ })).toBeNull();
    await user.click(moreCommands());
    await user.click(screen.getByRole('menuitem', { name: /^Cómo se leyó la tabla/ }));
    expect(await screen.findByText('Se calculan juntas, como un solo plan: «Unidad A» y «Unidad B».')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Calcular por separado' }));
    expect(store.asked).toEqual(['join {1}#0 {2}#0 false']);
  });

  it('names the sheet of a column to confirm in a plan in several, and asks for it there', async () => {
    const { store, user } = await show({ status: 'found', survey: survey(foundTable({ sheet: 'Unidad A y Unidad B', parts: PARTS, columns: [DOUBT] })) });
    await user.click(calculate());
    const asked = within(await screen.findByRole('region', { name: 'Columnas por confirmar' }));
    expect(asked.getByText('«Valor» de Unidad B')).toBeVisible();
    await user.click(asked.getByRole('button', { name: 'Confirmar y calcular' }));
    expect(store.asked).toEqual([`confirm and calculate ${JSON.stringify([{ column: 4, meaning: DOUBT.meaning, sheetId: '{2}' }])}`]);
  });

  it('asks about doubtful columns, and about those only, before anything is calculated', async () => {
    const { store, user } = await show({ status: 'found', survey: survey(foundTable({ columns: [DOUBT, { ...DOUBT, column: 5, header: 'Meta', confidence: 0.9 }] })) });
    await user.click(calculate());
    expect(store.asked).toEqual([]);
    const asked = within(await screen.findByRole('region', { name: 'Columnas por confirmar' }));
    await user.selectOptions(asked.getByRole('combobox'), 'No se usa');
    await user.click(asked.getByRole('button', { name: 'Confirmar y calcular' }));
    const SHEET = { sheetId: '{1}' };
    expect(store.asked).toEqual([`correct ${JSON.stringify([{ column: 4, meaning: { field: 'unknown' }, ...SHEET }])}`, `confirm and calculate ${JSON.stringify([{ column: 4, meaning: DOUBT.meaning, ...SHEET }])}`]);
    expect(screen.queryByRole('region', { name: 'Columnas por confirmar' })).toBeNull();
  });

  it('makes summary and alerts from the row under the main button, and leaves the user where they are', async () => {
    const { store, user } = await show(doneState());
    const draft = screen.getByRole('button', { name: 'Redactar alertas' });
    await user.click(screen.getByRole('button', { name: 'Regenerar resumen' }));
    await user.click(draft);
    expect(store.asked).toEqual(['summarize', 'draft {}']);
    expect(draft).toHaveFocus();
    expect(screen.getByRole('tab', { name: /Resultado/ })).toHaveAttribute('aria-selected', 'true');
  });

  it('has each command once on the screen: the tab of the alerts has its own button', async () => {
    const { user } = await show(doneState());
    await user.click(screen.getByRole('tab', { name: /^Alertas/ }));
    expect(within(screen.getByRole('group', { name: 'Comandos' })).getAllByRole('button').map(({ textContent }) => textContent?.trim())).toEqual(['Regenerar resumen', 'Más']);
  });

  it('names its version, and links to the method where there is no menu', async () => {
    await show({ status: 'nothing', notice: NOTICE });
    expect(screen.getByText('PEI Avance 1.2.3')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Cómo se calcula' })).toHaveAttribute('href', 'metodologia.html');
  });
});
