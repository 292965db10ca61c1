/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { CopyButton } from '../../../src/pane/parts/controls/CopyButton';
import { Fold } from '../../../src/pane/parts/controls/Fold';
import { PaneButton } from '../../../src/pane/parts/controls/PaneButton';
import { Picker } from '../../../src/pane/parts/controls/Picker';
import { Tabs } from '../../../src/pane/parts/controls/Tabs';

describe('CopyButton', () => {
  /** A view of Office with these doors to the clipboard. */
  function show({ isShut, byCommand }: { isShut: boolean; byCommand: boolean }) {
    const copied: string[] = [];
    const user = userEvent.setup();
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: async (text: string) => (isShut ? Promise.reject(new Error('NotAllowedError')) : void copied.push(text)) },
    });
    document.execCommand = () => {
      if (!byCommand) return false;
      const event = Object.assign(new Event('copy'), { clipboardData: { setData: (_: string, text: string) => void copied.push(text) } });
      document.dispatchEvent(event);
      return true;
    };
    render(<CopyButton label="Copiar detalle" text="detalle" />);
    return { user, copied };
  }

  describe('CopyButton', () => {
    it.each<{ view: Parameters<typeof show>[0]; says: string; gives: string[]; because: string }>([
      { view: { isShut: false, byCommand: false }, says: 'Copiado', gives: ['detalle'], because: 'the clipboard is open' },
      { view: { isShut: true, byCommand: true }, says: 'Copiado', gives: ['detalle'], because: 'the older way is' },
      { view: { isShut: true, byCommand: false }, says: 'No se pudo copiar', gives: [], because: 'both are shut' },
    ])('says «$says»: $because', async ({ view, says, gives }) => {
      const { user, copied } = show(view);
      await user.click(screen.getByRole('button', { name: 'Copiar detalle' }));
      expect(await screen.findByText(says)).toBeVisible();
      expect(copied).toEqual(gives);
    });
  });
});

it('draws its content only while it is open', () => {
  render(<Fold title="Cómo se leyó"><p>Columnas</p></Fold>);
  const fold = screen.getByText('Cómo se leyó').closest('details') as HTMLDetailsElement;
  expect(screen.queryByText('Columnas')).toBeNull();
  fold.open = true;
  fireEvent(fold, new Event('toggle'));
  expect(screen.getByText('Columnas')).toBeVisible();
  fold.open = false;
  fireEvent(fold, new Event('toggle'));
  expect(screen.queryByText('Columnas')).toBeNull();
});

describe('PaneButton', () => {
  it.each<{ busy: boolean; heard: number; because: string }>([
    { busy: false, heard: 2, because: 'a click and Enter are the same' },
    { busy: true, heard: 0, because: 'something is being done' },
  ])('handles $heard clicks when busy is $busy: $because', async ({ busy, heard }) => {
    let clicks = 0;
    const user = userEvent.setup();
    render(<PaneButton disabledFocusable={busy} onClick={() => (clicks += 1)}>Calcular avance</PaneButton>);
    const button = screen.getByRole('button', { name: 'Calcular avance' });
    await user.click(button);
    expect(button).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(clicks).toBe(heard);
  });

  it('is marked as disabled for screen readers', () => {
    render(<PaneButton disabledFocusable>Calcular avance</PaneButton>);
    expect(screen.getByRole('button')).toHaveAttribute('aria-disabled', 'true');
  });

  it('does not submit a form', () => {
    render(<PaneButton>Calcular avance</PaneButton>);
    expect(screen.getByRole('button')).toHaveAttribute('type', 'button');
  });
});

describe('Picker', () => {
  function show(disabled: boolean) {
    const chosen: string[] = [];
    render(<Picker label="Periodo" value="a" disabled={disabled} choose={(value) => chosen.push(value)}><option value="a">A</option><option value="b">B</option></Picker>);
    return { chosen, picker: screen.getByRole('combobox', { name: 'Periodo' }) };
  }

  describe('Picker', () => {
    it('tells what was chosen', async () => {
      const { chosen, picker } = show(false);
      await userEvent.selectOptions(picker, 'B');
      expect(chosen).toEqual(['b']);
    });

    it('takes no choice while it is disabled', () => expect(show(true).picker).toBeDisabled());
  });
});

describe('Tabs', () => {
  const TABS = [{ value: 'a', label: 'Acciones', count: 26 }, { value: 'o', label: 'Observaciones', count: 7 }];

  function Sample() {
    const [chosen, choose] = useState('a');
    return <FluentProvider theme={webLightTheme}><Tabs label="Detalle" tabs={TABS} chosen={chosen} choose={choose}>{chosen}</Tabs></FluentProvider>;
  }

  describe('Tabs', () => {
    it('gives its panel the name of the chosen tab', async () => {
      render(<Sample />);
      expect(screen.getByRole('tabpanel', { name: 'Acciones 26' })).toHaveTextContent('a');
      await userEvent.click(screen.getByRole('tab', { name: 'Observaciones 7' }));
      expect(screen.getByRole('tabpanel', { name: 'Observaciones 7' })).toHaveTextContent('o');
    });

    it.each<{ keys: string; reached: string; because: string }>([
      { keys: '{ArrowRight}', reached: 'Observaciones 7', because: 'it is the next' },
      { keys: '{ArrowLeft}', reached: 'Observaciones 7', because: 'the row is a ring' },
      { keys: '{End}', reached: 'Observaciones 7', because: 'it is the last' },
      { keys: '{ArrowRight}{Home}', reached: 'Acciones 26', because: 'it is the first' },
    ])('reaches $reached with $keys: $because', async ({ keys, reached }) => {
      render(<Sample />);
      await userEvent.tab();
      await userEvent.keyboard(keys);
      expect(screen.getByRole('tab', { name: reached, selected: true })).toHaveFocus();
    });
  });
});
