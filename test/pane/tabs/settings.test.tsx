/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { CEPLAN_METHOD } from '../../../src/app/settings/methodSettings';
import type { MethodSettings } from '../../../src/app/settings/methodSettings';
import { USUAL_SETTINGS } from '../../../src/app/settings/settings';
import type { Settings } from '../../../src/app/settings/settings';
import { PaceSection } from '../../../src/pane/tabs/settings/PaceSection';
import { PublishSection } from '../../../src/pane/tabs/settings/PublishSection';
import { SettingsTab } from '../../../src/pane/tabs/settings/SettingsTab';
import { foundTable } from '../../helpers/pane/paneStates';

describe('PaceSection', () => {
  const UNIT = '15.00-GERENCIA DE SEGURIDAD CIUDADANA';
  const expecting = (expected: MethodSettings['expected'][string]): MethodSettings => ({ ...CEPLAN_METHOD, expected: { '2024-S1': expected } });

  function show(method: MethodSettings = CEPLAN_METHOD, disabled = false) {
    const asked: MethodSettings[] = [];
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

    it.each<{ typed: string; expected: MethodSettings['expected'][string]; because: string }>([
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
});

describe('PublishSection', () => {
  it('takes nothing out before a second click, and says that it cannot be undone', async () => {
    const wishes: unknown[] = [];
    render(<FluentProvider theme={webLightTheme}><PublishSection disabled={false} publish={(wish) => wishes.push(wish)} /></FluentProvider>);
    const user = userEvent.setup();
    const begin = () => user.click(screen.getByRole('button', { name: 'Preparar para publicar…' }));
    await begin();
    expect(screen.getByRole('region', { name: 'Preparar para publicar' })).toHaveTextContent('No se puede deshacer: guarde antes una copia.');
    await user.click(screen.getByRole('button', { name: 'Cancelar' }));
    expect(wishes).toEqual([]);
    await begin();
    await user.click(screen.getByLabelText('También poner valores en lugar de las fórmulas vivas'));
    await user.click(screen.getByRole('button', { name: 'Quitar de este libro' }));
    expect(wishes).toEqual([{ values: true }]);
  });
});

describe('SettingsTab', () => {
  /** A whole tab is drawn and typed into here; a busy machine takes its time. */
  jest.setTimeout(60_000);

  /** The tab as the store keeps it: what is asked for holds at once. */
  function show(first: Settings = USUAL_SETTINGS, busy = false) {
    const asked: Settings[] = [];
    function Kept() {
      const [settings, keep] = useState(first);
      const configure = (next: Settings): void => {
        asked.push(next);
        keep(next);
      };
      return <SettingsTab settings={settings} table={foundTable()} busy={busy} configure={configure} publish={() => undefined} />;
    }
    render(<FluentProvider theme={webLightTheme}><Kept /></FluentProvider>);
    return { user: userEvent.setup({ delay: null }), asked };
  }

  const withPolicies = (policies: Partial<Settings['method']['policies']>): Settings =>
    ({ ...USUAL_SETTINGS, method: { ...CEPLAN_METHOD, policies: { ...CEPLAN_METHOD.policies, ...policies } } });

  // By label, not by role: of a whole tab, roles take jsdom a quarter of a second each.
  const box = (label: string | RegExp) => screen.getByLabelText<HTMLInputElement>(label);
  const amber = () => box('Ámbar desde');
  const green = () => box('Verde desde');
  const itemsOf = (list: Element) => [...list.querySelectorAll('li')].map(({ textContent }) => textContent?.trim());
  const bands = () => itemsOf(screen.getByLabelText('Así queda el semáforo'));

  async function typeOver(user: ReturnType<typeof userEvent.setup>, field: HTMLElement, text: string): Promise<void> {
    await user.clear(field);
    await user.type(field, text);
  }

  describe('the limits', () => {
    it('are shown as bands while they are typed and kept when the field is left', async () => {
      const { user, asked } = show();
      expect(bands()).toEqual(['Rojo: menos de 75 %', 'Ámbar: de 75 % a menos de 95 %', 'Verde: 95 % o más']);
      await typeOver(user, amber(), '60,5');
      expect(bands()[0]).toBe('Rojo: menos de 60.5 %');
      expect(asked).toEqual([]);
      await user.tab();
      expect(asked).toEqual([withPolicies({ limits: { amberFrom: 60.5, greenFrom: 95 } })]);
      expect(screen.getByText(/^CEPLAN usa 75 y 95/)).toBeVisible();
    });

    it.each<{ typed: string; says: string }>([
      { typed: '0', says: 'Escriba un número mayor que 0 y hasta 100.' },
      { typed: 'x', says: 'Escriba un número mayor que 0 y hasta 100.' },
      { typed: '70.125', says: 'Escriba dos decimales como máximo.' },
      { typed: '95', says: 'Ámbar debe empezar antes que verde: 95 no es menor que 95.' },
    ])('keep nothing of «$typed» and say why beside the field', async ({ typed, says }) => {
      const { user, asked } = show();
      await typeOver(user, amber(), typed);
      await user.tab();
      expect(amber()).toHaveAccessibleDescription(says);
      expect(amber()).toBeInvalid();
      expect(asked).toEqual([]);
    });

    it('that do not go together yet wait until the other is changed too', async () => {
      const { user, asked } = show();
      await typeOver(user, amber(), '96');
      await typeOver(user, green(), '98{Enter}');
      expect(asked).toEqual([withPolicies({ limits: { amberFrom: 96, greenFrom: 98 } })]);
    });

    it('come back with Escape', async () => {
      const { user, asked } = show();
      await typeOver(user, amber(), '60{Escape}');
      expect(amber()).toHaveValue('75');
      await user.tab();
      expect(asked).toEqual([]);
    });
  });

  describe('the rest of the tab', () => {
    it.each<{ radio: RegExp; is: Settings }>([
      { radio: /^Para daltonismo/, is: { ...USUAL_SETTINGS, palette: 'safe' } },
      { radio: /^Se deja fuera/, is: withPolicies({ noData: 'leave-out' }) },
      { radio: /sin tope$/, is: withPolicies({ cap: false }) },
      { radio: /^Avance 100$/, is: withPolicies({ zeroTarget: 'hundred' }) },
      { radio: /^Fórmulas vivas/, is: { ...USUAL_SETTINGS, output: 'formulas' } },
    ])('asks for another setting on a click on $radio', async ({ radio, is }) => {
      const { user, asked } = show();
      await user.click(box(radio));
      expect(asked).toEqual([is]);
    });

    it.each<{ name: RegExp; is: Settings }>([
      { name: /columna Avance de la tabla/, is: { ...USUAL_SETTINGS, place: { tableColumn: false, from: null } } },
      { name: /mostrar lo que se va a escribir/, is: { ...USUAL_SETTINGS, askBefore: false } },
    ])('takes away the tick of $name', async ({ name, is }) => {
      const { user, asked } = show();
      await user.click(box(name));
      expect(asked).toEqual([is]);
    });

    it('writes the alerts in the hand that is chosen', async () => {
      const { user, asked } = show();
      expect(screen.getByRole('radio', { name: /^La de la oficina/ })).toBeChecked();
      await user.click(screen.getByRole('radio', { name: /^Neutra/ }));
      expect(asked).toEqual([{ ...USUAL_SETTINGS, wording: 'neutral' }]);
    });

    it('begins the new columns where it is told, and nowhere that is no column', async () => {
      const { user, asked } = show();
      const from = box('Columnas nuevas, a partir de la columna');
      await user.type(from, '12{Enter}');
      expect(from).toHaveAccessibleDescription(expect.stringContaining('Escriba las letras de una columna, de A a XFD.'));
      expect(asked).toEqual([]);
      await typeOver(user, from, 'ac{Enter}');
      expect(asked).toEqual([{ ...USUAL_SETTINGS, place: { tableColumn: true, from: 'AC' } }]);
      await user.clear(from);
      await user.tab();
      expect(asked.at(-1)).toEqual(USUAL_SETTINGS);
    });

    it('names the sheets as Excel can, each differently', async () => {
      const { user, asked } = show();
      await typeOver(user, box('Hoja del resumen'), 'A/B{Enter}');
      expect(box('Hoja del resumen')).toHaveAccessibleDescription('El nombre de una hoja no puede llevar «/».');
      await typeOver(user, box('Hoja de las alertas'), 'compromisos pei{Enter}');
      expect(box('Hoja de las alertas')).toHaveAccessibleDescription('Otra de estas hojas ya se llama así.');
      expect(asked).toEqual([]);
      await typeOver(user, box('Hoja del resumen'), ' Resumen 2024 {Enter}');
      expect(asked).toEqual([{ ...USUAL_SETTINGS, sheetNames: { ...USUAL_SETTINGS.sheetNames, summary: 'Resumen 2024' } }]);
    });

    it('says where each change is kept and what it is', async () => {
      const { user } = show();
      expect(screen.getByRole('status')).toBeEmptyDOMElement();
      await user.click(box(/^Para daltonismo/));
      expect(screen.getByRole('status')).toHaveTextContent('Se guarda en este libro. Colores: para daltonismo.');
    });

    it('goes back to the usual, saying first what changes, and back to the user’s own', async () => {
      const own: Settings = { ...withPolicies({ cap: false }), palette: 'safe' };
      const { user, asked } = show(own);
      const section = screen.getByLabelText('Restablecer');
      expect(itemsOf(section)).toEqual([
        'Colores: para daltonismo → los de siempre',
        'Avances mayores que 100: quedan como están, sin tope → se topan en 100',
      ]);
      await user.click(within(section).getByText('Restablecer', { selector: 'button' }));
      expect(asked).toEqual([USUAL_SETTINGS]);
      expect(itemsOf(section)).toEqual([]);
      await user.click(within(section).getByText('Volver a mis ajustes'));
      expect(asked.at(-1)).toEqual(own);
    });

    it('takes no change while something runs', () => {
      show(USUAL_SETTINGS, true);
      expect([...document.querySelectorAll('input')].filter(({ disabled }) => !disabled)).toEqual([]);
    });
  });
});
