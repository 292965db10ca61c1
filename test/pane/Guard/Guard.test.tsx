/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Guard } from '../../../src/pane/Guard';

describe('Guard', () => {
  it('stands in with a sentence for what cannot be drawn, and draws again on request', async () => {
    const faults = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    let isBroken = true;
    const Fragile = () => {
      if (isBroken) throw new Error('internal detail');
      return <p>Dibujado</p>;
    };
    render(<FluentProvider theme={webLightTheme}><Guard><Fragile /></Guard></FluentProvider>);
    expect(screen.getByText('El panel no pudo mostrar esta información.')).toBeVisible();
    expect(document.body).not.toHaveTextContent('internal detail');
    isBroken = false;
    await userEvent.click(screen.getByRole('button', { name: 'Reintentar' }));
    expect(screen.getByText('Dibujado')).toBeVisible();
    faults.mockRestore();
  });
});
