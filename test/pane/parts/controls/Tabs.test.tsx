/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { Tabs } from '../../../../src/pane/parts/controls/Tabs';

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
