/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { AlertsView } from '../../../../src/app/reports/alertsView';
import { StoreContext } from '../../../../src/pane/parts/hooks/storeContext';
import { AlertsPanel } from '../../../../src/pane/tabs/alerts/AlertsTab';
import { alertsView, alertView, cellsOf } from '../../../helpers/pane/alertViews';
import { fakeStore } from '../../../helpers/pane/fakeStore';
import { survey } from '../../../helpers/pane/paneStates';

const CODES = ['AEI.01.01', 'AEI.02.01', 'AEI.03.01', 'AEI.04.01', 'AEI.05.01'];
const [FIRST = '', SECOND = '', THIRD = ''] = CODES;
const WRITTEN = { causes: [{ code: `IND.01.${THIRD}`, name: 'x', cause: 'la mía', earlier: null }], cells: cellsOf({ cause: 'la mía' }) };

function show(view: AlertsView) {
  const store = fakeStore({ status: 'found', survey: survey() });
  render(
    <FluentProvider theme={webLightTheme}>
      <StoreContext.Provider value={store}>
        <AlertsPanel view={view} scroller={null} goTo={() => undefined} />
      </StoreContext.Provider>
    </FluentProvider>,
  );
  return { store, user: userEvent.setup(), edits: () => store.asked.filter((one) => one.startsWith('edit ')).map((one) => JSON.parse(one.slice(5)) as { code: string; field: string; text: string }) };
}

const five = (parts: Partial<AlertsView> = {}) => alertsView(CODES.map((code) => alertView(code, code === THIRD ? WRITTEN : {})), parts);
const bar = () => within(screen.getByRole('group', { name: 'Completar varias alertas' }));
const box = (code: string) => screen.getByRole('checkbox', { name: new RegExp(`^Seleccionar ${code}`) });

