/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { errorDetail, Guard } from '../../../src/pane/shell/Guard';

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
