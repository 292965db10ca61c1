/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { CEPLAN_METHOD } from '../../../../src/app/settings/methodSettings';
import type { MethodSettings as Settings } from '../../../../src/app/settings/methodSettings';
import { PaceSection } from '../../../../src/pane/tabs/settings/PaceSection';
import { foundTable } from '../../../helpers/pane/paneStates';

const UNIT = '15.00-GERENCIA DE SEGURIDAD CIUDADANA';
const expecting = (expected: Settings['expected'][string]): Settings => ({ ...CEPLAN_METHOD, expected: { '2024-S1': expected } });

function show(method: Settings = CEPLAN_METHOD, disabled = false) {
  const asked: Settings[] = [];
  render(
    <FluentProvider theme={webLightTheme}>
      <PaceSection value={method} table={foundTable()} disabled={disabled} change={(next) => asked.push(next)} />
    </FluentProvider>,
  );
  return { user: userEvent.setup(), asked };
}

const share = () => screen.getByRole('textbox', { name: 'Esperado a la fecha, en % de la meta anual' });
const name = () => screen.getByLabelText('Otra parte para una unidad o un indicador');
const part = () => screen.getByRole('textbox', { name: 'Parte' });
const add = () => screen.getByRole('button', { name: 'Agregar' });

describe('PaceSection', () => {
  it('says of which period it is, and that no official figure changes', () => {
    show();
    expect(screen.getByRole('region', { name: 'Ritmo esperado' })).toHaveTextContent('Para 2024, primer semestre. Dice si algo va en ritmo o atrasado; no cambia ninguna cifra oficial.');
  });

  it('expects another share of all when its field is left', async () => {
    const { user, asked } = show();
    expect(share()).toHaveAttribute('placeholder', '50');
    await user.type(share(), '45,5');
    expect(asked).toEqual([]);
    await user.tab();
    expect(asked).toEqual([expecting({ all: 45.5 })]);
  });

  it('says so and asks for nothing while the share is no percentage', async () => {
    const { user, asked } = show();
    await user.type(share(), '120{Enter}');
    expect(screen.getByText('Escriba un número de 0 a 100.')).toBeVisible();
    expect(asked).toEqual([]);
  });

  it('goes back to the calendar when the field is emptied', async () => {
    const { user, asked } = show(expecting({ all: 45, byUnit: { [UNIT]: 30 } }));
    await user.clear(share());
    await user.keyboard('{Enter}');
    expect(asked).toEqual([expecting({ byUnit: { [UNIT]: 30 } })]);
  });

  it.each<{ typed: string; expected: Settings['expected'][string]; because: string }>([
    { typed: '15.00-gerencia de seguridad ciudadana', expected: { byUnit: { [UNIT]: 30 } }, because: 'case does not matter' },
    { typed: 'ind.01.aei.01.02', expected: { byIndicator: { 'IND.01.AEI.01.02': 30 } }, because: 'a code is an indicator' },
  ])('expects another share of $typed: $because', async ({ typed, expected }) => {
    const { user, asked } = show();
    await user.type(name(), typed);
    expect(add()).toBeDisabled();
    await user.type(part(), '30{Enter}');
    expect(asked).toEqual([expecting(expected)]);
    expect(name()).toHaveValue('');
  });

  it('cannot add what the table does not have', async () => {
    const { user } = show();
    await user.type(name(), 'OTRA UNIDAD');
    await user.type(part(), '30');
    expect(add()).toBeDisabled();
    expect(screen.getByText(/Escriba el código de un indicador, o elija una unidad/)).toBeVisible();
  });

  it('lists the shares of their own and takes one away', async () => {
    const { user, asked } = show(expecting({ byUnit: { [UNIT]: 30 }, byIndicator: { 'IND.01.AEI.01.01': 10 } }));
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['IND.01.AEI.01.01: 10 %', `${UNIT}: 30 %`]);
    await user.click(screen.getByRole('button', { name: `Quitar lo esperado de ${UNIT}` }));
    expect(asked).toEqual([expecting({ byIndicator: { 'IND.01.AEI.01.01': 10 } })]);
  });

  it('takes no change while something runs', () => {
    show(CEPLAN_METHOD, true);
    expect(share()).toBeDisabled();
    expect(name()).toBeDisabled();
  });
});