describe('selecting alerts', () => {
  it('gives all that have no cause the same in three clicks', async () => {
    const { user, edits } = show(five());
    await user.click(bar().getByRole('button', { name: 'Las sin causa (4)' }));
    await user.selectOptions(bar().getByRole('combobox', { name: 'Causa para 4 alertas' }), 'Por las lluvias');
    await user.click(bar().getByRole('button', { name: 'Aplicar a 4 alertas' }));
    expect(edits().map(({ code, text }) => `${code} ${text}`)).toEqual(CODES.filter((code) => code !== THIRD).map((code) => `${code} debido a las lluvias`));
    expect(bar().getByText('Se completó lo elegido en 4 alertas.')).toBeVisible();
    expect(screen.getByRole('group', { name: 'Completar varias alertas' })).toHaveFocus();
  });

  it('selects from one to another with Shift, and all or none with the box above', async () => {
    const { user } = show(five());
    await user.click(box(FIRST));
    await user.keyboard('{Shift>}');
    await user.click(box(THIRD));
    await user.keyboard('{/Shift}');
    expect(CODES.map((code) => box(code).matches(':checked'))).toEqual([true, true, true, false, false]);
    await user.click(bar().getByRole('checkbox', { name: 'Seleccionar todas (5)' }));
    expect(bar().getByRole('button', { name: 'Aplicar a 5 alertas' })).toBeVisible();
    await user.click(bar().getByRole('checkbox', { name: 'Seleccionar todas (5)' }));
    expect(bar().queryByRole('combobox', { name: /^Causa para/ })).toBeNull();
  });

  it('keeps what a person wrote and says whose, until told to replace it', async () => {
    const { user, edits } = show(five());
    await user.click(box(SECOND));
    await user.click(box(THIRD));
    await user.selectOptions(bar().getByRole('combobox', { name: 'Causa para 2 alertas' }), 'Por las lluvias');
    await user.click(bar().getByRole('button', { name: 'Aplicar a 2 alertas' }));
    expect(edits().map(({ code }) => code)).toEqual([SECOND]);
    expect(bar().getByText(`Se completó lo elegido en 1 alerta. Se conserva lo ya escrito en ${THIRD}.`)).toBeVisible();
    await user.click(box(THIRD));
    await user.selectOptions(bar().getByRole('combobox', { name: 'Causa para 1 alerta' }), 'Por las lluvias');
    await user.click(bar().getByRole('checkbox', { name: 'Reemplazar también lo ya escrito' }));
    await user.click(bar().getByRole('button', { name: 'Aplicar a 1 alerta' }));
    expect(edits().at(-1)).toMatchObject({ code: THIRD, text: 'debido a las lluvias' });
  });

  it('gives commitment, action, deadline and state in one go', async () => {
    const { user, edits } = show(five());
    await user.click(box(FIRST));
    await user.click(bar().getByText('Compromiso, acción clave, plazo y estado'));
    await user.selectOptions(await bar().findByRole('combobox', { name: 'Compromiso para todas' }), 'Coordinar');
    await user.type(bar().getByRole('combobox', { name: 'Acción clave para todas' }), 'Reunión');
    await user.type(bar().getByRole('combobox', { name: 'Plazo para todas' }), 'julio');
    await user.selectOptions(bar().getByRole('combobox', { name: 'Estado para todas' }), 'En proceso');
    await user.click(bar().getByRole('button', { name: 'Aplicar a 1 alerta' }));
    expect(edits().map(({ field, text }) => [field, text])).toEqual([
      ['commitment', 'se coordinará con la unidad'], ['state', 'En proceso'], ['keyAction', 'Reunión'], ['deadline', 'julio'],
    ]);
  });

  it('offers one\'s own phrases first, and a cause in other words', async () => {
    const { user, edits } = show(five({ own: { causes: ['por la huelga'], commitments: [], actions: [], deadlines: [] } }));
    await user.click(box(FIRST));
    const picker = bar().getByRole<HTMLSelectElement>('combobox', { name: 'Causa para 1 alerta' });
    expect([...picker.options].map(({ text }) => text)).toEqual(['Causa: elegir…', 'por la huelga', 'Por las lluvias', 'Por la contratación', 'Otra…']);
    await user.selectOptions(picker, 'Otra…');
    await user.type(bar().getByRole('combobox', { name: 'Causa con sus palabras' }), 'debido a la sequía');
    await user.click(bar().getByRole('button', { name: 'Aplicar a 1 alerta' }));
    expect(edits()).toEqual([expect.objectContaining({ text: 'debido a la sequía' })]);
  });

  it('takes the cause of an earlier period with one click, for one alert or for all', async () => {
    const earlier = (code: string) => ({ causes: [{ code: `IND.01.${code}`, name: 'x', cause: '', earlier: { period: '2023-II', cause: `la de ${code}` } }] });
    const { user, edits } = show(alertsView([alertView(FIRST, earlier(FIRST)), alertView(SECOND, earlier(SECOND)), alertView(THIRD)]));
    await user.click(screen.getByRole('button', { name: `Usar la causa de 2023-II en ${FIRST}` }));
    await user.click(bar().getByRole('checkbox', { name: 'Seleccionar todas (3)' }));
    await user.selectOptions(bar().getByRole('combobox', { name: 'Causa para 3 alertas' }), 'La del periodo anterior de cada una (2)');
    await user.click(bar().getByRole('button', { name: 'Aplicar a 3 alertas' }));
    expect(edits().map(({ text }) => text)).toEqual([`la de ${FIRST}`, `la de ${FIRST}`, `la de ${SECOND}`]);
  });

  it('is for alerts that stand on the sheet and are due', () => {
    show(alertsView([alertView(FIRST, { status: 'missing' }), alertView(SECOND, { status: 'over', causes: [] }), alertView(THIRD)]));
    expect(screen.getAllByRole('checkbox').map((one) => one.getAttribute('aria-label'))).toEqual([`Seleccionar ${THIRD}, sin causa`]);
  });
});

describe('the keyboard', () => {
  it('goes from alert to alert with the arrows, selects with space and opens with Enter', async () => {
    const { user } = show(five());
    box(FIRST).focus();
    await user.keyboard('{ArrowDown}');
    expect(box(SECOND)).toHaveFocus();
    await user.keyboard(' {ArrowDown}{ArrowUp}{ArrowUp}{ArrowUp}');
    expect(box(FIRST)).toHaveFocus();
    expect(box(SECOND)).toBeChecked();
    await user.keyboard('{Enter}');
    expect(screen.getByRole('combobox', { name: `Causa de IND.01.${FIRST}` })).toBeVisible();
  });

  it('goes from the fields of one to those of the next, which opens', async () => {
    const { user } = show(five());
    box(FIRST).focus();
    await user.keyboard('{Enter}');
    screen.getByRole('combobox', { name: `Causa de IND.01.${FIRST}` }).focus();
    await user.keyboard('{ArrowDown}{Alt>}{PageDown}{/Alt}');
    expect(screen.getByRole('combobox', { name: `Causa de IND.01.${SECOND}` })).toHaveFocus();
    await user.keyboard('{Alt>}{PageUp}{/Alt}');
    expect(screen.getByRole('combobox', { name: `Causa de IND.01.${FIRST}` })).toHaveFocus();
  });
});
